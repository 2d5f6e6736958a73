package org.demarche.reader.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Tags words by networks that read the sentence in turn from left to right and from right to left, each with the tags
 * it gave itself as history; the sum of their scores decides. Immutable but for a cache, and safe to share.
 */
public final class Tagger {
    private static final String MODEL = "tagger.bin";

    private final TagSet tags;
    private final List<TagNetwork> networks;
    private final List<MixCache> caches;
    private final WordGroups vocabulary;
    private final WordGroups uses;

    /** A tagger of networks over the vocabulary and uses given; the second, the fourth... read from the right. */
    public Tagger(TagSet tags, List<TagNetwork> networks, WordGroups vocabulary, WordGroups uses) {
        this.tags = tags;
        this.networks = List.copyOf(networks);
        caches = networks.stream().map(MixCache::new).toList();
        this.vocabulary = vocabulary;
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
        TagSet tags = TagSet.read(in);
        var networks = new ArrayList<TagNetwork>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            networks.add(TagNetwork.read(in));
        }
        return new Tagger(tags, networks, WordGroups.read(in), WordGroups.read(in));
    }

    /** Writes the model, compressed. */
    public void write(OutputStream file) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(file, 1 << 16))) {
            tags.write(out);
            out.writeByte(networks.size());
            for (TagNetwork network : networks) {
                network.write(out);
            }
            vocabulary.write(out);
            uses.write(out);
        }
    }

    /**
     * Tags sentences: fills {@code upos} and {@code xpos}.
     *
     * @param sentences the first token of each sentence, and at the end the number of tokens
     */
    public void tag(String[] forms, int[] sentences, Upos[] upos, String[] xpos) {
        var input = new TagInput(vocabulary, uses);
        var runs = new ArrayList<TagRun>();
        for (int n = 0; n < networks.size(); n++) {
            runs.add(new TagRun(networks.get(n), caches.get(n), input, n % 2 == 1));
        }
        float[] sums = new float[0];
        for (int s = 0; s + 1 < sentences.length; s++) {
            int first = sentences[s];
            int end = sentences[s + 1];
            int needed = (end - first) * tags.size();
            if (sums.length < needed) {
                sums = new float[needed];
            }
            Arrays.fill(sums, 0, needed, 0);
            for (TagRun run : runs) {
                run.add(forms, first, end, sums);
            }
            for (int t = first; t < end; t++) {
                int tag = TagRun.best(sums, (t - first) * tags.size(), tags.size());
                upos[t] = tags.upos(tag);
                xpos[t] = tags.xpos(tag);
            }
        }
    }
}
