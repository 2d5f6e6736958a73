package org.demarche.reader.syntax;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.Arrays;

/** The dependents of each token and the stretch of what it governs, from the heads alone. Immutable. */
final class TreeIndex {
    private final int[] firstDependent;
    private final int[] nextSibling;
    private final int[] subtreeFirst;
    private final int[] subtreeEnd;

    TreeIndex(int[] heads) {
        firstDependent = new int[heads.length];
        nextSibling = new int[heads.length];
        subtreeFirst = new int[heads.length];
        subtreeEnd = new int[heads.length];
        Arrays.fill(firstDependent, NONE);
        Arrays.fill(nextSibling, NONE);
        for (int t = heads.length - 1; t >= 0; t--) {
            subtreeFirst[t] = t;
            subtreeEnd[t] = t + 1;
            if (heads[t] != NONE) {
                nextSibling[t] = firstDependent[heads[t]];
                firstDependent[heads[t]] = t;
            }
        }
        widen(heads);
    }

    /** From the leaves up, each head once all its dependents are done: linear for any tree. */
    private void widen(int[] heads) {
        var waiting = new int[heads.length];
        for (int head : heads) {
            if (head != NONE) {
                waiting[head]++;
            }
        }
        for (int leaf = 0; leaf < heads.length; leaf++) {
            int t = leaf;
            while (firstDependent[leaf] == NONE && heads[t] != NONE) {
                int head = heads[t];
                subtreeFirst[head] = Math.min(subtreeFirst[head], subtreeFirst[t]);
                subtreeEnd[head] = Math.max(subtreeEnd[head], subtreeEnd[t]);
                if (--waiting[head] > 0) {
                    break;
                }
                t = head;
            }
        }
    }

    int firstDependent(int token) {
        return firstDependent[token];
    }

    int nextSibling(int token) {
        return nextSibling[token];
    }

    int subtreeFirst(int token) {
        return subtreeFirst[token];
    }

    int subtreeEnd(int token) {
        return subtreeEnd[token];
    }
}
