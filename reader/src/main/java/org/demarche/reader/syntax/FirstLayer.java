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

    /** Places, side by side, where a form may be kept. */
    private static final int PLACES = 4;

    private static final int LONGEST = 40;
    private static final int NONE = ParsedText.NONE;

    /** What a token's embedding gives: to both directions where it is read, and to both where one before is. */
    private static final int PARTS = 2;

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
     * @param sums what it gives to both directions where it is read, biases included; then what it gives to both where
     *     the token before it is read
     */
    @SuppressWarnings("ArrayRecordComponent") // sums, never compared
    record Form(String form, WordRows rows, float[][] sums) {}

    /** The first layer of an encoder. */
    FirstLayer(TokenEncoder encoder, WordLookup lookup) {
        this.encoder = encoder;
        this.lookup = lookup;
        Lstm layer = encoder.lower();
        width = 2 * layer.sums();
        nothing = new float[width];
        bias = new float[PARTS * width];
        System.arraycopy(layer.bias()[0], 0, bias, 0, layer.sums());
        System.arraycopy(layer.bias()[1], 0, bias, layer.sums(), layer.sums());
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

    /** A form, as it is known or looked at anew; of those that share places the one seen longest ago goes. */
    Form of(String form, float[] room) {
        int hash = form.hashCode() * 0x9e3779b1;
        int first = (hash ^ hash >>> 16) & SLOTS - PLACES;
        int place = 0;
        for (; place < PLACES; place++) {
            Form entry = known[first + place];
            if (entry == null) {
                break;
            }
            if (entry.form.equals(form)) {
                return place == 0 ? entry : keep(entry, first, place);
            }
        }
        Form found = read(form, room);
        return form.length() <= LONGEST ? keep(found, first, Math.min(place, PLACES - 1)) : found;
    }

    /** Puts a form first of those that share places, and those before its own one further. */
    private Form keep(Form form, int first, int place) {
        System.arraycopy(known, first, known, first + 1, place);
        known[first] = form;
        return form;
    }

    private Form read(String form, float[] room) {
        WordRows rows = lookup.of(form);
        var x = new float[encoder.embedded()];
        encoder.embed(rows, 0, x);
        System.arraycopy(bias, 0, room, 0, room.length);
        return new Form(form, rows, parts(ofForm, x, room));
    }

    /**
     * Sets what the layer's inputs add up to, biases included, the second direction's sums behind the first's, for the
     * sentence {@code [first, end)}, which the document has {@code from} tokens later.
     */
    void sums(Form[] forms, int[] writings, int from, int first, int end, float[][] sums) {
        for (int t = first; t < end; t++) {
            int at = from + t;
            sum(forms, writings, at, t == end - 1 ? NONE : at + 1, sums[t], 0, width / 2);
            sum(forms, writings, at, t == first ? NONE : at - 1, sums[t], width / 2, width);
        }
    }

    private void sum(Form[] forms, int[] writings, int at, int ahead, float[] sums, int from, int to) {
        Dense.sum(
                forms[at].sums[0],
                ofCase[writings[at]][0],
                ahead == NONE ? nothing : forms[ahead].sums[1],
                ahead == NONE ? nothing : ofCase[writings[ahead]][1],
                sums,
                from,
                to);
    }
}
