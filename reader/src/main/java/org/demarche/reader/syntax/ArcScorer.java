package org.demarche.reader.syntax;

import java.util.Arrays;

/**
 * Scores the transitions of a parser's state, and the relations of an arc: one hidden layer over the vectors of the
 * tokens in focus and over the structure built so far. What a token's vector adds at a place in focus is computed once
 * a sentence and then only looked up.
 *
 * @param places for each place in focus, or the first of them, from a token's vector to the hidden layer
 * @param structure a row for each value of each structural feature
 * @param bias of the hidden layer
 * @param transitions for each transition a row of weights of the hidden values
 * @param relations from the hidden layer to the relations, of a LEFT and of a RIGHT, the last row the bias
 */
@SuppressWarnings("ArrayRecordComponent") // weights, never compared
public record ArcScorer(Dense[] places, Dense structure, float[] bias, Dense transitions, Dense[] relations) {
    /** Relation scores, padded to whole vectors. */
    public static final int RELATION_WIDTH = 64;

    /** Places in focus: the stack's three top tokens, the next of the buffer, their inner dependents. */
    public static final int PLACES = 7;

    /** Structural features of a state. */
    public static final int STRUCTURES = 21;

    /** Rows of the structure table: 64 values for each feature. */
    public static final int STRUCTURE_ROWS = STRUCTURES * 64;

    private static final int[] DISTANCES = {0, 1, 2, 3, 4, 5, 6, 6, 7, 7, 8, 8, 8, 9, 9, 9, 9};

    /** The number of hidden values. */
    public int hidden() {
        return bias.length;
    }

    /** Working memory of one thread for sentences up to a length. */
    public final class Workspace {
        private final float[][][] added;
        private final boolean[][] known;
        private final float[] absent = new float[hidden()];
        private final float[] hidden = new float[hidden() + 1];
        private final float[][] parts = new float[(PLACES + STRUCTURES + 3) / 4 * 4][];
        private final int[] focus = new int[PLACES];
        private final int[] rows = new int[STRUCTURES];
        private final float[] transitionScores = new float[ArcHybrid.TRANSITIONS];
        private final float[] relationScores = new float[RELATION_WIDTH];
        private float[] vectors = new float[0];
        private TokenFeatures features = new TokenFeatures(WordGroups.EMPTY, WordGroups.EMPTY);

        /** Room for {@code tokens}. */
        public Workspace(int tokens) {
            added = new float[places.length][tokens][hidden()];
            known = new boolean[places.length][tokens];
            Arrays.fill(parts, absent);
        }

        /** Begins a sentence, of which the encoder made the vectors. */
        public void start(TokenFeatures features, float[] vectors) {
            this.features = features;
            this.vectors = vectors;
            for (boolean[] place : known) {
                Arrays.fill(place, 0, features.size(), false);
            }
        }

        /** The hidden values of a state, a 1 for the bias behind them; the array is used again by the next call. */
        public float[] look(ArcHybrid state) {
            int size = hidden();
            focus(state);
            structures(state);
            for (int p = 0; p < places.length; p++) {
                parts[p] = focus[p] < 0 ? absent : place(p, focus[p]);
            }
            for (int f = 0; f < STRUCTURES; f++) {
                parts[PLACES + f] = structure.row(rows[f]);
            }
            System.arraycopy(bias, 0, hidden, 0, size);
            for (int p = 0; p < parts.length; p += 4) {
                Dense.add(parts[p], parts[p + 1], parts[p + 2], parts[p + 3], hidden, size);
            }
            for (int j = 0; j < size; j++) {
                hidden[j] = Math.max(0, hidden[j]);
            }
            hidden[size] = 1;
            return hidden;
        }

        private float[] place(int place, int token) {
            float[] at = added[place][token];
            if (!known[place][token]) {
                known[place][token] = true;
                places[place].product(vectors, token * places[place].inputs(), at);
            }
            return at;
        }

        private void focus(ArcHybrid state) {
            focus[0] = state.stack(0);
            focus[1] = state.stack(1);
            focus[2] = state.buffer(0);
            focus[3] = state.stack(2);
            focus[4] = state.right(focus[0]);
            focus[5] = state.right(focus[1]);
            focus[6] = state.left(focus[2]);
        }

        private void structures(ArcHybrid state) {
            int s0 = focus[0];
            int s1 = focus[1];
            int b0 = focus[2];
            int left = state.left(s0);
            int right = focus[4];
            int below = focus[5];
            int ahead = focus[6];
            int f = label(0, state, left);
            f = label(f, state, state.left2(s0));
            f = label(f, state, right);
            f = label(f, state, state.right2(s0));
            f = label(f, state, state.left(s1));
            f = label(f, state, below);
            f = label(f, state, state.right2(s1));
            f = label(f, state, ahead);
            f = label(f, state, state.left2(b0));
            f = put(f, s0 < 0 || b0 < 0 ? 15 : distance(b0 - s0));
            f = put(f, s1 < 0 ? 15 : distance(s0 - s1));
            f = put(f, Math.min(state.lefts(s0), 3) * 8 + Math.min(state.rights(s0), 7));
            f = put(f, Math.min(state.lefts(s1), 3) * 8 + Math.min(state.rights(s1), 7));
            f = put(f, Math.min(state.lefts(b0), 7) * 8 + Math.min(state.depth(), 3) * 2 + (b0 < 0 ? 1 : 0));
            f = put(f, features.coarse(s0));
            f = put(f, features.coarse(s1));
            f = put(f, features.coarse(b0));
            f = put(f, features.coarse(left));
            f = put(f, features.coarse(right));
            f = put(f, features.coarse(below));
            put(f, features.coarse(ahead));
        }

        private int label(int feature, ArcHybrid state, int token) {
            return put(feature, state.label(token) + 1);
        }

        private int put(int feature, int value) {
            rows[feature] = feature * 64 + value;
            return feature + 1;
        }

        private static int distance(int tokens) {
            return tokens < DISTANCES.length ? DISTANCES[tokens] : 10;
        }

        /** The transitions' scores by {@link ArcHybrid}'s numbers, in the state last looked at. */
        public float[] transitionScores() {
            for (int t = 0; t < ArcHybrid.TRANSITIONS; t++) {
                transitionScores[t] = Dense.dot(transitions.row(t), hidden, hidden());
            }
            return transitionScores;
        }

        /** The relations' scores for the arc of a LEFT or RIGHT, in the state last looked at. */
        public float[] relationScores(int transition) {
            relations[transition - 1].product(hidden, 0, relationScores);
            return relationScores;
        }

        /** The tokens in focus of the state last looked at, {@link ParsedText#NONE} where there is none. */
        public int[] focus() {
            return focus;
        }

        /** The rows of the structure table of the state last looked at. */
        public int[] rows() {
            return rows;
        }

        /** The hidden values of the state last looked at. */
        public float[] hiddenValues() {
            return hidden;
        }
    }
}
