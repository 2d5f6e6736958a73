package org.demarche.reader.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Tags words from left to right with the best of the {@link TagSet}, by a linear model of the word, its neighbours and
 * the tags before it (Collins 2002, without search). Immutable.
 */
public final class Tagger {
    private static final String MODEL = "tagger.bin";

    private final TagSet tags;
    private final SparseScores scores;
    private final WordGroups groups;
    private final WordGroups uses;

    /** A tagger of scores over {@link TagFeatures} of the groups and uses given. */
    public Tagger(TagSet tags, SparseScores scores, WordGroups groups, WordGroups uses) {
        this.tags = tags;
        this.scores = scores;
        this.groups = groups;
        this.uses = uses;
    }

    /** The tagger with the bundled model. */
    public static Tagger load() {
        try (InputStream file = Tagger.class.getResourceAsStream(MODEL)) {
            if (file == null) {
                throw new IllegalStateException("The model " + MODEL + " is missing: run demarche lab train");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a model written by {@link #write}. */
    public static Tagger read(InputStream file) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16));
        return new Tagger(TagSet.read(in), SparseScores.read(in), WordGroups.read(in), WordGroups.read(in));
    }

    /** Writes the model, compressed. */
    public void write(OutputStream file) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(file, 1 << 16))) {
            tags.write(out);
            scores.write(out);
            groups.write(out);
            uses.write(out);
        }
    }

    /**
     * Tags sentences: fills {@code upos} and {@code xpos}.
     *
     * @param sentences the first token of each sentence, and at the end the number of tokens
     */
    public void tag(String[] forms, int[] sentences, Upos[] upos, String[] xpos) {
        var features = new TagFeatures(groups, uses);
        var sums = new int[tags.size()];
        for (int s = 0; s + 1 < sentences.length; s++) {
            int first = sentences[s];
            features.sentence(forms, first, sentences[s + 1]);
            int tag1 = -1;
            int tag2 = -1;
            for (int t = 0; t < features.size(); t++) {
                features.find(t, tag1, tag2);
                tag2 = tag1;
                tag1 = best(features, sums);
                upos[first + t] = tags.upos(tag1);
                xpos[first + t] = tags.xpos(tag1);
            }
        }
    }

    private int best(TagFeatures features, int[] sums) {
        Arrays.fill(sums, 0);
        int[] found = features.features();
        for (int f = 0, count = features.count(); f < count; f++) {
            scores.add(found[f], sums);
        }
        int best = 0;
        for (int o = 1; o < sums.length; o++) {
            if (sums[o] > sums[best]) {
                best = o;
            }
        }
        return best;
    }
}
