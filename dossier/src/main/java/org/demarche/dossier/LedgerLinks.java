package org.demarche.dossier;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.Step;
import org.demarche.reader.ledger.ToldMove;
import org.jdbi.v3.core.Handle;

/** Links between moves and demarches that an analyst has set: they stay, whatever is read later, until undone. */
public final class LedgerLinks {
    private final Handle handle;

    LedgerLinks(Handle handle) {
        this.handle = handle;
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
        Map<Corrections.Key, Optional<Corrections.Key>> targets = new HashMap<>();
        handle.createQuery("SELECT document, move, target_document, target_move FROM correction WHERE undone IS NULL"
                        + " ORDER BY id")
                .map((row, context) -> Map.entry(
                        new Corrections.Key(row.getString("document"), row.getString("move")),
                        target(row.getString("target_document"), row.getString("target_move"))))
                .forEach(entry -> targets.put(entry.getKey(), entry.getValue()));
        return new Corrections(targets);
    }

    private static Optional<Corrections.Key> target(
            @org.jspecify.annotations.Nullable String document, @org.jspecify.annotations.Nullable String move) {
        return document == null || move == null ? Optional.empty() : Optional.of(new Corrections.Key(document, move));
    }

    /** Links moves to a demarche: all that tell them belong to it from now on. */
    public void link(List<ToldMove> moves, Optional<Demarche> was, Demarche demarche, Clock clock) {
        Step opening = demarche.steps().stream()
                .filter(step -> step.kind().opening())
                .findFirst()
                .orElse(demarche.steps().get(0));
        Evidence first = opening.evidence().get(0);
        correct(
                moves,
                was,
                Optional.of(new Corrections.Key(
                        first.told().document(), first.told().move().id())),
                clock);
    }

    /** Takes moves out of their demarche; an opening kind opens one of its own. */
    public void unlink(List<ToldMove> moves, Optional<Demarche> was, Clock clock) {
        correct(moves, was, Optional.empty(), clock);
    }

    private void correct(List<ToldMove> moves, Optional<Demarche> was, Optional<Corrections.Key> target, Clock clock) {
        handle.useTransaction(transaction -> {
            int batch = transaction
                    .createQuery("SELECT coalesce(max(batch), 0) + 1 FROM correction")
                    .mapTo(Integer.class)
                    .one();
            for (ToldMove told : moves) {
                transaction.execute(
                        "INSERT INTO correction (batch, document, move, was, target_document, target_move, made)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        batch,
                        told.document(),
                        told.move().id(),
                        was.map(Demarche::id).orElse(null),
                        target.map(Corrections.Key::document).orElse(null),
                        target.map(Corrections.Key::move).orElse(null),
                        now(clock));
            }
        });
    }

    private static String now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Undoes the last correction that holds; empty where none does. */
    public Optional<Correction> undo(Clock clock) {
        Optional<Correction> last =
                history().stream().filter(one -> one.undone().isEmpty()).reduce((earlier, later) -> later);
        last.ifPresent(
                one -> handle.execute("UPDATE correction SET undone = ? WHERE batch = ?", now(clock), one.batch()));
        return last;
    }

    /** All corrections ever made, in their order. */
    public List<Correction> history() {
        return handle.createQuery("SELECT batch, count(*) AS moves, min(was) AS was, min(target_document) AS"
                        + " target_document, min(target_move) AS target_move, min(made) AS made, min(undone) AS undone"
                        + " FROM correction GROUP BY batch ORDER BY batch")
                .map((row, context) -> new Correction(
                        row.getInt("batch"),
                        row.getInt("moves"),
                        Optional.ofNullable(row.getString("was")),
                        target(row.getString("target_document"), row.getString("target_move")),
                        row.getString("made"),
                        Optional.ofNullable(row.getString("undone"))))
                .list();
    }
}
