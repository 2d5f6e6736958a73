package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words, stems and snippets are those of the FTS5 that is used: what another database finds with them is the same. */
class FullTextRulesTest {
    private static final List<String> WORDS = List.of(
            "envoy",
            "asked",
            "Moscow",
            "to",
            "withdraw",
            "the",
            "Élysée",
            "talks",
            "withdrawal",
            "Москва",
            "5",
            "grain",
            "corridor",
            "said",
            "envoys",
            "x");
    private static final List<String> BETWEEN = List.of(" ", ". ", ", ", ": ", "-", " – ", ".", "\n\n", " (", ") ");

    private Connection sqlite;

    @BeforeEach
    void open() throws SQLException {
        sqlite = DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @AfterEach
    void close() throws SQLException {
        sqlite.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = sqlite.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> strings(String sql, String... values) throws SQLException {
        try (var statement = sqlite.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            var rows = new ArrayList<String>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }

    private void index(String tokenizer, List<String> texts) throws SQLException {
        execute("CREATE VIRTUAL TABLE t USING fts5 (x, tokenize='" + tokenizer + "')");
        execute("CREATE VIRTUAL TABLE v USING fts5vocab (t, 'instance')");
        try (var insert = sqlite.prepareStatement("INSERT INTO t (x) VALUES (?)")) {
            execute("BEGIN");
            for (String text : texts) {
                insert.setString(1, text);
                insert.executeUpdate();
            }
            execute("COMMIT");
        }
    }

    @Test
    void everySignIsPartOfAWordOrNotAsThere() throws SQLException {
        List<String> texts = new ArrayList<>();
        var own = new ArrayList<String>();
        for (int from = 1; from < 0x110000; from += 64) {
            String text = IntStream.range(from, from + 64)
                    .filter(sign -> sign < 0xD800 || sign > 0xDFFF && sign < 0x110000)
                    .mapToObj(sign -> "a" + Character.toString(sign) + "b" + Character.toString(sign))
                    .collect(Collectors.joining(" "));
            texts.add(text);
            Tokens.of(text).forEach(token -> own.add(token.term()));
        }
        index("unicode61 remove_diacritics 2", texts);
        assertThat(String.join(" ", own))
                .isEqualTo(String.join(" ", strings("SELECT term FROM v ORDER BY doc, offset")));
    }

    @Test
    void wordsStandWhereTheyDo() {
        assertThat(Tokens.of("Élysée: l’envoyé, 5th"))
                .containsExactly(
                        new Tokens.Token("elysee", 0, 6),
                        new Tokens.Token("l", 8, 9),
                        new Tokens.Token("envoye", 10, 16),
                        new Tokens.Token("5th", 18, 21));
    }

    @Test
    void stemsAreThose() throws SQLException {
        List<String> stems = List.of(
                "negoti",
                "guarante",
                "sanction",
                "oper",
                "rat",
                "y",
                "sky",
                "hopp",
                "fil",
                "fizz",
                "fall",
                "roll",
                "probat",
                "controll",
                "ag",
                "tr",
                "adopt",
                "form",
                "gener",
                "électr",
                "cease",
                "feed",
                "agre",
                "plast",
                "sens",
                "ang");
        List<String> endings = List.of(
                "", "s", "es", "ies", "sses", "ss", "ed", "eed", "ing", "y", "ational", "tional", "enci", "anci",
                "izer", "logi", "bli", "alli", "entli", "eli", "ousli", "ization", "ation", "ator", "alism", "iveness",
                "fulness", "ousness", "aliti", "iviti", "biliti", "icate", "ative", "alize", "iciti", "ical", "ful",
                "ness", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "sion",
                "tion", "ou", "ism", "ate", "iti", "ous", "ive", "ize", "e", "ll", "lle", "ated", "bling", "izing");
        List<String> words = stems.stream()
                .flatMap(stem -> endings.stream().map(ending -> stem + ending))
                .collect(Collectors.toCollection(ArrayList::new));
        words.add("a".repeat(70) + "ing");
        index("porter unicode61 remove_diacritics 2", words);
        List<String> own = words.stream()
                .map(word -> Porter.stem(Tokens.of(word).get(0).term()))
                .toList();
        assertThat(own).isEqualTo(strings("SELECT term FROM v ORDER BY doc, offset"));
    }

    @Test
    void snippetsAreThose() throws SQLException {
        var random = new Random(11);
        List<String> texts = IntStream.range(0, 300)
                .mapToObj(i -> text(random, 1 + random.nextInt(90)))
                .toList();
        index("unicode61 remove_diacritics 2", texts);
        int compared = 0;
        for (int i = 0; i < 60; i++) {
            String question = question(random);
            String fts5 = Search.match(question);
            List<String> there = strings(
                    "SELECT snippet(t, 0, char(1), char(2), '…', 24) FROM t WHERE t MATCH ? ORDER BY rowid", fts5);
            List<String> found = strings("SELECT x FROM t WHERE t MATCH ? ORDER BY rowid", fts5);
            var phrases = TextQuestion.of(fts5, word -> word).phrases();
            List<String> own =
                    found.stream().map(text -> Snippet.of(text, phrases, 24)).toList();
            assertThat(own).as(question).isEqualTo(there);
            compared += own.size();
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private static String text(Random random, int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        return text.toString();
    }

    private static String question(Random random) {
        String one = WORDS.get(random.nextInt(WORDS.size()));
        String other = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> one;
            case 1 -> one + " " + other;
            case 2 -> '"' + one + " " + other + '"';
            case 3 -> one.substring(0, Math.min(2, one.length())) + "* " + other;
            default -> one + " \"" + other + " " + one + "\"";
        };
    }
}
