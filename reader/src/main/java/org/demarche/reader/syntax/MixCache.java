package org.demarche.reader.syntax;

import static org.demarche.reader.syntax.TagNetwork.HIDDEN;
import static org.demarche.reader.syntax.TagNetwork.WINDOW;

import org.jspecify.annotations.Nullable;

/**
 * What words give the hidden layer from each place in the window, kept for words seen lately: it depends on the word
 * alone. Safe to share: an entry is immutable, and one that is lost to a race is found again.
 */
final class MixCache {
    private static final int SLOTS = 1 << 13;
    private static final int LONGEST = 40;

    private final TagNetwork network;
    private final @Nullable Entry[] entries = new Entry[SLOTS];

    private static final class Entry {
        private final String form;
        private final boolean initial;
        private final float[][] mixed;

        private Entry(String form, boolean initial, float[][] mixed) {
            this.form = form;
            this.initial = initial;
            this.mixed = mixed;
        }
    }

    MixCache(TagNetwork network) {
        this.network = network;
    }

    /** For each place in the window the contribution to the hidden layer. */
    float[][] of(String form, boolean initial, TagInput input) {
        int hash = form.hashCode() * 0x9e3779b1 + (initial ? 1 : 0);
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        Entry entry = entries[slot];
        if (entry != null && entry.initial == initial && entry.form.equals(form)) {
            return entry.mixed;
        }
        input.read(form, initial);
        float[][] mixed = mixed(input);
        if (form.length() <= LONGEST) {
            entries[slot] = new Entry(form, initial, mixed);
        }
        return mixed;
    }

    /** The same for what stands outside the sentence. */
    float[][] outside(TagInput input) {
        input.readOutside();
        return mixed(input);
    }

    private float[][] mixed(TagInput input) {
        var vector = new float[TagInput.WIDTH];
        var mixed = new float[WINDOW][HIDDEN];
        network.vector(input, vector);
        for (int p = 0; p < WINDOW; p++) {
            network.mix(vector, p, mixed[p]);
        }
        return mixed;
    }
}
