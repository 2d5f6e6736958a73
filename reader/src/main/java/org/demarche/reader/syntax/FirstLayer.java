package org.demarche.reader.syntax;

import java.util.Arrays;
import java.util.List;
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

    /** Matrices that a token's embedding is multiplied with: for each direction where it is read, and one before. */
    private static final int PARTS = 4;

    private final TokenEncoder encoder;
    private final WordLookup lookup;
    private final int width;

    /** From a form's embedding, without its case, to all that it gives. */
    private final Dense ofForm;

    private final float[] bias;
    private final float[][][] ofCase = new float[WordCases.WAYS][][];
    private final float[] nothing;
    private final @Nullable Form[] known = new Form[SLOTS];

    /**
     * A form and what it gives.
     *
     * @param form as the text has it
     * @param rows its rows
     * @param sums for each direction what it gives where it is read, biases included; then for each direction what it
     *     gives to the token that is read before it
     */
    @SuppressWarnings("ArrayRecordComponent") // sums, never compared
    record Form(String form, WordRows rows, float[][] sums) {}

    /** The first layer of an encoder. */
    FirstLayer(TokenEncoder encoder, WordLookup lookup) {
        this.encoder = encoder;
        this.lookup = lookup;
        Lstm layer = encoder.lower();
        width = layer.sums();
        nothing = new float[width];
        bias = new float[PARTS * width];
        System.arraycopy(layer.bias()[0], 0, bias, 0, width);
        System.arraycopy(layer.bias()[1], 0, bias, width, width);
        int all = encoder.embedded();
        Dense[] input = layer.input();
        Dense weights = Dense.beside(List.of(
                input[0].rows(0, all),
                input[1].rows(0, all),
                input[0].rows(all, 2 * all),
                input[1].rows(all, 2 * all)));
        int form = all - encoder.cases().outputs();
        ofForm = weights.rows(0, form);
        Dense fromCase = weights.rows(form, all);
        for (int way = 0; way < WordCases.WAYS; way++) {
            ofCase[way] = parts(fromCase, encoder.cases().row(way), new float[PARTS * width]);
        }
    }

    private float[][] parts(Dense weights, float[] x, float[] sums) {
        weights.addProduct(x, sums);
        var parts = new float[PARTS][];
        for (int p = 0; p < PARTS; p++) {
            parts[p] = Arrays.copyOfRange(sums, p * width, (p + 1) * width);
        }
        return parts;
    }

    /** The length of working memory that {@link #of} needs. */
    int room() {
        return PARTS * width;
    }

    /** A form, as it is known or looked at anew; of two in the same place the one seen last stays. */
    Form of(String form, float[] room) {
        int hash = form.hashCode() * 0x9e3779b1;
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        Form entry = known[slot];
        if (entry != null && entry.form.equals(form)) {
            return entry;
        }
        Form other = known[slot ^ 1];
        Form found = other != null && other.form.equals(form) ? other : read(form, room);
        if (form.length() <= LONGEST) {
            known[slot] = found;
            known[slot ^ 1] = entry;
        }
        return found;
    }

    private Form read(String form, float[] room) {
        WordRows rows = lookup.of(form);
        var x = new float[encoder.embedded()];
        encoder.embed(rows, 0, x);
        System.arraycopy(bias, 0, room, 0, room.length);
        return new Form(form, rows, parts(ofForm, x, room));
    }

    /**
     * Sets for each direction what the layer's inputs add up to, biases included, for the sentence {@code [first,
     * end)}, which the document has {@code from} tokens later.
     */
    void sums(Form[] forms, int[] writings, int from, int first, int end, float[][][] sums) {
        for (int d = 0; d < 2; d++) {
            int last = d == 0 ? end - 1 : first;
            for (int t = first; t < end; t++) {
                int at = from + t;
                int ahead = d == 0 ? at + 1 : at - 1;
                Dense.sum(
                        forms[at].sums[d],
                        ofCase[writings[at]][d],
                        t == last ? nothing : forms[ahead].sums[2 + d],
                        t == last ? nothing : ofCase[writings[ahead]][2 + d],
                        sums[d][t],
                        width);
            }
        }
    }
}
