package org.demarche.reader.syntax;

import static org.demarche.reader.syntax.TagNetwork.HIDDEN;

/** Runs a {@link TagNetwork} over sentences in one direction. A working memory of one thread. */
final class TagRun {
    private final TagNetwork network;
    private final MixCache cache;
    private final TagInput input;
    private final boolean backwards;
    private final float[][] outside;
    private final float[] act = new float[HIDDEN];
    private final int[] active = new int[HIDDEN];
    private final float[] scores;
    private float[][][] mixed = new float[0][][];

    TagRun(TagNetwork network, MixCache cache, TagInput input, boolean backwards) {
        this.network = network;
        this.cache = cache;
        this.input = input;
        this.backwards = backwards;
        outside = cache.outside(input);
        scores = new float[network.tags()];
    }

    /** Adds to {@code sums} the scores of all tags for each word of the sentence {@code [first, end)}. */
    void add(String[] forms, int first, int end, float[] sums) {
        int size = end - first;
        if (mixed.length < size) {
            mixed = new float[size][][];
        }
        for (int t = 0; t < size; t++) {
            mixed[t] = cache.of(forms[first + t], t == 0, input);
        }
        int tags = network.tags();
        int tag1 = tags;
        int tag2 = tags;
        for (int i = 0; i < size; i++) {
            int t = backwards ? size - 1 - i : i;
            hidden(t, size, tag1, tag2);
            network.scores(act, active, scores);
            for (int o = 0, at = t * tags; o < tags; o++) {
                sums[at + o] += scores[o];
            }
            tag2 = tag1;
            tag1 = best(scores, 0, tags);
        }
    }

    private void hidden(int t, int size, int tag1, int tag2) {
        System.arraycopy(network.bias(), 0, act, 0, HIDDEN);
        Dense.add(
                network.history1()[tag1],
                network.history2()[tag2],
                word(t - 2, size)[0],
                word(t - 1, size)[1],
                act,
                HIDDEN);
        Dense.add(mixed[t][2], word(t + 1, size)[3], word(t + 2, size)[4], act, HIDDEN);
    }

    private float[][] word(int t, int size) {
        return t < 0 || t >= size ? outside : mixed[t];
    }

    /** The place of the greatest of {@code count} scores. */
    static int best(float[] scores, int from, int count) {
        int best = 0;
        for (int o = 1; o < count; o++) {
            best = scores[from + o] > scores[from + best] ? o : best;
        }
        return best;
    }
}
