package org.demarche.cluster;

import java.util.List;

/**
 * A change of a table; doing it twice is doing it once.
 *
 * @param table what it is about
 * @param key of the row, or of the story with all its findings
 * @param stands whether the row is to be there; else it goes
 * @param pair of parties, where the table has one
 * @param lines as JSON: one, or all findings of a story
 */
record Deed(Table table, String key, boolean stands, String pair, List<String> lines) {
    /** The tables. */
    enum Table {
        FINDING,
        DEMARCHE,
        ALERT,
        FAILURE
    }

    static Deed findings(Told told) {
        return new Deed(Table.FINDING, told.document(), true, "", told.findings());
    }

    static Deed failure(Line line) {
        return new Deed(Table.FAILURE, line.place(), true, "", List.of(line.text()));
    }

    static Deed of(Table table, Change change) {
        return new Deed(table, change.key(), change.stands(), change.pair(), List.of(change.line()));
    }
}
