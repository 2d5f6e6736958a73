package org.demarche.dossier;

import java.util.List;
import java.util.Optional;

/**
 * How what is searched is asked for in SQL: from the matches of its full text to what they are of, or from the stories
 * ({@code d}) to the rows that may match.
 */
enum SearchTable {
    STATEMENTS(
            new Text("statement_text", 1, "s.content"),
            "JOIN statement s ON s.rowid = statement_text.rowid JOIN document d ON d.id = s.document",
            new Shown("s.id", "s.act", "s.speaker"),
            List.of("statement s ON s.document = d.id"),
            "s.rowid",
            "SELECT rowid FROM statement WHERE act = ",
            "SELECT a.rowid FROM party p JOIN statement a ON a.document = p.document AND a.id = p.finding"
                    + " WHERE p.kind = 'statement' AND p.side = 'BY' AND p.state = "),
    MOVES(
            new Text("move_text", 0, "w.words"),
            "JOIN move_words w ON w.number = move_text.rowid JOIN move m ON m.document = w.document AND m.id = w.move"
                    + " JOIN document d ON d.id = m.document",
            new Shown("m.id", "m.kind", "m.by_actor"),
            List.of("move_words w ON w.document = d.id", "move m ON m.document = w.document AND m.id = w.move"),
            "w.number",
            "SELECT b.number FROM move a JOIN move_words b ON b.document = a.document AND b.move = a.id WHERE a.kind = ",
            "SELECT a.number FROM party p JOIN move_words a ON a.document = p.document AND a.move = p.finding"
                    + " WHERE p.kind = 'move' AND p.side = 'BY' AND p.state = "),
    STORIES(
            new Text("document_text", 1, "d.text"),
            "JOIN document d ON d.rowid = document_text.rowid",
            new Shown("''", "d.version", "NULL"),
            List.of(),
            "d.rowid",
            "",
            "SELECT a.rowid FROM party p JOIN document a ON a.id = p.document WHERE p.state = ");

    private final Text text;
    private final String joins;
    private final Shown shown;
    private final List<String> rowsOfStory;
    private final String row;
    private final String ofKind;
    private final String ofActor;

    /** A full text, which of its columns snippets are made of, and where the words of that stand. */
    private record Text(String index, int column, String words) {}

    /** The columns of what is shown of a hit: the id of a finding, its act or kind, and who speaks or acts. */
    private record Shown(String finding, String kind, String who) {}

    SearchTable(
            Text text, String joins, Shown shown, List<String> rowsOfStory, String row, String ofKind, String ofActor) {
        this.text = text;
        this.joins = joins;
        this.shown = shown;
        this.rowsOfStory = rowsOfStory;
        this.row = row;
        this.ofKind = ofKind;
        this.ofActor = ofActor;
    }

    /** The name of the full text. */
    String index() {
        return text.index();
    }

    /** The column of the full text that snippets are made of. */
    int column() {
        return text.column();
    }

    /** The words that snippets are made of. */
    String text() {
        return text.words();
    }

    /** The act of a statement, the kind of a move. */
    String kind() {
        return shown.kind();
    }

    /** Who speaks or acts. */
    String who() {
        return shown.who();
    }

    /** The rows of a story, joined to it. */
    String joined(String join) {
        return rowsOfStory.isEmpty() ? "" : join + String.join(join, rowsOfStory);
    }

    /** Their row in the full text. */
    String ofStory() {
        return row;
    }

    /** The rows of a kind; empty where kinds have no rows of their own. */
    Optional<String> ofKind() {
        return Optional.of(ofKind).filter(rows -> !rows.isEmpty());
    }

    /** The rows of what an actor says or does; of the stories in which it takes part. */
    String ofActor() {
        return ofActor;
    }

    /** What is shown of a hit, the person before the code. */
    String columns() {
        String speaker = this == STATEMENTS
                ? "s.speaker_person || coalesce(' (' || s.speaker || ')', ''), s.speaker, s.speaker_text"
                : who();
        return "d.id, d.label, d.publisher, d.title, d.url, d.published, '' AS text, " + shown.finding()
                + " AS finding, " + kind() + " AS kind, coalesce(" + speaker + ", '') AS who, " + index()
                + ".rowid AS row";
    }

    /** The matches with what they are of. */
    String from() {
        return " FROM " + index() + " " + joins;
    }
}
