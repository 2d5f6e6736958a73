package org.demarche.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.Flag;
import org.demarche.reader.ledger.FoldedThread;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.Status;
import org.demarche.reader.ledger.ToldMove;
import org.jdbi.v3.core.Handle;

/**
 * The demarches of a dossier. Which move is a step of which is kept in the dossier, so that a question about a few
 * demarches reads only theirs; what became of them is derived from their steps each time.
 */
public final class DossierLedger {
    private static final int CHUNK = 60;

    private final Handle handle;
    private final Ledger ledger;
    private final LedgerLinks links;

    private DossierLedger(Handle handle) {
        this.handle = handle;
        ledger = Bundled.LEDGER;
        links = new LedgerLinks(handle);
    }

    /** The ledger as it was folded last. */
    static DossierLedger folded(Handle handle) {
        return new DossierLedger(handle);
    }

    /** The ledger, folded again where something has changed since. */
    static DossierLedger upToDate(Handle handle, LedgerCache cache) {
        var ledger = new DossierLedger(handle);
        cache.refresh(ledger.links::corrections);
        return ledger;
    }

    /** What keeps the rows of the ledger up to date with the moves and the corrections. */
    static LedgerCache cache(Handle handle) {
        return new LedgerCache(handle, Bundled.LEDGER);
    }

    /** Loaded once: its tables are the same for every dossier. */
    private static final class Bundled {
        static final Ledger LEDGER = Ledger.load();
    }

    /**
     * What to look for.
     *
     * @param day as of which the ledger is asked
     * @param happened whether by the day of the acts rather than the day they were told
     * @param actor a party, as a code of DESIGN's; empty for all
     * @param limit at most so many, those opened last; 0 for all
     * @param words of a step's matter or trigger, as in {@link Search}; blank for all
     * @param status that one of its legs has; empty for all
     * @param flag that the same leg has; empty for all
     */
    public record Query(
            LocalDate day,
            boolean happened,
            Optional<String> actor,
            int limit,
            String words,
            Optional<Status> status,
            Optional<Flag> flag) {
        /** Whatever its status and its flags. */
        public Query(LocalDate day, boolean happened, Optional<String> actor, int limit, String words) {
            this(day, happened, actor, limit, words, Optional.empty(), Optional.empty());
        }

        /** Whatever its words. */
        public Query(LocalDate day, boolean happened, Optional<String> actor, int limit) {
            this(day, happened, actor, limit, "");
        }

        /** All as told by a day. */
        public static Query asOf(LocalDate day) {
            return new Query(day, false, Optional.empty(), 0);
        }
    }

    /** The demarches that a query finds and that are wanted, in the order of their opening. */
    public List<Demarche> demarches(Query query, Predicate<Demarche> wanted) {
        var found = new ArrayList<Demarche>();
        int from = 0;
        for (List<Integer> numbers = numbers(query, from); !numbers.isEmpty(); numbers = numbers(query, from)) {
            for (Demarche demarche : seen(numbers, query)) {
                if (wanted.test(demarche)) {
                    found.add(demarche);
                }
                if (query.limit() > 0 && found.size() == query.limit()) {
                    return sorted(found);
                }
            }
            from += numbers.size();
        }
        return sorted(found);
    }

    /** The place of a demarche in the list of {@link #latest}, which may grow meanwhile. */
    public record Place(Optional<LocalDate> opened, String id) {}

    /** A demarche and its place. */
    public record Listed(Demarche demarche, Place place) {}

    private record Opening(int number, Place place) {}

    /** The demarches that a query finds and that are wanted, those opened last first, after a place. */
    public List<Listed> latest(Query query, Predicate<Demarche> wanted, Optional<Place> after) {
        var found = new ArrayList<Listed>();
        List<Opening> chunk = openings(query, after);
        while (!chunk.isEmpty()) {
            Map<Integer, FoldedThread> threads =
                    threads(chunk.stream().map(Opening::number).toList());
            for (Opening opening : chunk) {
                Optional.ofNullable(threads.get(opening.number()))
                        .flatMap(thread -> seen(thread, query))
                        .filter(wanted)
                        .ifPresent(demarche -> found.add(new Listed(demarche, opening.place())));
                if (query.limit() > 0 && found.size() == query.limit()) {
                    return found;
                }
            }
            chunk = openings(query, Optional.of(chunk.get(chunk.size() - 1).place()));
        }
        return found;
    }

    /** The next ones; an opening without a day comes last. */
    private List<Opening> openings(Query query, Optional<Place> after) {
        if (after.isEmpty()) {
            return openings(query, "", Map.of(), CHUNK);
        }
        Map<String, String> values = Map.of("id", after.get().id());
        Optional<LocalDate> opened = after.get().opened();
        if (opened.isEmpty()) {
            return openings(query, " AND opened IS NULL AND id > :id", values, CHUNK);
        }
        List<Opening> next = openings(
                query,
                " AND opened <= :opened AND (opened < :opened OR id > :id)",
                Map.of("id", after.get().id(), "opened", opened.get().toString()),
                CHUNK);
        return next.size() == CHUNK
                ? next
                : Stream.concat(
                                next.stream(),
                                openings(query, " AND opened IS NULL", Map.of(), CHUNK - next.size()).stream())
                        .toList();
    }

    private List<Opening> openings(Query query, String after, Map<String, String> place, int limit) {
        Map<String, String> values = new HashMap<>(values(query));
        values.putAll(place);
        return handle.createQuery("SELECT number, opened, id FROM demarche WHERE " + condition(query) + after
                        + " ORDER BY opened DESC NULLS LAST, id LIMIT " + limit)
                .bindMap(values)
                .map((row, context) -> new Opening(
                        row.getInt("number"),
                        new Place(
                                Optional.ofNullable(row.getString("opened")).map(LocalDate::parse),
                                row.getString("id"))))
                .list();
    }

    private static List<Demarche> sorted(List<Demarche> demarches) {
        demarches.sort(Demarche.BY_OPENING);
        return demarches;
    }

    /** How many demarches there are as of the day of a query, whatever its limit. */
    public int count(Query query) {
        return handle.createQuery("SELECT count(*) FROM demarche WHERE " + condition(query))
                .bindMap(values(query))
                .mapTo(Integer.class)
                .one();
    }

    /** The demarches whose ids begin with some characters. */
    public List<Demarche> byId(String id, LocalDate day) {
        List<Integer> numbers = handle.createQuery("SELECT number FROM demarche WHERE id >= :id AND id < :end")
                .bind("id", id)
                .bind("end", id + '~')
                .mapTo(Integer.class)
                .list();
        return sorted(seen(numbers, Query.asOf(day)));
    }

    /** The demarches with a step whose id begins with some characters. */
    public List<Demarche> byStep(String id, LocalDate day) {
        List<Integer> numbers = handle.createQuery("SELECT DISTINCT number FROM step WHERE id >= :id AND id < :end")
                .bind("id", id)
                .bind("end", id + '~')
                .mapTo(Integer.class)
                .list();
        return sorted(seen(numbers, Query.asOf(day)));
    }

    /** The demarches that some moves are steps of, as of a day. */
    public List<Demarche> ofMoves(Collection<Corrections.Key> moves, LocalDate day) {
        var numbers = new TreeSet<Integer>();
        for (Corrections.Key move : moves) {
            numbers.addAll(handle.createQuery("SELECT number FROM evidence WHERE document = ? AND move = ?")
                    .bind(0, move.document())
                    .bind(1, move.move())
                    .mapTo(Integer.class)
                    .list());
        }
        return sorted(seen(List.copyOf(numbers), Query.asOf(day)));
    }

    /** The demarches in which one of some parties and one of some others take part, as of a day, the latest first. */
    public List<Demarche> between(Collection<String> some, Collection<String> others, LocalDate day, int limit) {
        return sorted(seen(between(some, others, day, "", Map.of(), "DESC", limit), Query.asOf(day)));
    }

    /** The same, those that were opened last up to a day and first after it: half of each. */
    public List<Demarche> between(
            Collection<String> some, Collection<String> others, LocalDate day, LocalDate near, int limit) {
        Map<String, String> value = Map.of("near", near.toString());
        var numbers = new ArrayList<Integer>();
        numbers.addAll(between(some, others, day, " AND d.opened <= :near", value, "DESC", limit / 2));
        numbers.addAll(between(some, others, day, " AND d.opened > :near", value, "ASC", limit / 2));
        return sorted(seen(numbers, Query.asOf(day)));
    }

    private List<Integer> between(
            Collection<String> some,
            Collection<String> others,
            LocalDate day,
            String when,
            Map<String, String> values,
            String order,
            int limit) {
        if (some.isEmpty() || others.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("SELECT DISTINCT d.number, d.opened, d.id FROM demarche d"
                        + " JOIN demarche_party p ON p.number = d.number JOIN demarche_party q ON q.number = d.number"
                        + " WHERE p.party IN (<some>) AND q.party IN (<others>) AND p.party <> q.party AND d.told <= :day"
                        + when + " ORDER BY d.opened " + order + (order.equals("DESC") ? " NULLS LAST" : " NULLS FIRST")
                        + ", d.id " + order + ", d.number " + order
                        + " LIMIT :limit")
                .bindList("some", List.copyOf(some))
                .bindList("others", List.copyOf(others))
                .bind("day", day.toString())
                .bindMap(values)
                .bind("limit", limit)
                .mapTo(Integer.class)
                .list();
    }

    /** The links of this ledger, to look at and to set by hand. */
    public LedgerLinks links() {
        return links;
    }

    /** The moves that are a step of no demarche. */
    public List<ToldMove> unlinked() {
        return handle.createQuery("SELECT " + StoredMoves.COLUMNS + " FROM move m JOIN document d ON d.id = m.document"
                        + " WHERE d.superseded_by IS NULL AND d.version <> 'WITHDRAWN' AND NOT EXISTS"
                        + " (SELECT 1 FROM evidence e WHERE e.document = m.document AND e.move = m.id)"
                        + " ORDER BY d.published NULLS FIRST, d.id, m.start, m.id")
                .map((row, context) -> StoredMoves.of(row))
                .list();
    }

    /** The next ones, those opened last first. */
    private List<Integer> numbers(Query query, int from) {
        return handle.createQuery("SELECT number FROM demarche WHERE " + condition(query)
                        + " ORDER BY opened DESC NULLS LAST, id DESC, number DESC LIMIT " + CHUNK + " OFFSET " + from)
                .bindMap(values(query))
                .mapTo(Integer.class)
                .list();
    }

    private String condition(Query query) {
        return (query.happened() ? "opened" : "told") + " <= :day" + stands(query)
                + (query.actor().isEmpty()
                        ? ""
                        : " AND number IN (SELECT number FROM demarche_party WHERE party = :party)")
                + (Search.match(query.words()).isEmpty()
                        ? ""
                        : " AND number IN (SELECT e.number FROM evidence e WHERE (e.document, e.move) IN (SELECT w.document,"
                                + " w.move FROM move_text JOIN move_words w ON w.number = move_text.rowid"
                                + " WHERE " + Database.of(handle).matches("move_text", "words") + "))");
    }

    /** Whether one of its legs has the status and the flag; both on the same leg. */
    private static String stands(Query query) {
        if (query.status().isEmpty() && query.flag().isEmpty()) {
            return "";
        }
        String stood = "SELECT s.number FROM standing s WHERE s.view = :view AND s.what = :what AND s.since <= :day"
                + " AND s.until > :day";
        boolean both = query.status().isPresent() && query.flag().isPresent();
        return " AND number IN (" + stood
                + (both
                        ? " AND EXISTS (SELECT 1 FROM standing t WHERE t.number = s.number AND t.party = s.party"
                                + " AND t.view = s.view AND t.what = :flag AND t.since <= :day AND t.until > :day)"
                        : "")
                + ")";
    }

    private Map<String, String> values(Query query) {
        var values = new HashMap<String, String>();
        query.flag().map(Enum::name).ifPresent(flag -> values.put(query.status().isPresent() ? "flag" : "what", flag));
        query.status().map(Enum::name).ifPresent(status -> values.put("what", status));
        if (values.containsKey("what")) {
            values.put("view", query.happened() ? "happened" : "told");
        }
        values.put("day", query.day().toString());
        query.actor().ifPresent(actor -> values.put("party", Actor.partyOf(Actor.codeOf(actor))));
        String words = Search.match(query.words());
        if (!words.isEmpty()) {
            values.put("words", Database.of(handle).question("move_text", words));
        }
        return values;
    }

    private List<Demarche> seen(List<Integer> numbers, Query query) {
        var demarches = new ArrayList<Demarche>();
        for (FoldedThread thread : threads(numbers).values()) {
            seen(thread, query).ifPresent(demarches::add);
        }
        return demarches;
    }

    private Optional<Demarche> seen(FoldedThread thread, Query query) {
        return query.happened() ? ledger.happenedBy(thread, query.day()) : ledger.asOf(thread, query.day());
    }

    private record Row(int number, String thread, String openers, int act, String step, Evidence evidence) {}

    private Map<Integer, FoldedThread> threads(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<Integer, List<Row>> rows = new LinkedHashMap<>();
        numbers.forEach(number -> rows.put(number, new ArrayList<>()));
        handle.createQuery("SELECT e.number, t.id AS thread, t.openers, e.act, s.id AS step, e.link, "
                        + StoredMoves.COLUMNS
                        + " FROM evidence e JOIN demarche t ON t.number = e.number"
                        + " JOIN step s ON s.number = e.number AND s.act = e.act"
                        + " JOIN move m ON m.document = e.document AND m.id = e.move"
                        + " JOIN document d ON d.id = e.document"
                        + " WHERE e.number IN (<numbers>) ORDER BY e.number, e.act, e.told")
                .bindList("numbers", numbers)
                .map((row, context) -> new Row(
                        row.getInt("number"),
                        row.getString("thread"),
                        row.getString("openers"),
                        row.getInt("act"),
                        row.getString("step"),
                        new Evidence(StoredMoves.of(row), row.getString("link"))))
                .forEach(row -> rows.computeIfAbsent(row.number(), n -> new ArrayList<>())
                        .add(row));
        var threads = new LinkedHashMap<Integer, FoldedThread>();
        rows.forEach((number, list) -> {
            if (!list.isEmpty()) {
                threads.put(number, thread(list));
            }
        });
        return threads;
    }

    private static FoldedThread thread(List<Row> rows) {
        var acts = new ArrayList<FoldedThread.FoldedAct>();
        for (int i = 0; i < rows.size(); ) {
            Row first = rows.get(i);
            var evidence = new ArrayList<Evidence>();
            while (i < rows.size() && rows.get(i).act() == first.act()) {
                evidence.add(rows.get(i++).evidence());
            }
            acts.add(new FoldedThread.FoldedAct(first.step(), evidence));
        }
        Row first = rows.get(0);
        return new FoldedThread(first.thread(), List.of(first.openers().split(" ")), acts);
    }
}
