package org.demarche.lab.syntax;

import org.demarche.reader.syntax.ArcHybrid;

/** The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs a transition loses. */
final class Oracle {
    private static final int ROOT = -1;

    private final int[] gold;

    /** The oracle of a tree: each token's head, -1 for the root. */
    Oracle(int[] gold) {
        this.gold = gold;
    }

    /** The gold arcs that can no more be built after the transition, but could before. */
    int cost(ArcHybrid state, int transition) {
        return transition == ArcHybrid.SHIFT ? shiftCost(state) : reduceCost(state, transition);
    }

    private int shiftCost(ArcHybrid state) {
        int token = state.next();
        int cost = 0;
        for (int i = 0; i < state.depth(); i++) {
            int below = state.stack(i);
            if (gold[below] == token || i > 0 && gold[token] == below) {
                cost++;
            }
        }
        return cost;
    }

    private int reduceCost(ArcHybrid state, int transition) {
        int token = state.stack(0);
        int head = gold[token];
        int given = state.headOf(transition);
        int cost = 0;
        if (head != given && (head == ROOT || head >= state.next() || head == state.stack(1))) {
            cost++;
        }
        for (int t = state.next(); t < state.size(); t++) {
            if (gold[t] == token) {
                cost++;
            }
        }
        return cost;
    }
}
