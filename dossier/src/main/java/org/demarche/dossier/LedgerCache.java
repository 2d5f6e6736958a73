package org.demarche.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.reader.Reader;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.LiveLedger;
import org.demarche.reader.ledger.ToldMove;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the folded threads as rows, and brings them up to date when a move, a story or a correction has changed since:
 * the triggers of the schema note every change, and of which story. Who has folded once on a connection keeps the
 * ledger {@linkplain LiveLedger in memory}, so that the next change costs what it touches. Not thread-safe.
 */
final class LedgerCache {
    private static final int BATCH = 500;
    private static final int FETCH = 1000;

    private final Handle handle;
    private final Ledger ledger;
    private Optional<Live> kept = Optional.empty();

    LedgerCache(Handle handle, Ledger ledger) {
        this.handle = handle;
        this.ledger = ledger;
    }

    /** A ledger in memory, and the numbers of its demarches by the move that opened each. */
    private static final class Live {
        private final LiveLedger ledger;
        private final Map<Corrections.Key, Integer> numbers = new HashMap<>();
        private long folded;
        private int next;

        Live(LiveLedger ledger) {
            this.ledger = ledger;
        }

        private void number(Corrections.Key opening, int number) {
            numbers.put(opening, number);
            next = Math.max(next, number + 1);
        }
    }

    /** What the dossier stands at: changes counted, and those of them that its rows show. */
    private record State(long moves, long folded, String reader) {
        private boolean fresh() {
            return moves == folded && reader.equals(Reader.VERSION);
        }
    }

    private State state() {
        return handle.createQuery("SELECT moves, folded, reader FROM ledger_state")
                .map((row, context) -> new State(row.getLong("moves"), row.getLong("folded"), row.getString("reader")))
                .one();
    }

    /**
     * Brings the rows up to date. Another process may have changed or folded in between, so that what is folded is
     * looked up inside the transaction.
     */
    void refresh(Supplier<Corrections> corrections) {
        if (!state().fresh()) {
            handle.useTransaction(transaction -> {
                State state = state();
                if (kept.isPresent()
                        && kept.get().folded == state.folded()
                        && state.reader().equals(Reader.VERSION)) {
                    follow(kept.get(), state, corrections.get());
                } else if (!state.fresh()) {
                    rebuild(state, corrections.get());
                }
            });
        }
    }

    /** Folds what the rows show in memory, so that the next change need not. */
    void prepare(Supplier<Corrections> corrections) {
        refresh(corrections);
        handle.useTransaction(transaction -> {
            State state = state();
            if (state.fresh() && (kept.isEmpty() || kept.get().folded != state.folded())) {
                Live live = load(corrections.get());
                live.folded = state.folded();
                numbers(live);
                kept = Optional.of(live);
            }
        });
    }

    /** Every move is a step of one demarche at most, so that the one that opened it tells which. */
    private void numbers(Live live) {
        var openings = new HashSet<>(live.ledger.openings());
        handle.createQuery("SELECT document, move, number FROM evidence")
                .setFetchSize(FETCH)
                .map((row, context) -> Map.entry(
                        new Corrections.Key(row.getString("document"), row.getString("move")), row.getInt("number")))
                .forEach(entry -> {
                    if (openings.contains(entry.getKey())) {
                        live.number(entry.getKey(), entry.getValue());
                    }
                });
    }

    private Live load(Corrections corrections) {
        var live = new Live(ledger.live());
        try (Stream<ToldMove> moves = handle
                .createQuery("SELECT " + StoredMoves.COLUMNS + StoredMoves.STANDING)
                .setFetchSize(FETCH)
                .map((row, context) -> StoredMoves.of(row))
                .stream()) {
            live.ledger.update(List.of(), moves::iterator, corrections);
        }
        return live;
    }

    private void rebuild(State state, Corrections corrections) {
        for (String table : List.of("standing", "evidence", "step", "demarche_party", "demarche")) {
            handle.execute("DELETE FROM " + table);
        }
        Live live = load(corrections);
        live.ledger.openings().forEach(opening -> live.number(opening, live.next));
        write(live, live.numbers.keySet());
        folded(live, state);
    }

    /** Brings up to date what the stories that have changed since touch. */
    private void follow(Live live, State state, Corrections corrections) {
        List<String> changed = handle.createQuery("SELECT document FROM ledger_change WHERE at > ? ORDER BY document")
                .bind(0, state.folded())
                .mapTo(String.class)
                .list();
        var gone = new ArrayList<Corrections.Key>();
        var come = new ArrayList<ToldMove>();
        for (String document : changed) {
            gone.addAll(live.ledger.of(document));
            come.addAll(standing(document));
        }
        Map<Corrections.Key, Boolean> touched = new LinkedHashMap<>();
        live.ledger
                .update(gone, come, corrections)
                .forEach(one -> touched.merge(one.opening(), one.alive(), Boolean::logicalOr));
        touched.forEach((opening, alive) -> clear(live, opening, alive));
        write(live, touched.keySet().stream().filter(live.numbers::containsKey).toList());
        folded(live, state);
    }

    private List<ToldMove> standing(String document) {
        return handle.createQuery("SELECT " + StoredMoves.COLUMNS + StoredMoves.STANDING_OF)
                .bind(0, document)
                .map((row, context) -> StoredMoves.of(row))
                .list();
    }

    /** Takes a demarche's rows out; one that goes on keeps its number. */
    private void clear(Live live, Corrections.Key opening, boolean alive) {
        Integer number = live.numbers.get(opening);
        if (number != null) {
            for (String table : List.of("standing", "evidence", "step", "demarche_party", "demarche")) {
                handle.execute("DELETE FROM " + table + " WHERE number = ?", number);
            }
        }
        if (!alive) {
            live.numbers.remove(opening);
        } else if (number == null) {
            live.number(opening, live.next);
        }
    }

    private void folded(Live live, State state) {
        handle.execute("UPDATE ledger_state SET folded = ?, reader = ?", state.moves(), Reader.VERSION);
        live.folded = state.moves();
        kept = Optional.of(live);
    }

    private ToldMove told(Corrections.Key key) {
        return handle.createQuery("SELECT " + StoredMoves.COLUMNS + " FROM move m JOIN document d ON d.id = m.document"
                        + " WHERE m.document = ? AND m.id = ?")
                .bind(0, key.document())
                .bind(1, key.move())
                .map((row, context) -> StoredMoves.of(row))
                .one();
    }

    private void write(Live live, Collection<Corrections.Key> openings) {
        try (var rows = new ThreadRows(handle, ledger, BATCH)) {
            for (Corrections.Key opening : openings) {
                rows.add(live.numbers.getOrDefault(opening, 0), live.ledger.thread(opening, this::told));
            }
        }
    }
}
