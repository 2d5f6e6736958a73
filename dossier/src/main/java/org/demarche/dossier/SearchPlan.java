package org.demarche.dossier;

import org.demarche.dossier.Search.Ask;
import org.jdbi.v3.core.Handle;

/**
 * The question of a search in SQL. FTS5 knows the words and their rank, the other tables the rest, and each asks the
 * other for every row that it offers. So the side that offers less is asked first: whatever is asked for rarely is a
 * set of rows that FTS5's matches must be in; and where the words are common, the latest stories are looked through for
 * matches, not all matches for the latest.
 *
 * @param database that is asked
 * @param common whether the words have so many matches that stories are looked through in their order
 * @param rareKind whether the kind asked for has so few rows that they are looked up first
 */
record SearchPlan(Database database, Ask ask, boolean common, boolean rareKind) {
    private static final int COMMON = 2000;
    private static final int RARE = 20_000;

    /** Chooses by counting no further than it must. */
    static SearchPlan of(Handle handle, Ask ask) {
        Database database = Database.of(handle);
        SearchTable in = ask.in().table();
        boolean byDay = ask.newest() || ask.since().isPresent() || ask.until().isPresent();
        boolean common = byDay
                && more(
                        handle,
                        "SELECT 1 FROM " + in.index() + " WHERE " + database.matches(in.index(), "value"),
                        database.question(in.index(), Search.match(ask.words())),
                        COMMON);
        boolean rareKind = ask.kind()
                .filter(kind ->
                        in.ofKind().isPresent() && !more(handle, in.ofKind().get() + ":value", kind, RARE))
                .isPresent();
        return new SearchPlan(database, ask, common, rareKind);
    }

    private static boolean more(Handle handle, String rows, String value, int than) {
        return handle.createQuery("SELECT count(*) FROM (" + rows + " LIMIT " + (than + 1) + ") AS counted")
                        .bind("value", value)
                        .mapTo(Integer.class)
                        .one()
                > than;
    }

    private SearchTable in() {
        return ask.in().table();
    }

    /** The row of the full text, in a question that begins with the matches. */
    private String matched() {
        return in().index() + ".rowid";
    }

    /** The same in what {@link #latest} asks. */
    String row() {
        return common ? in().ofStory() : matched();
    }

    /** What holds of the matches, in a question that begins with them. */
    String where() {
        return " WHERE " + database.matches(in().index(), "match") + filters(matched());
    }

    /** In which order the best come first. FTS5's own order weighs every match, the function those that are left. */
    String best() {
        return rareKind || ask.actor().isPresent() ? "bm25(" + in().index() + "), row" : "rank";
    }

    /** The rows that are found, those of the latest story first. */
    String latest(String after) {
        return row() + byDay() + after + " ORDER BY d.published DESC NULLS LAST, d.id, " + row();
    }

    /** What is found, of whatever order. */
    String from() {
        return looksByDay() ? byDay() : in().from() + where();
    }

    /** The row of the full text in what {@link #from} asks. */
    String found() {
        return looksByDay() ? row() : matched();
    }

    private boolean looksByDay() {
        return common && (ask.since().isPresent() || ask.until().isPresent());
    }

    private String byDay() {
        return common
                ? " FROM document d" + in().joined(database.joinInOrder()) + " WHERE +"
                        + row() + " IN (SELECT rowid FROM " + in().index() + " WHERE "
                        + database.matches(in().index(), "match") + ")" + filters(row())
                : in().from() + where();
    }

    private String filters(String row) {
        return " AND d.superseded_by IS NULL"
                + (ask.kind().isEmpty()
                        ? ""
                        : rareKind
                                ? " AND +" + row + " IN (" + in().ofKind().orElseThrow() + ":kind)"
                                : " AND " + in().kind() + " = :kind")
                + (ask.publisher().isPresent() ? " AND d.publisher = :publisher" : "")
                + (ask.since().isPresent() ? " AND d.published >= :since" : "")
                + (ask.until().isPresent() ? " AND d.published <= :until" : "")
                + (ask.actor().isPresent() ? " AND +" + row + " IN (" + in().ofActor() + ":actor)" : "");
    }
}
