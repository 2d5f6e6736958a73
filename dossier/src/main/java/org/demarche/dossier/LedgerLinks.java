package org.demarche.dossier;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.Step;
import org.demarche.reader.ledger.ToldMove;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Links between moves and demarches that an analyst has set: they stay, whatever is read later, until undone. Each
 * stands in the log, with what held before.
 */
public final class LedgerLinks {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Set<String> ACTS = Set.of("LINK", "UNLINK", "JOIN", "PART");

    private final Handle handle;
    private final AuditLog log;

    LedgerLinks(Handle handle) {
        this.handle = handle;
        log = new AuditLog(handle);
    }

    /**
     * A correction as the dossier keeps it.
     *
     * @param was id of the demarche the moves were steps of, where they were of one
     * @param to the step of the demarche they were linked to; empty where they were taken out
     * @param undone when it was undone
     */
    public record Correction(
            int batch,
            int moves,
            Optional<String> was,
            Optional<Corrections.Key> to,
            String made,
            Optional<String> undone) {}

    /** The corrections that hold: for each move the last one that was not undone. */
    Corrections corrections() {
        return new Corrections(targets());
    }

    private Map<Corrections.Key, Optional<Corrections.Key>> targets() {
        Map<Corrections.Key, Optional<Corrections.Key>> targets = new HashMap<>();
        handle.createQuery("SELECT document, move, target_document, target_move FROM correction WHERE undone IS NULL"
                        + " ORDER BY id")
                .map((row, context) -> Map.entry(
                        new Corrections.Key(row.getString("document"), row.getString("move")),
                        target(row.getString("target_document"), row.getString("target_move"))))
                .forEach(entry -> targets.put(entry.getKey(), entry.getValue()));
        return targets;
    }

    private static Optional<Corrections.Key> target(@Nullable String document, @Nullable String move) {
        return document == null || move == null ? Optional.empty() : Optional.of(new Corrections.Key(document, move));
    }

    /**
     * Links moves to a demarche: all that tell them belong to it from now on.
     *
     * @return the number of the log's entry
     */
    public long link(String who, List<ToldMove> moves, Optional<Demarche> was, Demarche demarche, Clock clock) {
        return correct("LINK", who, all(moves, Optional.of(opening(demarche))), was, clock);
    }

    /** Takes moves out of their demarche; an opening kind opens one of its own. */
    public long unlink(String who, List<ToldMove> moves, Optional<Demarche> was, Clock clock) {
        return correct("UNLINK", who, all(moves, Optional.empty()), was, clock);
    }

    /** Joins a demarche into another: all its steps are steps of that one from now on. */
    public long join(String who, Demarche joined, Demarche into, Clock clock) {
        if (joined.id().equals(into.id())) {
            throw new IllegalArgumentException("choose another demarche; one cannot be joined to itself");
        }
        List<ToldMove> moves =
                joined.steps().stream().flatMap(LedgerLinks::moves).toList();
        return correct("JOIN", who, all(moves, Optional.of(opening(into))), Optional.of(joined), clock);
    }

    /**
     * Splits a demarche: a step opens one of its own, and the steps after it belong to that.
     *
     * @throws IllegalArgumentException if it is no step of it, the first one, or of no kind that opens
     */
    public long part(String who, Demarche demarche, String step, Clock clock) {
        int from = 0;
        while (from < demarche.steps().size()
                && !demarche.steps().get(from).id().equals(step)) {
            from++;
        }
        if (from == 0 || from == demarche.steps().size()) {
            throw new IllegalArgumentException("choose a later step of this demarche to split it from");
        }
        List<Step> later = demarche.steps().subList(from, demarche.steps().size());
        ToldMove opens = moves(later.get(0))
                .filter(LedgerLinks::opens)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "only a step that asks or offers something of somebody can open a demarche of its own: take"
                                + " another step, or take this one out"));
        var targets = new LinkedHashMap<ToldMove, Optional<Corrections.Key>>();
        targets.put(opens, Optional.empty());
        later.stream().flatMap(LedgerLinks::moves).forEach(told -> targets.putIfAbsent(told, Optional.of(key(opens))));
        return correct("PART", who, targets, Optional.of(demarche), clock);
    }

    /** Whether a step can open a demarche of its own. */
    public static boolean opens(Step step) {
        return moves(step).anyMatch(LedgerLinks::opens);
    }

    private static boolean opens(ToldMove told) {
        return told.move().kind().opening()
                && told.move().by().stream().anyMatch(actor -> actor.party().isPresent())
                && told.move().to().stream().anyMatch(actor -> actor.party().isPresent());
    }

    private static java.util.stream.Stream<ToldMove> moves(Step step) {
        return step.evidence().stream().map(Evidence::told);
    }

    private static Corrections.Key opening(Demarche demarche) {
        Step opening = demarche.steps().stream()
                .filter(step -> step.kind().opening())
                .findFirst()
                .orElse(demarche.steps().get(0));
        return key(opening.evidence().get(0).told());
    }

    private static Corrections.Key key(ToldMove told) {
        return new Corrections.Key(told.document(), told.move().id());
    }

    private static Map<ToldMove, Optional<Corrections.Key>> all(
            List<ToldMove> moves, Optional<Corrections.Key> target) {
        var all = new LinkedHashMap<ToldMove, Optional<Corrections.Key>>();
        moves.forEach(told -> all.put(told, target));
        return all;
    }

    private long correct(
            String act,
            String who,
            Map<ToldMove, Optional<Corrections.Key>> moves,
            Optional<Demarche> was,
            Clock clock) {
        return Changes.whole(handle, "the link", () -> {
            int batch = handle.createQuery("SELECT coalesce(max(batch), 0) + 1 FROM correction")
                    .mapTo(Integer.class)
                    .one();
            String before = line(was, OptionalInt.empty(), before(moves));
            moves.forEach((told, target) -> handle.execute(
                    "INSERT INTO correction (batch, document, move, was, target_document, target_move, made)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    batch,
                    told.document(),
                    told.move().id(),
                    was.map(Demarche::id).orElse(null),
                    target.map(Corrections.Key::document).orElse(null),
                    target.map(Corrections.Key::move).orElse(null),
                    now(clock)));
            var after = new LinkedHashMap<Corrections.Key, Optional<Corrections.Key>>();
            moves.forEach((told, target) -> after.put(key(told), target));
            return log.append(
                    clock,
                    who,
                    act,
                    "",
                    was.map(Demarche::id).orElse(""),
                    before,
                    line(was, OptionalInt.of(batch), after),
                    OptionalLong.empty());
        });
    }

    /** Where the moves were linked by hand before. */
    private Map<Corrections.Key, Optional<Corrections.Key>> before(Map<ToldMove, Optional<Corrections.Key>> moves) {
        Map<Corrections.Key, Optional<Corrections.Key>> held = targets();
        var before = new LinkedHashMap<Corrections.Key, Optional<Corrections.Key>>();
        for (ToldMove told : moves.keySet()) {
            Optional<Corrections.Key> target = held.get(key(told));
            if (target != null) {
                before.put(key(told), target);
            }
        }
        return before;
    }

    private static String line(
            Optional<Demarche> was, OptionalInt batch, Map<Corrections.Key, Optional<Corrections.Key>> moves) {
        ObjectNode line = MAPPER.createObjectNode();
        was.ifPresent(demarche -> line.put("demarche", demarche.id()));
        batch.ifPresent(number -> line.put("batch", number));
        ArrayNode list = line.putArray("moves");
        moves.forEach((move, target) -> {
            ObjectNode one = list.addObject().put("document", move.document()).put("move", move.move());
            target.ifPresent(to -> one.put("toDocument", to.document()).put("toMove", to.move()));
        });
        return line.toString();
    }

    private static String now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Undoes the last correction that holds; empty where none does. */
    public Optional<Correction> undo(String who, Clock clock) {
        Optional<Correction> last =
                history().stream().filter(one -> one.undone().isEmpty()).reduce((earlier, later) -> later);
        last.ifPresent(one -> undo(who, one.batch(), entry(one.batch()), clock));
        return last;
    }

    /** Notes in the log a correction that was taken over from another dossier, under its number here. */
    boolean adopt(JsonNode entry, long batch) {
        boolean taken = handle.createQuery("SELECT count(*) FROM correction WHERE batch = ? AND undone IS NULL")
                        .bind(0, batch)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (taken && MAPPER.readTree(entry.path("after").asString("{}")) instanceof ObjectNode after) {
            after.put("batch", batch);
            log.append(
                    Clock.systemUTC(),
                    entry.path("who").asString(""),
                    entry.path("act").asString(""),
                    "",
                    entry.path("subject").asString(""),
                    entry.path("before").asString("{}"),
                    after.toString(),
                    OptionalLong.empty());
        }
        return taken;
    }

    /** Whether an entry is of this kind. */
    static boolean isCorrection(String act) {
        return ACTS.contains(act);
    }

    /** Whether an entry of the log is a correction that holds. */
    boolean undoable(AuditLog.Entry entry) {
        return ACTS.contains(entry.act())
                && history().stream()
                        .anyMatch(one ->
                                one.batch() == batch(entry) && one.undone().isEmpty());
    }

    /** Takes the correction of an entry back. */
    long undo(String who, AuditLog.Entry entry, Clock clock) {
        if (!undoable(entry)) {
            throw new IllegalArgumentException("entry " + entry.number() + " is undone already");
        }
        return undo(who, batch(entry), Optional.of(entry), clock);
    }

    private long undo(String who, int batch, Optional<AuditLog.Entry> entry, Clock clock) {
        return Changes.whole(handle, "the link", () -> {
            handle.execute("UPDATE correction SET undone = ? WHERE batch = ?", now(clock), batch);
            return log.append(
                    clock,
                    who,
                    "UNDO",
                    "",
                    entry.map(AuditLog.Entry::subject).orElse("correction " + batch),
                    entry.flatMap(AuditLog.Entry::after).orElse(null),
                    entry.flatMap(AuditLog.Entry::before).orElse(null),
                    entry.map(one -> OptionalLong.of(one.number())).orElse(OptionalLong.empty()));
        });
    }

    private static int batch(AuditLog.Entry entry) {
        return MAPPER.readTree(entry.after().orElse("{}")).path("batch").asInt(0);
    }

    /** The entry that made a correction; empty for those made before they were logged. */
    private Optional<AuditLog.Entry> entry(int batch) {
        return handle.createQuery("SELECT * FROM log WHERE act IN ('LINK', 'UNLINK', 'JOIN', 'PART')"
                        + " AND CAST(json_extract(after, '$.batch') AS INTEGER) = ? ORDER BY number DESC LIMIT 1")
                .bind(0, batch)
                .map((row, context) -> AuditLog.Entry.of(row))
                .findOne();
    }

    /** All corrections ever made, in their order. */
    public List<Correction> history() {
        return new ArrayList<>(handle.createQuery("SELECT batch, count(*) AS moves, min(was) AS was,"
                        + " min(target_document) AS target_document, min(target_move) AS target_move, min(made) AS made,"
                        + " min(undone) AS undone FROM correction GROUP BY batch ORDER BY batch")
                .map((row, context) -> new Correction(
                        row.getInt("batch"),
                        row.getInt("moves"),
                        Optional.ofNullable(row.getString("was")),
                        target(row.getString("target_document"), row.getString("target_move")),
                        row.getString("made"),
                        Optional.ofNullable(row.getString("undone"))))
                .list());
    }
}
