package org.demarche.lab.syntax;

import static org.demarche.reader.syntax.TagInput.ENDING;
import static org.demarche.reader.syntax.TagInput.PART;
import static org.demarche.reader.syntax.TagInput.WIDTH;
import static org.demarche.reader.syntax.TagInput.WORD;
import static org.demarche.reader.syntax.TagNetwork.HIDDEN;
import static org.demarche.reader.syntax.TagNetwork.REACH;
import static org.demarche.reader.syntax.TagNetwork.WINDOW;

import java.util.Random;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.Dense;
import org.demarche.reader.syntax.TagInput;
import org.demarche.reader.syntax.TagNetwork;

/**
 * Learns a {@link TagNetwork} sentence by sentence: cross entropy, dropout, its own tags as history half of the time.
 */
final class NetworkLearner {
    private static final float DROPPED = 0.2f;
    private static final float DROPPED_INPUT = 0.1f;
    private static final double FOLLOWED = 0.5;
    private static final double RARE = 0.4;

    private final TagNetwork network;
    private final TagInput input;
    private final SplittableRandom random;
    private final int[] counts;
    private final boolean backwards;
    private final Adam words;
    private final Adam endings;
    private final Adam starts;
    private final Adam shapes;
    private final Adam uses;
    private final MixLearner mixing;
    private final Adam history1;
    private final Adam history2;
    private final Adam bias;
    private final Adam output;
    private final Adam outputBias;
    private final float[] scores;
    private final float[] errors;
    private final float[] mask = new float[HIDDEN];
    private final float[] act = new float[HIDDEN];
    private final int[] active = new int[HIDDEN];
    private int pending;
    private long seen;
    private long right;

    /**
     * Learns a network.
     *
     * @param counts how often each row of the word table stands in the treebanks
     * @param backwards whether it tags from the right
     */
    NetworkLearner(TagNetwork network, TagInput input, int[] counts, boolean backwards, Random chance) {
        this.network = network;
        this.input = input;
        this.counts = counts;
        this.backwards = backwards;
        random = new SplittableRandom(chance.nextLong());
        words = new Adam(network.words());
        endings = new Adam(network.endings());
        starts = new Adam(network.starts());
        shapes = new Adam(network.shapes());
        uses = new Adam(network.uses());
        history1 = new Adam(network.history1());
        history2 = new Adam(network.history2());
        bias = new Adam(network.bias());
        output = new Adam(network.output());
        outputBias = new Adam(network.outputBias());
        scores = new float[network.tags()];
        errors = new float[network.tags()];
        initialise(network.endings(), 0.05f, chance);
        initialise(network.starts(), 0.05f, chance);
        initialise(network.shapes(), 0.1f, chance);
        initialise(network.uses(), 0.1f, chance);
        initialise(network.mix(), 0.06f, chance);
        initialise(network.history1(), 0.05f, chance);
        initialise(network.history2(), 0.05f, chance);
        initialise(network.output(), 0.1f, chance);
        mixing = new MixLearner(network);
    }

    private static void initialise(float[][] table, float size, Random chance) {
        for (float[] row : table) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) chance.nextGaussian() * size;
            }
        }
    }

    /** The share of words tagged right since the last call, while learning. */
    double right() {
        double share = 100.0 * right / Math.max(seen, 1);
        seen = 0;
        right = 0;
        return share;
    }

    /** The rows of one word. */
    private record Rows(int word, int use, int shape, int[] endings, int[] starts, boolean[] dropped) {}

    /** Adds a sentence's gradients. */
    void learn(String[] forms, int[] gold) {
        int size = forms.length;
        var rows = new Rows[size + 2 * REACH];
        var vectors = new float[rows.length][WIDTH];
        for (int t = 0; t < rows.length; t++) {
            rows[t] = look(forms, t - REACH, vectors[t]);
        }
        var deltas = new float[size][HIDDEN];
        int tag1 = network.tags();
        int tag2 = network.tags();
        for (int i = 0; i < size; i++) {
            int t = backwards ? size - 1 - i : i;
            float[] hidden = hidden(vectors, t, tag1, tag2);
            int guess = guess(hidden);
            if (gold[t] >= 0) {
                seen++;
                right += guess == gold[t] ? 1 : 0;
                back(gold[t], tag1, tag2, deltas[t]);
            }
            tag2 = tag1;
            tag1 = gold[t] < 0 || random.nextDouble() < FOLLOWED ? guess : gold[t];
        }
        spread(rows, vectors, deltas);
        pending += size;
    }

    /** The number of words learnt from since the last step. */
    int pending() {
        return pending;
    }

    private Rows look(String[] forms, int t, float[] vector) {
        if (t < 0 || t >= forms.length) {
            input.readOutside();
        } else {
            input.read(forms[t], t == 0);
        }
        network.vector(input, vector);
        int word = input.word();
        if (word > TagInput.OUTSIDE && random.nextDouble() < RARE / (RARE + counts[word])) {
            word = TagInput.UNKNOWN;
            System.arraycopy(network.words()[word], 0, vector, 0, WORD);
        }
        var dropped = new boolean[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            dropped[i] = (float) random.nextDouble() < DROPPED_INPUT;
            vector[i] = dropped[i] ? 0 : vector[i] / (1 - DROPPED_INPUT);
        }
        return new Rows(
                word,
                input.use(),
                input.shape(),
                input.endings().clone(),
                input.starts().clone(),
                dropped);
    }

    private float[] hidden(float[][] vectors, int t, int tag1, int tag2) {
        float[] hidden = network.bias().clone();
        Dense.add(network.history1()[tag1], hidden, HIDDEN);
        Dense.add(network.history2()[tag2], hidden, HIDDEN);
        for (int p = 0; p < WINDOW; p++) {
            network.mix(vectors[t + p], p, hidden);
        }
        return hidden;
    }

    private int guess(float[] hidden) {
        for (int h = 0; h < HIDDEN; h++) {
            mask[h] = hidden[h] > 0 && (float) random.nextDouble() >= DROPPED ? 1 / (1 - DROPPED) : 0;
            act[h] = hidden[h] * mask[h];
        }
        network.scores(act, active, scores);
        int best = 0;
        for (int o = 1; o < scores.length; o++) {
            best = scores[o] > scores[best] ? o : best;
        }
        return best;
    }

    private void back(int gold, int tag1, int tag2, float[] delta) {
        err(gold);
        outputBias.add(0, errors, 0);
        float[][] out = network.output();
        for (int h = 0; h < HIDDEN; h++) {
            if (mask[h] != 0) {
                Dense.addScaled(errors, act[h], output.touch(h), errors.length);
                delta[h] = dot(errors, out[h]) * mask[h];
            }
        }
        bias.add(0, delta, 0);
        history1.add(tag1, delta, 0);
        history2.add(tag2, delta, 0);
    }

    /** Sets the errors of the scores: the share of each tag, less one for the gold tag. */
    private void err(int gold) {
        float most = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        float sum = 0;
        for (int o = 0; o < scores.length; o++) {
            errors[o] = (float) Math.exp(scores[o] - most);
            sum += errors[o];
        }
        for (int o = 0; o < scores.length; o++) {
            errors[o] = errors[o] / sum - (o == gold ? 1 : 0);
        }
    }

    private static float dot(float[] values, float[] others) {
        float dot = 0;
        for (int o = 0; o < values.length; o++) {
            dot += values[o] * others[o];
        }
        return dot;
    }

    private void spread(Rows[] rows, float[][] vectors, float[][] deltas) {
        float[][] back = mixing.back(vectors, deltas);
        for (int t = 0; t < rows.length; t++) {
            embed(rows[t], back[t]);
        }
    }

    private void embed(Rows row, float[] back) {
        for (int i = 0; i < WIDTH; i++) {
            back[i] = row.dropped[i] ? 0 : back[i] / (1 - DROPPED_INPUT);
        }
        words.add(row.word, back, 0);
        for (int ending : row.endings) {
            endings.add(ending, back, WORD);
        }
        for (int start : row.starts) {
            starts.add(start, back, WORD + ENDING);
        }
        shapes.add(row.shape, back, WORD + ENDING + PART);
        uses.add(row.use, back, WORD + ENDING + 2 * PART);
    }

    /** Changes the network by the gradients gathered. */
    void step(float rate) {
        for (Adam adam :
                new Adam[] {words, endings, starts, shapes, uses, history1, history2, bias, output, outputBias}) {
            adam.step(rate);
        }
        mixing.step(rate);
        pending = 0;
    }
}
