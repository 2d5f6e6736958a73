package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.reader.finding.Modality;

/**
 * Makes all moves ready for linking, on all cores: moves lie scattered in memory, and most of the time goes by waiting
 * for them. What is planned, conditional or asked about is no act and stays out, and so does what was linked by hand.
 */
final class Preparation {
    private static final int BATCH = 1 << 14;

    private final Tellings makeReady;
    private final ByHand byHand;
    private final List<Integer> unlinked;
    private Telling[] ready = new Telling[BATCH];
    private int size;
    private int seen;

    /** @param unlinked takes the indexes of the moves that are no acts */
    Preparation(Tellings makeReady, ByHand byHand, List<Integer> unlinked) {
        this.makeReady = makeReady;
        this.byHand = byHand;
        this.unlinked = unlinked;
    }

    /** The tellings of moves, in the order given; the moves themselves are let go batch by batch. */
    Telling[] of(Iterable<ToldMove> moves) {
        var batch = new ArrayList<ToldMove>(BATCH);
        for (ToldMove move : moves) {
            batch.add(move);
            if (batch.size() == BATCH) {
                take(batch);
            }
        }
        take(batch);
        return Arrays.copyOf(ready, size);
    }

    private void take(List<ToldMove> batch) {
        int first = seen;
        Telling[] tellings = IntStream.range(0, batch.size())
                .parallel()
                .filter(i -> batch.get(i).move().modality() == Modality.ACTUAL)
                .mapToObj(i -> makeReady.of(first + i, batch.get(i)))
                .toArray(Telling[]::new);
        int next = 0;
        for (int i = 0; i < batch.size(); i++) {
            boolean actual = next < tellings.length && tellings[next].index() == first + i;
            if (!actual) {
                unlinked.add(first + i);
            } else if (!byHand.takes(tellings[next++], batch.get(i))) {
                add(tellings[next - 1]);
            }
        }
        seen += batch.size();
        batch.clear();
    }

    private void add(Telling telling) {
        if (size == ready.length) {
            ready = Arrays.copyOf(ready, size * 2);
        }
        ready[size++] = telling;
    }
}
