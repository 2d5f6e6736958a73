package org.demarche.reader.syntax;

import org.jspecify.annotations.Nullable;

/**
 * What tokens give the encoder's first layer, kept by form: it depends on nothing else but the way of writing, of which
 * there are few. Most of the layer's work is so a look-up. Safe to share once the weights stay: an entry is immutable,
 * and one that is lost to a race is found again.
 */
public final class FirstLayer {
    /** Kept forms; one takes four kilobytes. */
    private static final int SLOTS = 1 << 13;

    private static final int LONGEST = 40;

    private final TokenEncoder encoder;
    private final WordLookup lookup;
    private final Lstm layer;
    private final Dense[] own = new Dense[2];
    private final Dense[] seen = new Dense[2];
    private final float[][][] ownCase = new float[WordCases.WAYS][][];
    private final float[][][] seenCase = new float[WordCases.WAYS][][];
    private final float[] nothing;
    private final @Nullable Form[] known = new Form[SLOTS];

    /**
     * A form and what it gives.
     *
     * @param form as the text has it
     * @param rows its rows
     * @param own for each direction what it gives where it is read, biases included
     * @param seen for each direction what it gives to the token that is read before it
     */
    @SuppressWarnings("ArrayRecordComponent") // sums, never compared
    public record Form(String form, WordRows rows, float[][] own, float[][] seen) {}

    /** The first layer of an encoder. */
    FirstLayer(TokenEncoder encoder, WordLookup lookup) {
        this.encoder = encoder;
        this.lookup = lookup;
        layer = encoder.lower();
        nothing = new float[layer.sums()];
        for (int d = 0; d < 2; d++) {
            own[d] = layer.input()[d].rows(0, encoder.embedded());
            seen[d] = layer.input()[d].rows(encoder.embedded(), 2 * encoder.embedded());
        }
        for (int way = 0; way < WordCases.WAYS; way++) {
            var x = new float[encoder.embedded()];
            float[] row = encoder.cases().row(way);
            System.arraycopy(row, 0, x, x.length - row.length, row.length);
            ownCase[way] = products(own, x, nothing, nothing);
            seenCase[way] = products(seen, x, nothing, nothing);
        }
    }

    private static float[][] products(Dense[] weights, float[] x, float[]... bias) {
        float[][] products = {bias[0].clone(), bias[1].clone()};
        weights[0].addProduct(x, products[0]);
        weights[1].addProduct(x, products[1]);
        return products;
    }

    /** A form, as it is known or looked at anew; of two in the same place the one seen last stays. */
    Form of(String form) {
        int hash = form.hashCode() * 0x9e3779b1;
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        Form entry = known[slot];
        if (entry != null && entry.form.equals(form)) {
            return entry;
        }
        Form other = known[slot ^ 1];
        Form found = other != null && other.form.equals(form) ? other : read(form);
        if (form.length() <= LONGEST) {
            known[slot] = found;
            known[slot ^ 1] = entry;
        }
        return found;
    }

    private Form read(String form) {
        WordRows rows = lookup.of(form);
        var x = new float[encoder.embedded()];
        encoder.embed(rows, 0, x);
        for (int i = x.length - encoder.cases().outputs(); i < x.length; i++) {
            x[i] = 0;
        }
        return new Form(form, rows, products(own, x, layer.bias()), products(seen, x, nothing, nothing));
    }

    /**
     * Sets for each direction what the layer's inputs add up to, biases included, for the sentence {@code [first,
     * end)}, counted from {@code from}.
     */
    void sums(Form[] forms, int[] writings, int from, int first, int end, float[][][] sums) {
        for (int d = 0; d < 2; d++) {
            int last = d == 0 ? end - 1 : first;
            for (int t = first; t < end; t++) {
                int at = from + t;
                int ahead = d == 0 ? at + 1 : at - 1;
                Dense.sum(
                        forms[at].own[d],
                        ownCase[writings[at]][d],
                        t == last ? nothing : forms[ahead].seen[d],
                        t == last ? nothing : seenCase[writings[ahead]][d],
                        sums[d][t],
                        nothing.length);
            }
        }
    }
}
