package org.demarche.reader.actors.reference;

import org.demarche.reader.resource.Table;

/**
 * A linear model over named features, read from {@code ranker.tsv}: the option with the highest sum of weights is
 * chosen. Immutable and safe to share.
 */
final class Ranker implements Chooser {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int BITS = 14;

    private final long[] keys = new long[1 << BITS];
    private final float[] weights = new float[1 << BITS];

    private Ranker() {}

    /** Reads the bundled weights. */
    static Ranker load() {
        var ranker = new Ranker();
        Table.read(Ranker.class, "ranker.tsv", row -> ranker.put(row.required(0), row.required(1)));
        return ranker;
    }

    private void put(String feature, String weight) {
        long key = hash(BASIS, feature);
        int slot = slot(key);
        if (keys[slot] == key) {
            throw new IllegalArgumentException("listed twice: " + feature);
        }
        keys[slot] = key;
        weights[slot] = Float.parseFloat(weight);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        for (int tried = 0; keys[slot] != 0 && keys[slot] != key; tried++) {
            if (tried > mask) {
                throw new IllegalStateException("more weights than places");
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long hash(long from, String text) {
        long hash = from;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    @Override
    public Choice choose(Referents story, int pronoun, Options options) {
        var sum = new Sum();
        story.featuresOfNone(pronoun, options, sum);
        double none = sum.take();
        double most = none;
        int best = -1;
        var scores = new double[options.count()];
        for (int option = 0; option < options.count(); option++) {
            story.features(pronoun, options, option, sum);
            scores[option] = sum.take();
            if (scores[option] > most) {
                most = scores[option];
                best = option;
            }
        }
        return new Choice(best, best < 0 ? 0 : most - rival(story, options, best, scores, none));
    }

    /** The score of the best option that stands for something else than the chosen one. */
    private static double rival(Referents story, Options options, int best, double[] scores, double none) {
        double rival = none;
        for (int option = 0; option < options.count(); option++) {
            boolean same = options.together()[option] == options.together()[best]
                    && story.same(options.heads()[option], options.heads()[best]);
            rival = same ? rival : Math.max(rival, scores[option]);
        }
        return rival;
    }

    /** Sums the weights of features; a feature is hashed as "template=value" or "template=value,other". */
    private final class Sum implements Features {
        private double sum;

        @Override
        public void add(String template, String value) {
            count(hash(hash(hash(BASIS, template), "="), value));
        }

        @Override
        public void add(String template, String value, String other) {
            count(hash(hash(hash(hash(hash(BASIS, template), "="), value), ","), other));
        }

        private void count(long key) {
            int slot = slot(key);
            if (keys[slot] == key) {
                sum += weights[slot];
            }
        }

        private double take() {
            double taken = sum;
            sum = 0;
            return taken;
        }
    }
}
