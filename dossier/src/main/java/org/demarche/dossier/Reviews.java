package org.demarche.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.demarche.formats.FindingEdit;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.FindingId;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;

/**
 * What analysts decide on findings: accepted, rejected or edited, each to be undone. A decision outlives a better
 * reader: after a story has been read again it is applied again, by the finding's id.
 */
public final class Reviews {
    private static final String QUEUE =
            "SELECT document, id, confidence, json FROM (%s) AS undecided ORDER BY confidence, document, id LIMIT :limit";

    static final String HOLD = "INSERT INTO review (document, finding, verdict, entry, orphan) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (document, finding) DO UPDATE SET verdict = excluded.verdict, entry = excluded.entry,"
            + " orphan = excluded.orphan";

    private static final int STATE_BYTES = 8;
    private static final String SKIPPED = "-skipped";

    private final Handle handle;
    private final FindingRows rows;
    private final Identities identities;
    private final AuditLog log;
    private final Clock clock;

    Reviews(Handle handle, FindingRows rows, Identities identities, Clock clock) {
        this.handle = handle;
        this.rows = rows;
        this.identities = identities;
        this.clock = clock;
        log = new AuditLog(handle);
    }

    /** What was decided. */
    public enum Verdict {
        ACCEPT,
        REJECT,
        EDIT,
        SKIP;

        /** The decision that an entry of the log tells; empty where it tells something else. */
        public static Optional<Verdict> of(String act) {
            return Stream.of(ACCEPT, REJECT, EDIT)
                    .filter(verdict -> verdict.name().equals(act))
                    .findFirst();
        }
    }

    /** A finding, the story it stands in, and the decision that holds. */
    public record Item(String document, Finding finding, Optional<Verdict> verdict, boolean orphan) {}

    /** The findings that nobody has decided on, least certain first; those that were skipped come last. */
    public List<Item> queue(int limit) {
        return queue(limit, Place.FIRST).stream().map(Queued::item).toList();
    }

    /** The place of a finding in the queue, which may grow meanwhile. */
    public record Place(boolean skipped, double confidence, String document, String finding) {
        /** Before all others. */
        public static final Place FIRST = new Place(false, -1, "", "");
    }

    /** A finding in the queue. */
    public record Queued(Item item, Place place) {}

    /** The next ones after a place. */
    public List<Queued> queue(int limit, Place after) {
        List<Queued> open = after.skipped() ? List.of() : queue("AND r.verdict IS NULL", limit, false, after);
        if (open.size() == limit || !open.isEmpty() && after.equals(Place.FIRST)) {
            return open;
        }
        Place from = after.skipped() ? after : Place.FIRST;
        return Stream.concat(open.stream(), queue("AND r.verdict = 'SKIP'", limit - open.size(), true, from).stream())
                .toList();
    }

    private List<Queued> queue(String state, int limit, boolean skipped, Place after) {
        String each = FindingRows.FINDINGS.stream()
                .map(table -> "SELECT * FROM (SELECT f.document, f.id, " + confidence(table)
                        + " AS confidence, f.json FROM " + table
                        + " f LEFT JOIN review r ON r.document = f.document AND r.finding = f.id"
                        + " JOIN document d ON d.id = f.document AND d.superseded_by IS NULL"
                        + " WHERE (" + confidence(table) + ", f.document, f.id) > (:confidence, :document, :id) "
                        + state
                        + " ORDER BY " + confidence(table) + ", f.document, f.id LIMIT " + limit + ") AS of_" + table)
                .reduce((one, other) -> one + " UNION ALL " + other)
                .orElseThrow();
        return handle.createQuery(String.format(QUEUE, each))
                .bind("limit", limit)
                .bind("confidence", after.confidence())
                .bind("document", after.document())
                .bind("id", after.finding())
                .map((row, context) -> {
                    var item = new Item(
                            row.getString("document"), finding(row.getString("json")), Optional.empty(), false);
                    return new Queued(
                            item,
                            new Place(
                                    skipped,
                                    row.getDouble("confidence"),
                                    item.document(),
                                    item.finding().id()));
                })
                .list();
    }

    private String confidence(String table) {
        return Database.of(handle).confidence(table);
    }

    /** How many findings nobody has decided on. */
    public int open() {
        return FindingRows.FINDINGS.stream()
                        .mapToInt(table -> count("SELECT count(*) FROM " + table))
                        .sum()
                - count("SELECT count(*) FROM review WHERE verdict <> 'REJECT' AND verdict <> 'SKIP' AND orphan = 0");
    }

    private int count(String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).one();
    }

    /** A finding as it holds now; empty where it was rejected or never was. */
    public Optional<Item> item(String document, String finding) {
        return item(document, finding, shown(document, finding));
    }

    /** A finding as it holds now, or as it was before it was rejected, to be decided on again. */
    public Optional<Item> any(String document, String finding) {
        return item(document, finding, shown(document, finding).or(() -> rejected(document, finding)));
    }

    private Optional<Item> item(String document, String finding, Optional<String> line) {
        return line.map(
                json -> new Item(document, finding(json), verdict(document, finding), orphan(document, finding)));
    }

    /** The line that a decision changes: as it was read or decided, whoever is who by now. */
    private Optional<String> json(String document, String finding) {
        return identities.asRead(document, finding).or(() -> shown(document, finding));
    }

    private Optional<String> rejected(String document, String finding) {
        return handle.createQuery("SELECT l.before FROM review r JOIN log l ON l.number = r.entry"
                        + " WHERE r.document = ? AND r.finding = ? AND r.verdict = 'REJECT'")
                .bind(0, document)
                .bind(1, finding)
                .mapTo(String.class)
                .findOne();
    }

    private Optional<String> shown(String document, String finding) {
        return FindingRows.FINDINGS.stream()
                .flatMap(table -> handle
                        .createQuery("SELECT json FROM " + table + " WHERE document = ? AND id = ?")
                        .bind(0, document)
                        .bind(1, finding)
                        .mapTo(String.class)
                        .list()
                        .stream())
                .findFirst();
    }

    private Optional<Verdict> verdict(String document, String finding) {
        return handle.createQuery("SELECT verdict FROM review WHERE document = ? AND finding = ?")
                .bind(0, document)
                .bind(1, finding)
                .mapTo(Verdict.class)
                .findOne();
    }

    private boolean orphan(String document, String finding) {
        return handle.createQuery("SELECT orphan FROM review WHERE document = ? AND finding = ?")
                .bind(0, document)
                .bind(1, finding)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /** The decisions that hold on the findings of a story, by the finding's id. */
    public Map<String, Verdict> verdicts(String document) {
        return handle
                .createQuery("SELECT finding, verdict FROM review WHERE document = ?")
                .bind(0, document)
                .map((row, context) -> Map.entry(row.getString("finding"), Verdict.valueOf(row.getString("verdict"))))
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The decisions that hold on the findings of a story, in the order they were made. */
    public List<Judged> judged(String document) {
        return handle.createQuery("SELECT l.subject, l.act, l.who, l.made, l.after, (SELECT f.before FROM log f WHERE"
                        + " f.document = l.document AND f.subject = l.subject AND f.act IN ('ACCEPT', 'REJECT', 'EDIT')"
                        + " ORDER BY f.number LIMIT 1) AS before FROM review r JOIN log l ON l.number = r.entry"
                        + " WHERE r.document = ? ORDER BY l.number")
                .bind(0, document)
                .map((row, context) -> new Judged(
                        row.getString("subject"),
                        Verdict.valueOf(row.getString("act")),
                        row.getString("who"),
                        row.getString("made"),
                        row.getString("before"),
                        Optional.ofNullable(row.getString("after"))))
                .list();
    }

    /** Decisions on what the reader that read last does not find. They are kept; this lists them. */
    public List<Item> orphans() {
        return handle.createQuery("SELECT r.document, r.verdict, l.before, l.after FROM review r"
                        + " JOIN log l ON l.number = r.entry WHERE r.orphan = 1 ORDER BY r.document, r.finding")
                .map((row, context) -> new Item(
                        row.getString("document"),
                        finding(row.getString(row.getString("after") == null ? "before" : "after")),
                        Optional.of(Verdict.valueOf(row.getString("verdict"))),
                        true))
                .list();
    }

    /**
     * A mark of a finding and of what was decided on it, which is another one as soon as either has changed; the same
     * for all that is not there. It begins with the number of the log's entry that holds, 0 for none.
     */
    public String state(String document, String finding) {
        boolean skipped =
                verdict(document, finding).filter(Verdict.SKIP::equals).isPresent();
        return decided(document, finding) + (skipped ? SKIPPED : "");
    }

    /** The same, whether somebody has skipped it or not: that decides nothing. */
    private String decided(String document, String finding) {
        String entry = handle.createQuery("SELECT verdict || ' ' || coalesce(CAST(entry AS TEXT), '') FROM review"
                        + " WHERE document = ? AND finding = ? AND verdict <> 'SKIP'")
                .bind(0, document)
                .bind(1, finding)
                .mapTo(String.class)
                .findOne()
                .orElse("");
        return holding(document, finding).orElse(0L) + "-"
                + FindingId.hash(json(document, finding).orElse("") + '\n' + entry, STATE_BYTES);
    }

    /** Decides on a finding, in whatever state it is. */
    public long decide(String who, String document, String finding, Verdict verdict, Map<String, String> changes) {
        return decide(who, document, finding, verdict, changes, Optional.empty());
    }

    /**
     * Decides on a finding.
     *
     * @param changes for {@link Verdict#EDIT}: see {@link FindingEdit}; for others empty
     * @param state the {@linkplain #state mark} that it was shown with; empty for whatever it is now
     * @return the number of the log's entry; 0 where it was skipped
     * @throws IllegalArgumentException if there is no such finding, or an edit cannot be made
     * @throws OvertakenException if its state is another one by now
     */
    public long decide(
            String who,
            String document,
            String finding,
            Verdict verdict,
            Map<String, String> changes,
            Optional<String> state) {
        return Changes.whole(handle, "the decision", () -> {
            if (state.isPresent() && !state.get().replace(SKIPPED, "").equals(decided(document, finding))) {
                throw new OvertakenException(since(state.get(), document, finding));
            }
            Optional<String> held = json(document, finding);
            String before = held.or(() -> rejected(document, finding))
                    .orElseThrow(
                            () -> new IllegalArgumentException("there is no finding " + finding + " in " + document));
            if (verdict == Verdict.SKIP) {
                if (verdict(document, finding)
                        .filter(one -> one != Verdict.SKIP)
                        .isPresent()) {
                    return 0;
                }
                hold(document, finding, verdict, OptionalLong.empty());
                return 0;
            }
            Optional<String> after = switch (verdict) {
                case REJECT -> Optional.empty();
                case EDIT ->
                    Optional.of(FindingEdit.apply(before, text(document).orElse(""), changes));
                default -> Optional.of(before);
            };
            long entry = log.append(
                    clock,
                    who,
                    verdict.name(),
                    document,
                    finding,
                    held.orElse(null),
                    after.orElse(null),
                    OptionalLong.empty());
            hold(document, finding, verdict, OptionalLong.of(entry));
            show(document, finding, after);
            return entry;
        });
    }

    /** What was decided on a finding since its state was another; none where it was read anew. */
    private List<AuditLog.Entry> since(String state, String document, String finding) {
        String number = state.replaceFirst("-.*", "");
        long saw = number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
        if (saw == holding(document, finding).orElse(0L)) {
            return List.of();
        }
        List<AuditLog.Entry> all = log.since(Seen.NOTHING, Subject.finding(document, finding));
        return saw == 0
                ? all.subList(Math.max(0, all.size() - 1), all.size())
                : all.stream().filter(entry -> entry.number() > saw).toList();
    }

    /**
     * Takes a decision back: the finding is again what it was before.
     *
     * @return the number of the log's new entry
     * @throws IllegalArgumentException if there is no such decision, it is undone already, or a later one stands on it
     */
    public long undo(String who, long number) {
        AuditLog.Entry entry = log.entry(number)
                .filter(found -> Verdict.of(found.act()).isPresent())
                .orElseThrow(() -> new IllegalArgumentException("entry " + number + " is no decision"));
        if (!undoable(entry)) {
            throw new IllegalArgumentException(
                    "entry " + number + " is undone already, or a later decision on the same finding stands on it");
        }
        return Changes.whole(handle, "the decision", () -> {
            long undo = log.append(
                    clock,
                    who,
                    "UNDO",
                    entry.document(),
                    entry.subject(),
                    entry.after().orElse(null),
                    entry.before().orElse(null),
                    OptionalLong.of(number));
            Optional<AuditLog.Entry> earlier = earlier(entry);
            if (earlier.isPresent()) {
                hold(
                        entry.document(),
                        entry.subject(),
                        Verdict.valueOf(earlier.get().act()),
                        OptionalLong.of(earlier.get().number()));
            } else {
                handle.execute(
                        "DELETE FROM review WHERE document = ? AND finding = ?", entry.document(), entry.subject());
            }
            show(entry.document(), entry.subject(), entry.before());
            return undo;
        });
    }

    /** Whether an entry is a decision that holds, so that it can be taken back. */
    public boolean undoable(AuditLog.Entry entry) {
        return Verdict.of(entry.act()).isPresent()
                && holding(entry).filter(last -> last == entry.number()).isPresent();
    }

    private Optional<Long> holding(AuditLog.Entry entry) {
        return holding(entry.document(), entry.subject());
    }

    private Optional<Long> holding(String document, String finding) {
        return handle.createQuery("SELECT entry FROM review WHERE document = ? AND finding = ? AND entry IS NOT NULL")
                .bind(0, document)
                .bind(1, finding)
                .mapTo(Long.class)
                .findOne();
    }

    /** The decision that held before another on the same finding. */
    private Optional<AuditLog.Entry> earlier(AuditLog.Entry entry) {
        return handle.createQuery(
                        "SELECT * FROM log l WHERE l.document = ? AND l.subject = ? AND l.number < ?"
                                + " AND l.act IN ('ACCEPT', 'REJECT', 'EDIT')"
                                + " AND NOT EXISTS (SELECT 1 FROM log u WHERE u.undoes = l.number) ORDER BY l.number DESC LIMIT 1")
                .bind(0, entry.document())
                .bind(1, entry.subject())
                .bind(2, entry.number())
                .map((row, context) -> AuditLog.Entry.of(row))
                .findOne();
    }

    private void hold(String document, String finding, Verdict verdict, OptionalLong entry) {
        handle.execute(HOLD, document, finding, verdict.name(), entry.isPresent() ? entry.getAsLong() : null, 0);
    }

    /** Puts a finding's rows in the state it has now. */
    private void show(String document, String finding, Optional<String> json) {
        rows.remove(document, finding);
        identities.drop(document, Optional.of(finding));
        json.ifPresent(line -> rows.put(document, line));
        rows.derived(document);
        identities.apply(document);
    }

    /** Applies the decisions that hold to a story that was just read again. */
    void apply(String document) {
        List<AuditLog.Entry> held = handle.createQuery("SELECT l.* FROM review r JOIN log l ON l.number = r.entry"
                        + " WHERE r.document = ? ORDER BY l.number")
                .bind(0, document)
                .map((row, context) -> AuditLog.Entry.of(row))
                .list();
        for (AuditLog.Entry entry : held) {
            boolean found = json(document, entry.subject()).isPresent();
            handle.execute(
                    "UPDATE review SET orphan = ? WHERE document = ? AND finding = ?",
                    found ? 0 : 1,
                    document,
                    entry.subject());
            show(document, entry.subject(), entry.after());
        }
    }

    /** Makes what holds again from the log, where the log came from elsewhere; the rows show it already. */
    void rebuild() {
        handle.execute("DELETE FROM review");
        handle.execute(
                "INSERT INTO review (document, finding, verdict, entry) SELECT l.document, l.subject, l.act, l.number"
                        + " FROM log l WHERE l.act IN ('ACCEPT', 'REJECT', 'EDIT') AND NOT EXISTS (SELECT 1 FROM log u WHERE"
                        + " u.undoes = l.number) AND NOT EXISTS (SELECT 1 FROM log n WHERE n.document = l.document AND n.subject ="
                        + " l.subject AND n.number > l.number AND n.act IN ('ACCEPT', 'REJECT', 'EDIT') AND NOT EXISTS (SELECT 1 FROM"
                        + " log v WHERE v.undoes = n.number))");
    }

    /** Takes over a decision from another dossier's log, where none was made here; says whether it did. */
    boolean adopt(JsonNode entry) {
        String act = entry.get("act").asString();
        String document = entry.get("document").asString();
        String subject = entry.get("subject").asString();
        Optional<Verdict> decision = Verdict.of(act);
        if (decision.isEmpty()
                || verdict(document, subject)
                        .filter(here -> here != Verdict.SKIP)
                        .isPresent()
                || text(document).isEmpty()) {
            return false;
        }
        long number = log.append(
                clock,
                entry.get("who").asString(),
                act,
                document,
                subject,
                kept(entry.path("before")),
                kept(entry.path("after")),
                OptionalLong.empty());
        hold(document, subject, decision.get(), OptionalLong.of(number));
        return true;
    }

    private @org.jspecify.annotations.Nullable String kept(JsonNode line) {
        return line.isString() ? rows.kept(line.asString()) : null;
    }

    private Optional<String> text(String document) {
        return handle.createQuery("SELECT text FROM document WHERE id = ?")
                .bind(0, document)
                .mapTo(String.class)
                .findOne();
    }

    private static Finding finding(String json) {
        if (FindingsJson.parse(json) instanceof FindingsJson.FindingLine line) {
            return line.finding();
        }
        throw new DossierException("not a finding: " + json);
    }
}
