package org.demarche.lab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.demarche.reader.syntax.ArcHybrid;
import org.junit.jupiter.api.Test;

class OracleTest {
    private static final int[] TREE = {1, -1, 5, 4, 5, 1, 7, 5, 1}; // projective

    @Test
    void freeTransitionsLeadToTheTree() {
        assertThat(lost(new Random(1), 0)).isZero();
    }

    @Test
    void costsAddUpToTheArcsLostHoweverOneErrs() {
        var random = new Random(2);
        for (int round = 0; round < 500; round++) {
            lost(random, 0.4);
        }
    }

    /** Walks with random errors, checks that the costs met are the wrong heads at the end, and gives their number. */
    private static int lost(Random random, double errors) {
        var oracle = new Oracle(TREE);
        var state = new ArcHybrid();
        state.start(TREE.length);
        int cost = 0;
        while (!state.done()) {
            int chosen = choose(oracle, state, random.nextDouble() < errors ? random : null);
            cost += oracle.cost(state, chosen);
            state.take(chosen, 0);
        }
        int wrong = 0;
        for (int t = 0; t < TREE.length; t++) {
            wrong += state.head(t) == TREE[t] ? 0 : 1;
        }
        assertThat(cost).isEqualTo(wrong);
        return wrong;
    }

    private static int choose(Oracle oracle, ArcHybrid state, Random random) {
        int best = -1;
        for (int t = 0; t < ArcHybrid.TRANSITIONS; t++) {
            if (state.allows(t) && (best < 0 || better(oracle, state, t, best, random))) {
                best = t;
            }
        }
        return best;
    }

    private static boolean better(Oracle oracle, ArcHybrid state, int one, int other, Random random) {
        return random == null ? oracle.cost(state, one) < oracle.cost(state, other) : random.nextBoolean();
    }
}
