package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** All threads of a set of told moves, to be looked at as of any date. Immutable. */
public final class Threads {
    private final Folding folding;
    private final IntFunction<ToldMove> moves;
    private final ThreadView view;

    Threads(Folding folding, IntFunction<ToldMove> moves, ThreadView view) {
        this.folding = folding;
        this.moves = moves;
        this.view = view;
    }

    /** The moves that no demarche was found for. */
    public List<ToldMove> unlinked() {
        return Arrays.stream(folding.unlinked()).mapToObj(moves).toList();
    }

    /** The demarches as told in stories published on or before a date, in the order of their opening. */
    public List<Demarche> asOf(LocalDate date) {
        return demarches(thread -> view.asOf(thread, date));
    }

    /** The demarches as of a date by the acts done on or before it, whenever they were told. */
    public List<Demarche> happenedBy(LocalDate date) {
        return demarches(thread -> view.happenedBy(thread, date));
    }

    private List<Demarche> demarches(Function<FoldedThread, Optional<Demarche>> seen) {
        var demarches = new ArrayList<Demarche>();
        for (int i = 0; i < folding.size(); i++) {
            seen.apply(folding.thread(i, moves)).ifPresent(demarches::add);
        }
        demarches.sort(Demarche.BY_OPENING);
        return demarches;
    }
}
