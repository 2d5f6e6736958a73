package org.demarche.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.dossier.TextQuestion.Phrase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Full text over stories, statements and moves (SQLite's FTS5; case and diacritics do not count). What is looked for is
 * words, all of which must occur; words in quotation marks must stand together; a word may end in {@code *}.
 */
public final class Search {
    /** Marks where a match begins in a snippet: a sign that no text keeps. */
    public static final char MATCH = '\u0001';
    /** Marks where it ends. */
    public static final char END = '\u0002';

    private static final int COUNTED = 1000;
    private static final int FACETS = 12;
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    /** So many words are shown of a text. */
    private static final int SNIPPET = 24;

    private static final String MARKS = ", char(1), char(2), '…', " + SNIPPET + ")";

    private final Handle handle;
    private final Database database;

    Search(Handle handle) {
        this.handle = handle;
        database = Database.of(handle);
    }

    /** What is searched. */
    public enum In {
        STATEMENTS,
        MOVES,
        STORIES;

        /** How it is asked for. */
        SearchTable table() {
            return SearchTable.valueOf(name());
        }
    }

    /**
     * What to look for.
     *
     * @param actor a state or body on the side that speaks or acts
     * @param kind act of a statement, kind of a move
     * @param publisher who published the story
     * @param newest whether the latest come first; else the best
     */
    public record Ask(
            String words,
            In in,
            Optional<String> actor,
            Optional<String> kind,
            Optional<String> publisher,
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            boolean newest,
            int limit,
            Optional<Place> after) {}

    /**
     * The place of a hit among the others. The latest first: the day of its story, its id, the hit's row. The best
     * first: how many were passed, and the last row there was when the list began, as what came later is not in it.
     */
    public record Place(Optional<LocalDate> day, String story, long row, int passed, long last) {}

    /**
     * A place that was found.
     *
     * @param finding id of the statement or move; empty for a story
     * @param kind its act or kind
     * @param snippet its words, with the matches between {@link #MATCH} and {@link #END}
     * @param row where it stands in the index
     */
    public record Hit(StoredDocument story, String finding, String kind, String who, String snippet, long row) {}

    /** How many there are, and how they spread, counted over 1000 of them at most. */
    public record Facets(int all, boolean more, Map<String, List<StoredActors.Count>> counts) {}

    /** The hits of a question; none where it has no word. */
    public List<Hit> hits(Ask ask) {
        return match(ask.words()).isEmpty() ? List.of() : hits(ask, SearchPlan.of(handle, ask));
    }

    /** A way to find what is asked for, whatever is the better one. */
    SearchPlan plan(Ask ask, boolean common, boolean rareKind) {
        return new SearchPlan(database, ask, common, rareKind);
    }

    List<Hit> hits(Ask ask, SearchPlan plan) {
        if (!database.ranks()) {
            return ranked(ask, plan);
        }
        SearchTable in = ask.in().table();
        // The best are looked up only where they are shown; the latest are found first and their snippets made then.
        String shown = "SELECT " + in.columns() + ", snippet(" + in.index() + ", " + in.column() + MARKS + " AS snippet"
                + in.from();
        String some = " LIMIT " + ask.limit();
        Query query = handle.createQuery(
                ask.newest()
                        ? shown + " WHERE " + in.index() + " MATCH :match AND " + in.index() + ".rowid IN (SELECT "
                                + plan.latest(after(ask, plan.row())) + some
                                + ") ORDER BY d.published DESC, d.id, row"
                        : shown + plan.where() + after(ask, in.index() + ".rowid") + " ORDER BY " + plan.best() + some
                                + " OFFSET " + ask.after().map(Place::passed).orElse(0));
        return hits(placed(bound(query, ask), ask), snippet -> snippet);
    }

    private static Query placed(Query query, Ask ask) {
        ask.after().ifPresent(place -> {
            if (ask.newest()) {
                query.bind("day", place.day().map(LocalDate::toString).orElse(""))
                        .bind("story", place.story())
                        .bind("row", place.row());
            } else {
                query.bind("last", place.last());
            }
        });
        return query;
    }

    private static List<Hit> hits(Query query, UnaryOperator<String> snippet) {
        return query.map((row, context) -> new Hit(
                        StoredDocument.of(row),
                        row.getString("finding"),
                        row.getString("kind"),
                        row.getString("who"),
                        snippet.apply(row.getString("snippet")),
                        row.getLong("row")))
                .list();
    }

    /** Where the database does not rank by itself: first which rows, then what is shown of them. */
    private List<Hit> ranked(Ask ask, SearchPlan plan) {
        SearchTable in = ask.in().table();
        String index = in.index();
        String match = match(ask.words());
        List<Long> rows = ask.newest()
                ? placed(
                                bound(
                                        handle.createQuery("SELECT " + plan.latest(after(ask, plan.row())) + " LIMIT "
                                                + ask.limit()),
                                        ask),
                                ask)
                        .mapTo(Long.class)
                        .list()
                : database.best(
                        handle,
                        index,
                        in.from() + plan.where() + after(ask, index + ".rowid"),
                        query -> placed(bound(query, ask), ask),
                        match,
                        ask.after().map(Place::passed).orElse(0),
                        ask.limit());
        String shown = "SELECT " + in.columns() + ", " + in.text() + " AS snippet" + in.from();
        List<Phrase> phrases = PostgresText.read(index, match).phrases();
        return hits(InOrder.bound(handle, shown, index + ".rowid", rows), text -> Snippet.of(text, phrases, SNIPPET));
    }

    /** How many places a question finds in the stories that came in after one of a number: see {@link Alerts}. */
    public int arrivedSince(Ask ask, long arrival, int most) {
        if (match(ask.words()).isEmpty()) {
            return 0;
        }
        Query query = handle.createQuery("SELECT count(*) FROM (SELECT 1"
                + ask.in().table().from() + " JOIN arrival a ON a.document = d.id AND a.number > :arrival"
                + SearchPlan.of(handle, ask).where()
                + " LIMIT :most) AS arrived");
        return bound(query, ask)
                .bind("arrival", arrival)
                .bind("most", most)
                .mapTo(Integer.class)
                .one();
    }

    private static String after(Ask ask, String row) {
        if (ask.after().isEmpty()) {
            return "";
        }
        return ask.newest()
                ? " AND coalesce(d.published, '') <= :day AND (coalesce(d.published, '') < :day OR d.id > :story"
                        + " OR d.id = :story AND " + row + " > :row)"
                : " AND " + row + " <= :last";
    }

    /** The place after a hit of a question. */
    public Place place(Ask ask, Hit hit, int shown) {
        long last = ask.newest()
                ? 0
                : ask.after()
                        .map(Place::last)
                        .orElseGet(() -> handle.createQuery("SELECT coalesce(max(rowid), 0) FROM "
                                        + ask.in().table().index())
                                .mapTo(Long.class)
                                .one());
        return new Place(
                hit.story().published(),
                hit.story().id(),
                hit.row(),
                ask.after().map(Place::passed).orElse(0) + shown,
                last);
    }

    /** How the hits of a question spread over actors, kinds, publishers and years. */
    public Facets facets(Ask ask) {
        return match(ask.words()).isEmpty() ? new Facets(0, false, Map.of()) : facets(ask, SearchPlan.of(handle, ask));
    }

    Facets facets(Ask ask, SearchPlan plan) {
        SearchTable in = ask.in().table();
        Query query = handle.createQuery("SELECT " + in.kind() + " AS kind, " + in.who()
                + " AS who, d.publisher, substr(d.published, 1, 4) AS year"
                + plan.from()
                + (database.ranks() ? "" : " ORDER BY " + plan.found()) + " LIMIT "
                + (COUNTED + 1));
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        List.of("actor", "kind", "publisher", "year").forEach(name -> counts.put(name, new LinkedHashMap<>()));
        List<Integer> seen = bound(query, ask)
                .map((row, context) -> {
                    count(counts, "actor", state(row.getString("who")));
                    count(counts, "kind", row.getString("kind"));
                    count(counts, "publisher", row.getString("publisher"));
                    count(counts, "year", row.getString("year"));
                    return 1;
                })
                .list();
        return new Facets(Math.min(COUNTED, seen.size()), seen.size() > COUNTED, ordered(counts));
    }

    private static @org.jspecify.annotations.Nullable String state(@org.jspecify.annotations.Nullable String who) {
        if (who == null || who.isBlank()) {
            return null;
        }
        String code = who.split("[ ,]", 2)[0];
        return code.matches("[A-Z]{3}(\\.\\w+)*") ? org.demarche.reader.finding.Actor.partyOf(code) : null;
    }

    private static void count(
            Map<String, Map<String, Integer>> counts, String facet, @org.jspecify.annotations.Nullable String value) {
        Map<String, Integer> one = counts.get(facet);
        if (value != null && one != null) {
            one.merge(value, 1, Integer::sum);
        }
    }

    private static Map<String, List<StoredActors.Count>> ordered(Map<String, Map<String, Integer>> counts) {
        var ordered = new LinkedHashMap<String, List<StoredActors.Count>>();
        counts.forEach((facet, values) -> {
            var list = new ArrayList<StoredActors.Count>();
            values.forEach((value, count) -> list.add(new StoredActors.Count(value, count)));
            list.sort(java.util.Comparator.comparingInt(StoredActors.Count::count)
                    .reversed()
                    .thenComparing(StoredActors.Count::name));
            ordered.put(facet, List.copyOf(list.subList(0, Math.min(FACETS, list.size()))));
        });
        return ordered;
    }

    private Query bound(Query query, Ask ask) {
        query.bind("match", database.question(ask.in().table().index(), match(ask.words())));
        ask.kind().ifPresent(kind -> query.bind("kind", kind));
        ask.publisher().ifPresent(publisher -> query.bind("publisher", publisher));
        ask.since().ifPresent(day -> query.bind("since", day.toString()));
        ask.until().ifPresent(day -> query.bind("until", day.toString()));
        ask.actor().ifPresent(actor -> query.bind("actor", actor));
        return query;
    }

    /** The question in FTS5's language: every word quoted, so that none of its signs is an operator. */
    static String match(String words) {
        return PART.matcher(words)
                .results()
                .map(part -> {
                    String quoted = part.group(1);
                    String text = quoted == null ? part.group(2) : quoted;
                    boolean begins = quoted == null && text.endsWith("*");
                    String plain = text.replace("\"", "").replace("*", "").replace("\u0000", "");
                    boolean word = plain.codePoints().anyMatch(Character::isLetterOrDigit);
                    return word ? '"' + plain + '"' + (begins ? "*" : "") : "";
                })
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
