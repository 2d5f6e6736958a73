package org.demarche.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.reader.Reader;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.FoldedThread;
import org.demarche.reader.ledger.Folding;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.Step;
import org.demarche.reader.ledger.ToldMove;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Keeps the folded threads as rows, and makes them again when a move, a story or a correction has changed since: the
 * triggers of the schema count every change.
 */
final class LedgerCache {
    private static final int BATCH = 500;
    private static final int FETCH = 1000;

    private final Handle handle;
    private final Ledger ledger;

    LedgerCache(Handle handle, Ledger ledger) {
        this.handle = handle;
        this.ledger = ledger;
    }

    /**
     * Folds the moves again where something has changed. Another process may have changed or folded in between, so that
     * what is folded is looked up inside the transaction.
     */
    void refresh(Supplier<Corrections> corrections) {
        if (!isFresh()) {
            handle.useTransaction(transaction -> {
                if (!isFresh()) {
                    rebuild(corrections.get());
                }
            });
        }
    }

    private boolean isFresh() {
        return handle.createQuery("SELECT count(*) FROM ledger_state WHERE moves = folded AND reader = ?")
                        .bind(0, Reader.VERSION)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private void rebuild(Corrections corrections) {
        for (String table : List.of("standing", "evidence", "step", "demarche_party", "demarche")) {
            handle.execute("DELETE FROM " + table);
        }
        var keys = new ArrayList<Corrections.Key>();
        Folding folding = fold(corrections, keys);
        IntFunction<ToldMove> moves = index -> told(keys.get(index));
        for (int from = 0; from < folding.size(); from += BATCH) {
            write(folding, from, Math.min(folding.size(), from + BATCH), moves);
        }
        handle.execute("UPDATE ledger_state SET folded = moves, reader = ?", Reader.VERSION);
    }

    private Folding fold(Corrections corrections, List<Corrections.Key> keys) {
        try (Stream<ToldMove> moves = handle
                .createQuery("SELECT " + StoredMoves.COLUMNS + StoredMoves.STANDING)
                .setFetchSize(FETCH)
                .map((row, context) -> StoredMoves.of(row))
                .stream()) {
            Stream<ToldMove> noted = moves.peek(told ->
                    keys.add(new Corrections.Key(told.document(), told.move().id())));
            return ledger.folding(noted::iterator, corrections);
        }
    }

    private ToldMove told(Corrections.Key key) {
        return handle.createQuery("SELECT " + StoredMoves.COLUMNS + " FROM move m JOIN document d ON d.id = m.document"
                        + " WHERE m.document = ? AND m.id = ?")
                .bind(0, key.document())
                .bind(1, key.move())
                .map((row, context) -> StoredMoves.of(row))
                .one();
    }

    private void write(Folding folding, int from, int to, IntFunction<ToldMove> moves) {
        try (PreparedBatch demarches = handle.prepareBatch("INSERT INTO demarche VALUES (?, ?, ?, ?, ?)");
                PreparedBatch parties = handle.prepareBatch("INSERT INTO demarche_party VALUES (?, ?)");
                PreparedBatch steps = handle.prepareBatch("INSERT INTO step VALUES (?, ?, ?)");
                PreparedBatch evidence = handle.prepareBatch("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)");
                PreparedBatch standings = handle.prepareBatch("INSERT INTO standing VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int number = from; number < to; number++) {
                FoldedThread thread = folding.thread(number, moves);
                demarches.add(
                        number,
                        thread.id(),
                        String.join(" ", thread.openers()),
                        opened(thread).map(LocalDate::toString).orElse(null),
                        told(thread).map(LocalDate::toString).orElse(null));
                for (String party : parties(thread)) {
                    parties.add(party, number);
                }
                rows(number, thread, steps, evidence);
                stood(number, thread, standings);
            }
            demarches.execute();
            parties.execute();
            steps.execute();
            evidence.execute();
            standings.execute();
        }
    }

    private void stood(int number, FoldedThread thread, PreparedBatch standings) {
        String opened = opened(thread).map(LocalDate::toString).orElse("");
        for (Standings.Standing one : new Standings(ledger).of(thread)) {
            standings.add(one.view(), one.what(), opened, number, one.party(), one.since(), one.until());
        }
    }

    private static void rows(int number, FoldedThread thread, PreparedBatch steps, PreparedBatch evidence) {
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
}
