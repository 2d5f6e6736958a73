package org.demarche.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.dossier.StoredActors.Told;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What stories tell about a matter: the moves and positions that name it, and the statements that speak of it. */
public final class StoredMatters {
    private static final int CANDIDATES = 600;
    private static final String DOCUMENT = "d.id, d.label, d.publisher, d.title, d.url, d.published, '' AS text";
    private static final String INDEX = "matter_text";
    private static final String PLACE =
            "SELECT m.document, m.kind, m.finding, m.words, m.terms, coalesce(d.published, '') AS published";
    private static final String STANDS = "d.superseded_by IS NULL AND d.version <> 'WITHDRAWN'";
    private static final String FROM = " FROM matter_text JOIN matter m ON m.number = matter_text.rowid"
            + " JOIN document d ON d.id = m.document AND " + STANDS;

    private final Handle handle;

    StoredMatters(Handle handle) {
        this.handle = handle;
    }

    /**
     * A matter that findings name.
     *
     * @param terms its head terms, parted by spaces
     * @param words as it is worded most often
     * @param count how many findings name it so
     */
    public record Named(String terms, String words, int count) {}

    /** The matters that are named most. */
    public List<Named> most(int limit) {
        return handle.createQuery("SELECT terms, count(*) AS count FROM matter WHERE terms <> '' GROUP BY terms"
                        + " ORDER BY count DESC, terms LIMIT ?")
                .bind(0, limit)
                .map((row, context) ->
                        new Named(row.getString("terms"), wording(row.getString("terms")), row.getInt("count")))
                .list();
    }

    /** All matters, in the order of their terms, after those of one of them; empty for the first. */
    public List<Named> after(String terms, int limit) {
        return handle.createQuery(
                        "SELECT terms, count(*) AS count FROM matter WHERE terms > ? GROUP BY terms ORDER BY terms LIMIT ?")
                .bind(0, terms)
                .bind(1, limit)
                .map((row, context) ->
                        new Named(row.getString("terms"), wording(row.getString("terms")), row.getInt("count")))
                .list();
    }

    private String wording(String terms) {
        return handle.createQuery(
                        "SELECT words FROM matter WHERE terms = ? GROUP BY words ORDER BY count(*) DESC, words LIMIT 1")
                .bind(0, terms)
                .mapTo(String.class)
                .one();
    }

    /**
     * A place that names a matter.
     *
     * @param kind move, position or role
     * @param published the story's day; empty for none
     */
    public record Place(
            String document, String kind, String finding, String words, List<String> terms, String published) {}

    /** The places that name a matter with all of some words, those published last by a day first. */
    public List<Place> places(String words, LocalDate day, int limit) {
        String match = Search.match(words);
        return match.isEmpty()
                ? List.of()
                : matching(match, day).stream()
                        .sorted(Comparator.comparing(Place::published).reversed())
                        .limit(limit)
                        .toList();
    }

    /**
     * The places that name a matter with any of some words, as far as they are wanted: the nearest, then those
     * published last first.
     */
    public List<Place> places(List<String> anyOf, LocalDate day, Predicate<Place> wanted) {
        String match =
                anyOf.stream().map(Search::match).filter(one -> !one.isEmpty()).collect(Collectors.joining(" OR "));
        return match.isEmpty()
                ? List.of()
                : nearest(match, day).stream().filter(wanted).toList();
    }

    private List<Place> matching(String match, LocalDate day) {
        Database database = Database.of(handle);
        return places(
                handle.createQuery(PLACE + from(database) + " ORDER BY matter_text.rowid DESC LIMIT " + CANDIDATES)
                        .bind("match", database.question(INDEX, match))
                        .bind("day", day.toString()));
    }

    private List<Place> nearest(String match, LocalDate day) {
        Database database = Database.of(handle);
        if (database.ranks()) {
            return places(handle.createQuery(PLACE + from(database) + " ORDER BY matter_text.rank LIMIT " + CANDIDATES)
                    .bind("match", match)
                    .bind("day", day.toString()));
        }
        List<Long> rows = database.best(
                handle, INDEX, from(database), query -> query.bind("day", day.toString()), match, 0, CANDIDATES);
        return places(InOrder.bound(handle, PLACE + FROM, INDEX + ".rowid", rows));
    }

    private static String from(Database database) {
        return FROM + " WHERE " + database.matches(INDEX, "match")
                + " AND (d.published <= :day OR d.published IS NULL)";
    }

    private static List<Place> places(Query query) {
        return query.map((row, context) -> new Place(
                        row.getString("document"),
                        row.getString("kind"),
                        row.getString("finding"),
                        row.getString("words"),
                        List.of(row.getString("terms").split(" ")),
                        row.getString("published")))
                .list();
    }

    /** The findings at some places, and the statements and events they were read from, each once. */
    public List<Told> findings(List<Place> places) {
        Map<String, Told> found = new LinkedHashMap<>();
        for (Place place : places) {
            take(found, finding(place.kind(), place.document(), place.finding()));
            if (place.kind().equals("move")) {
                sources(place).forEach(id -> take(found, finding("statement", place.document(), id)));
            }
        }
        return List.copyOf(found.values());
    }

    private List<String> sources(Place place) {
        return handle.createQuery("SELECT f.value FROM move m, json_each(m.json, '$.from') f"
                        + " WHERE m.document = ? AND m.id = ?")
                .bind(0, place.document())
                .bind(1, place.finding())
                .mapTo(String.class)
                .list();
    }

    private List<Told> finding(String table, String document, String id) {
        return StoredActors.told(handle.createQuery("SELECT f.json, " + DOCUMENT + " FROM " + table
                        + " f JOIN document d ON d.id = f.document WHERE f.document = ? AND f.id = ?")
                .bind(0, document)
                .bind(1, id));
    }

    /**
     * The statements in which all of some words, or longer ones that begin so, occur; those that came in last first.
     */
    public List<Told> statements(String words, LocalDate day, int limit) {
        String begins = List.of(words.split("\\s+")).stream()
                .map(word -> word.replace("\"", "").replace("*", ""))
                .filter(word -> !word.isBlank())
                .map(word -> word + "*")
                .collect(Collectors.joining(" "));
        String match = Search.match(begins);
        if (match.isEmpty()) {
            return List.of();
        }
        Database database = Database.of(handle);
        var found = new LinkedHashMap<String, Told>();
        take(
                found,
                StoredActors.told(handle.createQuery("SELECT s.json, " + DOCUMENT + " FROM statement_text"
                                + " JOIN statement s ON s.rowid = statement_text.rowid JOIN document d ON d.id = s.document"
                                + " AND " + STANDS + " WHERE " + database.matches("statement_text", "match")
                                + " AND (d.published <= :day OR d.published IS NULL)"
                                + " ORDER BY statement_text.rowid DESC LIMIT :limit")
                        .bind("match", database.question("statement_text", "content : (" + match + ")"))
                        .bind("day", day.toString())
                        .bind("limit", limit)));
        return new ArrayList<>(found.values());
    }

    private static void take(Map<String, Told> found, List<Told> more) {
        more.forEach(
                told -> found.putIfAbsent(told.story().id() + told.finding().id(), told));
    }
}
