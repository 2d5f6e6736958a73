package org.demarche.reader.syntax;

import java.util.Arrays;

/**
 * Finds the best projective tree with one root for the scores of a sentence's arcs: each token's best head, where these
 * make such a tree, and else Eisner's algorithm (1996), cubic in the length. A working memory of one thread.
 */
public final class TreeDecoder {
    private static final int NONE = ParsedText.NONE;

    private final int[] heads;
    private final int[] visited;
    private float[][] openRight = new float[0][];
    private float[][] closedLeft = new float[0][];
    private float[][] closedRight = new float[0][];

    /** The same by their last token and then their first, so that what is compared stands side by side. */
    private float[][] openLeftTo = new float[0][];

    private float[][] closedLeftTo = new float[0][];
    private float[][] closedRightTo = new float[0][];
    private int[][] openAt = new int[0][];
    private int[][] leftAt = new int[0][];
    private int[][] rightAt = new int[0][];

    /** A decoder of sentences up to {@code tokens} tokens. */
    public TreeDecoder(int tokens) {
        heads = new int[tokens];
        visited = new int[tokens];
    }

    /**
     * Decodes a sentence of {@code n} tokens.
     *
     * @param scores for each token those of its heads, and behind them, at n, that of being the root
     * @return the heads, {@link ParsedText#NONE} for the root; the array is used again by the next call
     */
    public int[] decode(float[][] scores, int n) {
        for (int t = 0; t < n; t++) {
            int best = LabelScorer.best(scores[t], n + 1);
            heads[t] = best == n ? NONE : best;
        }
        if (!isProjectiveTree(heads, n)) {
            eisner(scores, n);
        }
        return heads;
    }

    /** Whether heads make a projective tree with one root. */
    boolean isProjectiveTree(int[] heads, int n) {
        int root = NONE;
        for (int t = 0; t < n; t++) {
            if (heads[t] == NONE) {
                if (root != NONE) {
                    return false;
                }
                root = t;
            }
        }
        return root != NONE && reachesRoot(heads, n) && isProjective(heads, n);
    }

    private boolean reachesRoot(int[] heads, int n) {
        Arrays.fill(visited, 0, n, -1);
        for (int t = 0; t < n; t++) {
            int a = t;
            while (a != NONE && visited[a] < 0) {
                visited[a] = t;
                a = heads[a];
            }
            if (a != NONE && visited[a] == t) {
                return false;
            }
        }
        return true;
    }

    /** In a tree without crossing arcs each token between a head and its dependent hangs on one of those between. */
    private static boolean isProjective(int[] heads, int n) {
        for (int t = 0; t < n; t++) {
            int head = heads[t];
            if (head == NONE) {
                continue;
            }
            int low = Math.min(t, head);
            int high = Math.max(t, head);
            for (int b = low + 1; b < high; b++) {
                if (heads[b] < low || heads[b] > high) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Spans of tokens {@code [i, j]}: open ones have an arc from j to i (left) or from i to j (right); closed ones hang
     * all on j (left) or all on i (right).
     */
    private void eisner(float[][] scores, int n) {
        grow(n);
        for (int i = n - 1; i >= 0; i--) {
            closedLeft[i][i] = 0;
            closedRight[i][i] = 0;
            closedLeftTo[i][i] = 0;
            closedRightTo[i][i] = 0;
            for (int j = i + 1; j < n; j++) {
                open(scores, i, j);
                close(i, j);
            }
        }
        int root = 0;
        float best = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < n; r++) {
            float score = closedLeft[0][r] + closedRight[r][n - 1] + scores[r][n];
            if (score > best) {
                best = score;
                root = r;
            }
        }
        heads[root] = NONE;
        traceLeft(0, root);
        traceRight(root, n - 1);
    }

    private void open(float[][] scores, int i, int j) {
        float[] before = closedRight[i];
        float[] behind = closedLeftTo[j];
        float best = Float.NEGATIVE_INFINITY;
        int at = i;
        for (int k = i; k < j; k++) {
            float score = before[k] + behind[k + 1];
            if (score > best) {
                best = score;
                at = k;
            }
        }
        openAt[i][j] = at;
        openLeftTo[j][i] = best + scores[i][j];
        openRight[i][j] = best + scores[j][i];
    }

    private void close(int i, int j) {
        closeLeft(i, j);
        closeRight(i, j);
    }

    private void closeLeft(int i, int j) {
        float[] before = closedLeft[i];
        float[] behind = openLeftTo[j];
        float best = Float.NEGATIVE_INFINITY;
        for (int k = i; k < j; k++) {
            float score = before[k] + behind[k];
            if (score > best) {
                best = score;
                leftAt[i][j] = k;
            }
        }
        closedLeft[i][j] = best;
        closedLeftTo[j][i] = best;
    }

    private void closeRight(int i, int j) {
        float[] before = openRight[i];
        float[] behind = closedRightTo[j];
        float best = Float.NEGATIVE_INFINITY;
        for (int k = i + 1; k <= j; k++) {
            float score = before[k] + behind[k];
            if (score > best) {
                best = score;
                rightAt[i][j] = k;
            }
        }
        closedRight[i][j] = best;
        closedRightTo[j][i] = best;
    }

    private void traceLeft(int i, int j) {
        int from = i;
        int to = j;
        while (from < to) {
            int k = leftAt[from][to];
            traceOpen(k, to);
            heads[k] = to;
            to = k;
        }
    }

    private void traceRight(int i, int j) {
        int from = i;
        int to = j;
        while (from < to) {
            int k = rightAt[from][to];
            traceOpen(from, k);
            heads[k] = from;
            from = k;
        }
    }

    private void traceOpen(int i, int j) {
        int k = openAt[i][j];
        traceRight(i, k);
        traceLeft(k + 1, j);
    }

    private void grow(int n) {
        if (openAt.length < n) {
            int room = Math.min(heads.length, Math.max(n, 2 * openAt.length));
            openRight = new float[room][room];
            closedLeft = new float[room][room];
            closedRight = new float[room][room];
            openLeftTo = new float[room][room];
            closedLeftTo = new float[room][room];
            closedRightTo = new float[room][room];
            openAt = new int[room][room];
            leftAt = new int[room][room];
            rightAt = new int[room][room];
        }
    }
}
