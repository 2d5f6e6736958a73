package org.demarche.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.finding.Statement;
import org.jdbi.v3.core.Handle;

/**
 * Finds who said some words: the statements whose content is closest to them, and all tellings of each. Closeness
 * counts the pairs of neighbouring words that both have, so that order counts and a paraphrase does not reach 1.
 */
public final class Quotations {
    private static final int CANDIDATES = 200;
    private static final int SHORT = 3;
    private static final double SAME = 0.6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");

    private final Handle handle;

    Quotations(Handle handle) {
        this.handle = handle;
    }

    /**
     * A statement that is close.
     *
     * @param closeness 0 to 1; 1 where all words are the same, in the same order
     */
    public record Telling(Statement statement, StoredDocument story, double closeness) {}

    /** The same words as several stories tell them, the earliest first. */
    public record Found(List<Telling> tellings) {
        public Found {
            tellings = List.copyOf(tellings);
        }

        /** The first story that tells them. */
        public Telling first() {
            return tellings.get(0);
        }

        /** How close the closest is. */
        public double closeness() {
            return tellings.stream().mapToDouble(Telling::closeness).max().orElse(0);
        }
    }

    /** What was said most like some words, the closest first; nothing that shares less than a given part. */
    public List<Found> closest(String words, double atLeast, int limit) {
        List<String> asked = words(words);
        List<Telling> close = candidates(asked).stream()
                .map(telling -> new Telling(
                        telling.statement(),
                        telling.story(),
                        closeness(asked, words(telling.statement().content().text()))))
                .filter(telling -> telling.closeness() >= atLeast)
                .sorted(Comparator.comparingDouble(Telling::closeness).reversed())
                .toList();
        return grouped(close).stream()
                .sorted(Comparator.comparingDouble(Found::closeness).reversed())
                .limit(limit)
                .toList();
    }

    /** Statements that share rare words: FTS5 ranks by them. */
    private List<Telling> candidates(List<String> asked) {
        String any = new LinkedHashSet<>(asked)
                .stream()
                        .filter(word -> word.length() > SHORT || asked.size() <= SHORT)
                        .map(word -> '"' + word + '"')
                        .collect(Collectors.joining(" OR "));
        if (any.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("SELECT s.json, d.id, d.label, d.publisher, d.title, d.url, d.published, '' AS text"
                        + " FROM statement_text JOIN statement s ON s.rowid = statement_text.rowid"
                        + " JOIN document d ON d.id = s.document WHERE statement_text MATCH :any AND d.superseded_by IS NULL"
                        + " ORDER BY rank LIMIT " + CANDIDATES)
                .bind("any", "content : (" + any + ")")
                .map((row, context) -> {
                    var line = (FindingsJson.FindingLine) FindingsJson.parse(row.getString("json"));
                    return new Telling((Statement) line.finding(), StoredDocument.of(row), 0);
                })
                .list();
    }

    private static List<Found> grouped(List<Telling> close) {
        List<List<Telling>> groups = new ArrayList<>();
        for (Telling telling : close) {
            List<String> own = words(telling.statement().content().text());
            groups.stream()
                    .filter(group -> closeness(
                                    own,
                                    words(group.get(0).statement().content().text()))
                            >= SAME)
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.get(groups.size() - 1);
                    })
                    .add(telling);
        }
        return groups.stream()
                .map(group -> group.stream()
                        .sorted(Comparator.comparing((Telling telling) ->
                                        telling.story().published().orElse(java.time.LocalDate.MAX))
                                .thenComparing(telling -> telling.story().id()))
                        .toList())
                .map(Found::new)
                .toList();
    }

    static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group().replace('’', '\''))
                .toList();
    }

    /**
     * From 0 to 1. Where the words asked for are part of a longer statement, what it holds beside them costs little.
     */
    static double closeness(List<String> asked, List<String> said) {
        Set<String> one = pairs(asked);
        Set<String> other = pairs(said);
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        if (shared.isEmpty()) {
            return 0;
        }
        double recall = (double) shared.size() / one.size();
        double precision = (double) shared.size() / other.size();
        return 0.8 * recall + 0.2 * precision;
    }

    private static Set<String> pairs(List<String> words) {
        var pairs = new HashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            pairs.add(i + 1 < words.size() ? words.get(i) + ' ' + words.get(i + 1) : words.get(i));
        }
        return pairs;
    }
}
