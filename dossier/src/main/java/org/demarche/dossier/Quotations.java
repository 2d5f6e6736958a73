package org.demarche.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.finding.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds who said some words: the statements whose content is closest to them, and all tellings of each. Closeness
 * counts the pairs of neighbouring words that both have, so that order counts and a paraphrase does not reach 1.
 */
public final class Quotations {
    private static final String INDEX = "statement_text";
    private static final String TELLING =
            "SELECT s.content, s.json, d.id, d.label, d.publisher, d.title, d.url, d.published, '' AS text";
    private static final String FROM = " FROM statement_text JOIN statement s ON s.rowid = statement_text.rowid"
            + " JOIN document d ON d.id = s.document";
    private static final int CANDIDATES = 200;
    private static final int COUNTED = 1500;
    private static final int FEW = 4;
    private static final int MANY = 5_000;
    private static final double RECALL = 0.8;
    private static final double PRECISION = 0.2;
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

        /** By which those as close are ordered. */
        public String key() {
            return first().story().id() + ' ' + first().statement().id();
        }

        /** How close the closest is. */
        public double closeness() {
            return tellings.stream().mapToDouble(Telling::closeness).max().orElse(0);
        }
    }

    /** What was said most like some words, the closest first; nothing that shares less than a given part. */
    public List<Found> closest(String words, double atLeast, int limit) {
        Set<String> asked = pairs(words(words));
        List<Telling> close = candidates(asked, atLeast).stream()
                .sorted(Comparator.comparingDouble(Telling::closeness).reversed())
                .toList();
        return grouped(close).stream()
                .sorted(Comparator.comparingDouble(Found::closeness).reversed().thenComparing(Found::key))
                .limit(limit)
                .toList();
    }

    /**
     * Statements that share rare pairs of neighbouring words: FTS5 ranks by them. Who has to share a part of the pairs
     * shares one of the rarest few, so that only those are looked for (the prefix filter of Chaudhuri, Ganti and
     * Kaushik 2006).
     */
    private List<Telling> candidates(Set<String> asked, double atLeast) {
        String any = rarest(List.copyOf(asked), atLeast).stream()
                .map(pair -> '"' + pair + '"')
                .collect(Collectors.joining(" OR "));
        if (any.isEmpty()) {
            return List.of();
        }
        return nearest("content : (" + any + ")").map((row, context) -> telling(asked, atLeast, row)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Query nearest(String match) {
        Database database = Database.of(handle);
        String found = FROM + " WHERE " + database.matches(INDEX, "match") + " AND d.superseded_by IS NULL";
        if (database.ranks()) {
            return handle.createQuery(TELLING + found + " ORDER BY rank LIMIT " + CANDIDATES)
                    .bind("match", match);
        }
        List<Long> rows = database.best(handle, INDEX, found, query -> {}, match, 0, CANDIDATES);
        return InOrder.bound(handle, TELLING + FROM, INDEX + ".rowid", rows);
    }

    private static Optional<Telling> telling(Set<String> asked, double atLeast, ResultSet row) throws SQLException {
        double closeness = closeness(asked, pairs(words(row.getString("content"))));
        return closeness >= atLeast
                        && FindingsJson.parse(row.getString("json")) instanceof FindingsJson.FindingLine line
                ? Optional.of(new Telling((Statement) line.finding(), StoredDocument.of(row), closeness))
                : Optional.empty();
    }

    private record Counted(String pair, int statements) {}

    /** The rarest pairs, of which whatever is as close as asked for has one; of long words of common pairs a few. */
    private List<String> rarest(List<String> pairs, double atLeast) {
        double recall = Math.max(0, (atLeast - PRECISION) / RECALL);
        int needed = pairs.size() - (int) Math.ceil(recall * pairs.size()) + 1;
        var rarest = new ArrayList<String>();
        int statements = 0;
        for (Counted one : counted(pairs)) {
            boolean enough = rarest.size() >= needed || rarest.size() >= FEW && statements > MANY;
            if (!enough) {
                rarest.add(one.pair());
                statements += one.statements();
            }
        }
        return rarest;
    }

    private List<Counted> counted(List<String> pairs) {
        Database database = Database.of(handle);
        return pairs.stream()
                .map(pair -> new Counted(
                        pair,
                        handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM statement_text WHERE "
                                        + database.matches(INDEX, "pair") + " LIMIT " + COUNTED + ") AS counted")
                                .bind("pair", database.question(INDEX, "content : \"" + pair + '"'))
                                .mapTo(Integer.class)
                                .one()))
                .sorted(Comparator.comparingInt(Counted::statements))
                .toList();
    }

    /** The tellings of one saying: those close to the closest of it. */
    private static List<Found> grouped(List<Telling> close) {
        List<List<Telling>> groups = new ArrayList<>();
        List<Set<String>> heads = new ArrayList<>();
        for (Telling telling : close) {
            Set<String> own = pairs(words(telling.statement().content().text()));
            int group = 0;
            while (group < heads.size() && closeness(own, heads.get(group)) < SAME) {
                group++;
            }
            if (group == heads.size()) {
                heads.add(own);
                groups.add(new ArrayList<>());
            }
            groups.get(group).add(telling);
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
    private static double closeness(Set<String> one, Set<String> other) {
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        if (shared.isEmpty()) {
            return 0;
        }
        double recall = (double) shared.size() / one.size();
        double precision = (double) shared.size() / other.size();
        return RECALL * recall + PRECISION * precision;
    }

    private static Set<String> pairs(List<String> words) {
        var pairs = new LinkedHashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            pairs.add(i + 1 < words.size() ? words.get(i) + ' ' + words.get(i + 1) : words.get(i));
        }
        return pairs;
    }
}
