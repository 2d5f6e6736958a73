package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.demarche.reader.finding.FindingId;

/**
 * All moves folded into threads, not one of them held: they are asked for when a thread is looked at. Safe to share.
 */
public final class Folding {
    private static final int ID_BYTES = 8;
    private static final int ID_TERMS = 3;

    private final List<OpenThread> threads;
    private final int[] unlinked;
    private final Tellings tellings;

    /** @param unlinked indexes of the moves that no thread was found for */
    Folding(List<OpenThread> threads, List<Integer> unlinked, Tellings tellings) {
        this.threads = threads;
        this.unlinked = unlinked.stream().mapToInt(Integer::intValue).toArray();
        this.tellings = tellings;
        threads.forEach(OpenThread::settle);
    }

    /** The number of threads. */
    public int size() {
        return threads.size();
    }

    /** Indexes of the moves that no thread was found for. */
    public int[] unlinked() {
        return unlinked.clone();
    }

    /**
     * A thread with its evidence in the order of telling, and an id that only the opening act makes.
     *
     * @param moves the moves by their index, as they were folded
     */
    public FoldedThread thread(int number, IntFunction<ToldMove> moves) {
        return folded(threads.get(number), moves, tellings);
    }

    /** A settled thread with its evidence. */
    static FoldedThread folded(OpenThread thread, IntFunction<ToldMove> moves, Tellings tellings) {
        String id = id(thread.opening(), moves, tellings);
        var acts = new ArrayList<FoldedThread.FoldedAct>(thread.acts().size());
        for (Act act : thread.acts()) {
            var evidence = new ArrayList<Evidence>(act.tellings().size());
            for (Act.Told told : act.tellings()) {
                evidence.add(new Evidence(
                        moves.apply(told.telling().index()), told.why().line(told.telling(), tellings.words())));
            }
            acts.add(new FoldedThread.FoldedAct(id(id, evidence.get(0).told()), evidence));
        }
        return new FoldedThread(id, tellings.parties().words(thread.openers()), acts);
    }

    private static String id(String thread, ToldMove first) {
        String anchor = thread
                + '\n'
                + first.move().kind()
                + '\n'
                + first.document()
                + '\n'
                + first.move().id();
        return FindingId.hash(anchor, ID_BYTES);
    }

    private static String id(Telling opening, IntFunction<ToldMove> moves, Tellings tellings) {
        var terms = new ArrayList<Integer>();
        for (int i = 0; i < opening.terms().length; i++) {
            terms.add(i);
        }
        var rare = terms.stream()
                .sorted(Comparator.comparingDouble((Integer i) -> -opening.weights()[i])
                        .thenComparing(i -> tellings.words().word(opening.terms()[i])))
                .limit(ID_TERMS)
                .map(i -> tellings.words().word(opening.terms()[i]))
                .toList();
        String on =
                Telling.on(moves.apply(opening.index())).map(Object::toString).orElse("");
        String act = opening.kind() + "\n" + new TreeSet<>(tellings.parties().words(opening.by()))
                + new TreeSet<>(tellings.parties().words(opening.to())) + '\n' + on + '\n' + rare;
        return FindingId.hash("demarche\n" + act, ID_BYTES);
    }
}
