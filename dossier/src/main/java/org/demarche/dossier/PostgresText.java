package org.demarche.dossier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.dossier.TextQuestion.Phrase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Full text in PostgreSQL that finds, ranks and shows what SQLite's FTS5 does: its {@linkplain Tokens words}, with
 * their places, are the lexemes; its rank is counted over what is found.
 */
final class PostgresText {
    /** Of more hits only so many are ranked, those that {@code ts_rank} has first. */
    static final int RANKED = 5000;

    private PostgresText() {}

    /** The full texts, by the names of their tables. */
    enum Index {
        DOCUMENT(
                "document_text",
                "SELECT d.rowid AS row, d.title AS first, d.text AS second FROM document d WHERE d.id = ?",
                "d.rowid",
                Optional.empty()),
        STATEMENT(
                "statement_text",
                "SELECT s.rowid AS row, s.speaker_text AS first, s.content AS second FROM statement s"
                        + " WHERE s.document = ?",
                "s.rowid",
                Optional.of("content")),
        MOVE(
                "move_text",
                "SELECT w.number AS row, w.words AS first, NULL AS second FROM move_words w WHERE w.document = ?",
                "w.number",
                Optional.empty()),
        MATTER(
                "matter_text",
                "SELECT m.number AS row, m.words AS first, m.terms AS second FROM matter m WHERE m.document = ?",
                "m.number",
                Optional.empty());

        private final String table;
        private final String missing;
        private final Optional<String> second;

        Index(String table, String texts, String row, Optional<String> second) {
            this.table = table;
            this.missing =
                    texts + " AND NOT EXISTS (SELECT 1 FROM " + table + " t WHERE t.rowid = " + row + ") ORDER BY 1";
            this.second = second;
        }

        static Index of(String table) {
            return Arrays.stream(values())
                    .filter(index -> index.table.equals(table))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(table));
        }

        /** What it holds of a word. */
        Function<String, String> stem() {
            return this == MATTER ? Porter::stem : Function.identity();
        }
    }

    /** What a question looks for in an index. */
    static TextQuestion read(String table, String fts5) {
        return TextQuestion.of(fts5, Index.of(table).stem());
    }

    /** A question as a {@code tsquery}. */
    static String question(String table, String fts5) {
        TextQuestion question = read(table, fts5);
        String weight = weight(table, question);
        return question.anyOf().stream()
                .map(group -> group.stream()
                        .map(phrase -> words(phrase, weight))
                        .collect(Collectors.joining(" & ", "(", ")")))
                .collect(Collectors.joining(" | "));
    }

    private static String weight(String table, TextQuestion question) {
        return question.column()
                .map(column -> Index.of(table).second.filter(column::equals).isPresent() ? "B" : "A")
                .orElse("");
    }

    static String words(Phrase phrase, String weight) {
        int last = phrase.terms().size() - 1;
        var words = new StringBuilder("(");
        for (int i = 0; i <= last; i++) {
            String marks = (i == last && phrase.begins() ? "*" : "") + weight;
            words.append(i == 0 ? "" : " <-> ")
                    .append('\'')
                    .append(phrase.terms().get(i))
                    .append(marks.isEmpty() ? "'" : "':" + marks);
        }
        return words.append(')').toString();
    }

    /** Puts the texts of a story, and of what was read from it, where they are found. */
    static void index(Handle handle, String document) {
        for (Index index : Index.values()) {
            record Text(long row, Vector vector) {}
            List<Text> missing = handle.createQuery(index.missing)
                    .bind(0, document)
                    .map((row, context) -> new Text(
                            row.getLong("row"),
                            Vector.of(
                                    Optional.ofNullable(row.getString("first")).orElse(""),
                                    Optional.ofNullable(row.getString("second")).orElse(""),
                                    index.stem())))
                    .list();
            var batch = handle.prepareBatch(
                    "INSERT INTO " + index.table + " (rowid, length, tokens) VALUES (?, ?, CAST(? AS tsvector))");
            missing.forEach(text ->
                    batch.add(text.row(), text.vector().length(), text.vector().words()));
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    /** The rank of a row: the less, the better. */
    private record Ranked(long row, double rank) {}

    /**
     * The rows that a question finds, the best first.
     *
     * @param from tables and conditions of the question, with the index among them
     * @param bind binds what the conditions name, the question too
     * @param passed so many of the best are passed over
     */
    static List<Long> best(
            Handle handle, String table, String from, Consumer<Query> bind, String fts5, int passed, int limit) {
        TextQuestion question = read(table, fts5);
        Bm25 bm25 = Bm25.of(handle, table, question, weight(table, question));
        String rows = "SELECT " + table + ".rowid AS row, " + table + ".length AS length, CAST(" + table
                + ".tokens AS TEXT) AS tokens" + from + " ORDER BY ts_rank(" + table
                + ".tokens, CAST(:match AS tsquery)) DESC, 1 LIMIT " + RANKED;
        Query query = handle.createQuery(rows).bind("match", question(table, fts5));
        bind.accept(query);
        return query
                .map((row, context) ->
                        new Ranked(row.getLong("row"), bm25.rank(row.getString("tokens"), row.getLong("length"))))
                .stream()
                .sorted(Comparator.comparingDouble(Ranked::rank).thenComparingLong(Ranked::row))
                .skip(passed)
                .limit(limit)
                .map(Ranked::row)
                .toList();
    }
}
