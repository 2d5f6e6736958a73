package org.demarche.cluster;

import java.util.List;

/**
 * What one story tells.
 *
 * @param place of the story in the input
 * @param document id of the story
 * @param day of its publication, days since 1970; {@link #UNDATED} where it has none
 * @param findings its lines, as {@code demarche read --format jsonl} prints them
 * @param moves what the ledger needs of it, as {@link ToldStory#json()}; empty where it tells of no act
 */
public record Told(String place, String document, long day, List<String> findings, String moves) {
    /** Stands for no day. */
    public static final long UNDATED = Long.MIN_VALUE;
}
