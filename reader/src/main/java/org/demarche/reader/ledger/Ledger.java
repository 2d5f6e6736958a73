package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Folds moves, told by any number of documents, into demarches. The result depends on the set of moves alone, not on
 * their order; the work grows with their number. Immutable and safe to share.
 */
public final class Ledger {
    private final Terms terms;
    private final Deliveries deliveries;
    private final KindRules rules;
    private final Blocs blocs;
    private final ThreadView view;

    private Ledger(Terms terms, Deliveries deliveries, KindRules rules, Blocs blocs) {
        this.terms = terms;
        this.deliveries = deliveries;
        this.rules = rules;
        this.blocs = blocs;
        view = new ThreadView(blocs, terms);
    }

    /** A ledger with the bundled tables. */
    public static Ledger load() {
        return new Ledger(Terms.load(), Deliveries.load(), KindRules.load(), Blocs.load());
    }

    /**
     * Folds moves into threads. First come those whose own words name their matter, in the order of the acts; then
     * those that only their story or their parties can place. Moves that are planned, conditional or asked about are no
     * acts and stay out.
     */
    public Threads fold(Collection<ToldMove> told) {
        return fold(told, Corrections.NONE);
    }

    /** Folds moves into threads; links that were set by hand stand. */
    public Threads fold(Collection<ToldMove> told, Corrections corrections) {
        List<ToldMove> moves = List.copyOf(told);
        return new Threads(folding(moves, corrections), moves::get, view);
    }

    /** Folds moves, as {@link #fold(Collection, Corrections)} does, without holding on to them. */
    public Folding folding(Iterable<ToldMove> moves, Corrections corrections) {
        var makeReady = new Tellings(terms, deliveries);
        var byHand = new ByHand(corrections);
        var unlinked = new ArrayList<Integer>();
        Telling[] tellings = new Preparation(makeReady, byHand, unlinked).of(moves);
        var fold = new Fold(rules, new Kinships(blocs, makeReady.parties()));
        fold.take(ActOrder.sorted(tellings));
        byHand.settle(fold.threads, rules, fold.unlinked);
        unlinked.addAll(fold.unlinked);
        return new Folding(fold.threads, unlinked, makeReady);
    }

    /** A ledger that is kept folded while moves come and go. */
    public LiveLedger live() {
        return new LiveLedger(new Tellings(terms, deliveries), rules, blocs);
    }

    /** A thread as told in stories published on or before a date; empty where its opening had not been told by then. */
    public Optional<Demarche> asOf(FoldedThread thread, LocalDate date) {
        return view.asOf(thread, date);
    }

    /** A thread by the acts done on or before a date, whenever they were told. */
    public Optional<Demarche> happenedBy(FoldedThread thread, LocalDate date) {
        return view.happenedBy(thread, date);
    }

    /**
     * Where holders have changed their stance on a matter: by their positions, and by what they answered within one
     * demarche; in the order of the change.
     */
    public List<PositionChange> positionChanges(List<ToldPosition> positions, List<Demarche> demarches) {
        return new PositionCourses(terms).changes(positions, demarches);
    }

    /** Whether two matters, by their head terms, are one: they share what tells an affair, by how rare it is. */
    public boolean sameMatter(List<String> one, List<String> other) {
        return new PositionCourses(terms).sameMatter(one, other);
    }

    /** The demarches told in stories published on or before a date, as they stood on it. */
    public List<Demarche> asOf(Collection<ToldMove> told, LocalDate date) {
        return fold(told).asOf(date);
    }

    private static final class Fold {
        private final KindRules rules;
        private final Shelves shelves = new Shelves();
        private final Linker linker;
        private final List<OpenThread> threads = new ArrayList<>();
        private final List<Telling> later = new ArrayList<>();
        private final List<Integer> unlinked = new ArrayList<>();

        Fold(KindRules rules, Kinships kinships) {
            this.rules = rules;
            linker = new Linker(rules, kinships, shelves);
        }

        void take(Telling[] tellings) {
            for (Telling telling : tellings) {
                if (Linker.specific(telling)) {
                    addByMatter(telling);
                } else {
                    later.add(telling);
                }
            }
            for (Telling telling : ActOrder.sorted(later.toArray(Telling[]::new))) {
                addByContext(telling);
            }
        }

        private void addByMatter(Telling telling) {
            Optional<Linker.Link> link = linker.byMatter(telling);
            if (link.isEmpty() && rules.of(telling.kind()).story()) {
                later.add(telling);
            } else {
                add(telling, link);
            }
        }

        private void addByContext(Telling telling) {
            add(telling, Linker.specific(telling) ? linker.byStory(telling) : linker.byContext(telling));
        }

        private void add(Telling telling, Optional<Linker.Link> link) {
            if (link.isPresent()) {
                OpenThread thread = link.get().thread();
                if (thread.add(telling, link.get().why())) {
                    shelves.index(thread);
                }
                shelves.near(thread, telling);
            } else if (telling.opens()) {
                var thread = new OpenThread(rules, telling, Why.OPENS);
                threads.add(thread);
                shelves.index(thread);
                shelves.near(thread, telling);
            } else {
                unlinked.add(telling.index());
            }
        }
    }
}
