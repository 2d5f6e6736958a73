package org.demarche.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.FoldedThread;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.Step;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes folded threads as rows, many at a time. */
final class ThreadRows implements AutoCloseable {
    private final int batch;
    private final Standings standings;
    private final List<PreparedBatch> all;
    private final PreparedBatch demarches;
    private final PreparedBatch parties;
    private final PreparedBatch steps;
    private final PreparedBatch evidence;
    private final PreparedBatch stood;
    private int waiting;

    ThreadRows(Handle handle, Ledger ledger, int batch) {
        this.batch = batch;
        standings = new Standings(ledger);
        demarches = handle.prepareBatch("INSERT INTO demarche VALUES (?, ?, ?, ?, ?)");
        parties = handle.prepareBatch("INSERT INTO demarche_party VALUES (?, ?)");
        steps = handle.prepareBatch("INSERT INTO step VALUES (?, ?, ?)");
        evidence = handle.prepareBatch("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)");
        stood = handle.prepareBatch("INSERT INTO standing VALUES (?, ?, ?, ?, ?, ?, ?)");
        all = List.of(demarches, parties, steps, evidence, stood);
    }

    void add(int number, FoldedThread thread) {
        Optional<String> opened = opened(thread).map(LocalDate::toString);
        demarches.add(
                number,
                thread.id(),
                String.join(" ", thread.openers()),
                opened.orElse(null),
                told(thread).map(LocalDate::toString).orElse(null));
        parties(thread).forEach(party -> parties.add(party, number));
        acts(number, thread);
        for (Standings.Standing one : standings.of(thread)) {
            stood.add(one.view(), one.what(), opened.orElse(""), number, one.party(), one.since(), one.until());
        }
        if (++waiting == batch) {
            flush();
        }
    }

    private void flush() {
        all.stream().filter(rows -> rows.size() > 0).forEach(PreparedBatch::execute);
        waiting = 0;
    }

    private void acts(int number, FoldedThread thread) {
        for (int act = 0; act < thread.acts().size(); act++) {
            FoldedThread.FoldedAct one = thread.acts().get(act);
            steps.add(number, act, one.id());
            for (int told = 0; told < one.evidence().size(); told++) {
                Evidence piece = one.evidence().get(told);
                evidence.add(
                        number,
                        act,
                        told,
                        piece.told().document(),
                        piece.told().move().id(),
                        piece.link());
            }
        }
    }

    private static Stream<FoldedThread.FoldedAct> openings(FoldedThread thread) {
        return thread.acts().stream().filter(act -> {
            var move = act.evidence().get(0).told().move();
            return move.kind().opening()
                    && move.by().stream()
                            .flatMap(actor -> actor.party().stream())
                            .anyMatch(thread.openers()::contains);
        });
    }

    private static Optional<LocalDate> opened(FoldedThread thread) {
        return openings(thread).flatMap(act -> Step.of(act).on().stream()).min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> told(FoldedThread thread) {
        return openings(thread)
                .flatMap(act -> act.evidence().stream())
                .flatMap(piece -> piece.told().published().stream())
                .min(Comparator.naturalOrder());
    }

    private static Collection<String> parties(FoldedThread thread) {
        var parties = new HashSet<>(thread.openers());
        for (FoldedThread.FoldedAct act : thread.acts()) {
            for (Evidence piece : act.evidence()) {
                piece.told().move().by().forEach(actor -> actor.party().ifPresent(parties::add));
                piece.told().move().to().forEach(actor -> actor.party().ifPresent(parties::add));
            }
        }
        return parties;
    }

    @Override
    public void close() {
        flush();
        all.forEach(PreparedBatch::close);
    }
}
