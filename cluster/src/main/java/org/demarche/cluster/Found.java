package org.demarche.cluster;

/**
 * What intake finds, on its way to be read: a story, or what is wrong with one.
 *
 * @param place where it stands among all that was given: sorts as the input does
 * @param label where it came from
 * @param kind what it is
 * @param id hashes the text of a story; empty for all else
 * @param value a story as JSON, else the reason in one line
 */
public record Found(String place, String label, Kind kind, String id, String value) {
    /** What was found. */
    public enum Kind {
        STORY,
        FAILURE,
        NOTE
    }
}
