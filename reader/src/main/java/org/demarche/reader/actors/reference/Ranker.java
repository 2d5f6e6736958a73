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
    public int choose(Referents story, int pronoun, Options options) {
        var sum = new Sum();
        story.featuresOfNone(pronoun, options, sum);
        double most = sum.take();
        int best = -1;
        for (int option = 0; option < options.count(); option++) {
            story.features(pronoun, options, option, sum);
            double score = sum.take();
            if (score > most) {
                most = score;
                best = option;
            }
        }
        return best;
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
