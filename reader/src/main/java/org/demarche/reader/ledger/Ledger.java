package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Modality;

/**
 * Folds moves, told by any number of documents, into demarches. The result depends on the set of moves alone, not on
 * their order; the work grows with their number. Immutable and safe to share.
 */
public final class Ledger {
    private final Terms terms;
    private final Deliveries deliveries;
    private final KindRules rules;
    private final Blocs blocs;

    private Ledger(Terms terms, Deliveries deliveries, KindRules rules, Blocs blocs) {
        this.terms = terms;
        this.deliveries = deliveries;
        this.rules = rules;
        this.blocs = blocs;
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
        var tellings = new ArrayList<Telling>();
        var unlinked = new ArrayList<ToldMove>();
        for (ToldMove move : told) {
            Telling telling = Telling.of(move, terms, deliveries);
            if (move.move().modality() == Modality.ACTUAL) {
                tellings.add(telling);
            } else {
                unlinked.add(move);
            }
        }
        tellings.sort(Telling.ORDER);
        var fold = new Fold(rules, new Linker(rules, blocs));
        tellings.stream().filter(Linker::specific).forEach(fold::addByMatter);
        var left = new ArrayList<>(fold.later);
        tellings.stream().filter(telling -> !Linker.specific(telling)).forEach(left::add);
        left.sort(Telling.ORDER);
        left.forEach(fold::addByContext);
        unlinked.addAll(fold.unlinked);
        return new Threads(fold.threads.stream().map(OpenThread::folded).toList(), unlinked, blocs, terms);
    }

    /** The demarches told in stories published on or before a date, as they stood on it. */
    public List<Demarche> asOf(Collection<ToldMove> told, LocalDate date) {
        return fold(told).asOf(date);
    }

    private static final class Fold {
        private final KindRules rules;
        private final Linker linker;
        private final List<OpenThread> threads = new ArrayList<>();
        private final List<Telling> later = new ArrayList<>();
        private final List<ToldMove> unlinked = new ArrayList<>();

        Fold(KindRules rules, Linker linker) {
            this.rules = rules;
            this.linker = linker;
        }

        void addByMatter(Telling telling) {
            Optional<Linker.Link> link = linker.byMatter(telling);
            if (link.isEmpty() && rules.of(telling.kind()).story()) {
                later.add(telling);
            } else {
                add(telling, link);
            }
        }

        void addByContext(Telling telling) {
            add(telling, Linker.specific(telling) ? linker.byStory(telling) : linker.byContext(telling));
        }

        private void add(Telling telling, Optional<Linker.Link> link) {
            if (link.isPresent()) {
                OpenThread thread = link.get().thread();
                if (thread.add(telling, link.get().why())) {
                    linker.index(thread);
                }
                linker.near(thread, telling);
            } else if (telling.opens()) {
                var thread = new OpenThread(rules, telling);
                threads.add(thread);
                linker.index(thread);
                linker.near(thread, telling);
            } else {
                unlinked.add(telling.told());
            }
        }
    }
}
