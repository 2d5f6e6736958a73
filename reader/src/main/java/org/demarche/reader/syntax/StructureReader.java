package org.demarche.reader.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;

/**
 * Reads the tags, the trees and the names of sentences. One encoder gives each token a vector that knows its sentence;
 * tags, arcs and names are decided upon the same vectors. Immutable but for a cache and idle working memory, and safe
 * to share; linear in the length of the text.
 */
public final class StructureReader {
    private static final String MODEL = "structure.bin";

    private final StructureModel model;
    private final FirstLayer first;
    private final SecondLayer second;
    private final Decisions decisions;
    private final Lookalikes lookalikes = Lookalikes.load();

    /** Working memories that no thread uses now. */
    private final Queue<Workspace> idle = new ConcurrentLinkedQueue<>();

    /** A reader with a model, the weights of which stay as they are. */
    public StructureReader(StructureModel model) {
        this.model = model;
        first = new FirstLayer(model.encoder(), new WordLookup(model.vocabulary(), model.lists()));
        second = new SecondLayer(model.encoder());
        decisions = new Decisions(model);
    }

    /** The reader with the bundled model. */
    public static StructureReader load() {
        try (InputStream file = StructureReader.class.getResourceAsStream(MODEL)) {
            if (file == null) {
                throw new IllegalStateException("The model " + MODEL + " is missing: run demarche lab train");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reader with the model of a file that {@code lab train} wrote. */
    public static StructureReader read(InputStream model) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(model, 1 << 16), 1 << 16));
        return new StructureReader(StructureModel.read(in));
    }

    /**
     * Reads sentences: fills {@code upos}, {@code xpos}, {@code heads} (token indexes, {@link ParsedText#NONE} for a
     * root) and {@code relations}, and gives the names in the order of the text.
     *
     * @param sentences the first token of each sentence, and at the end the number of tokens
     */
    public List<Name> read(
            String[] forms, int[] sentences, Upos[] upos, String[] xpos, int[] heads, Relation[] relations) {
        Workspace rested = idle.poll();
        Workspace workspace = rested == null ? new Workspace() : rested;
        var known = new FirstLayer.Form[forms.length];
        var hashes = new int[forms.length];
        var capitals = new boolean[forms.length];
        for (int t = 0; t < forms.length; t++) {
            known[t] = first.of(lookalikes.of(forms[t]), workspace.ofForm);
            hashes[t] = known[t].rows().hash();
            capitals[t] = known[t].rows().capital();
        }
        int[] writings = new WordCases().of(hashes, capitals, sentences);
        var batches = new Batches(sentences);
        var found = new Decisions.Found(forms, upos, xpos, heads, relations, new ArrayList<>());
        workspace.read(known, writings, batches, found);
        idle.add(workspace);
        return found.names();
    }

    /** Working memory of one thread. */
    private final class Workspace {
        private final float[] ofForm = new float[first.room()];
        private final TokenEncoder.Workspace encoder =
                model.encoder().new Workspace(first, second, Batches.MOST_TOKENS);
        private final Decisions.Workspace deciding = decisions.new Workspace(Batches.MOST_TOKENS, Batches.LONGEST);

        private void read(FirstLayer.Form[] forms, int[] writings, Batches batches, Decisions.Found found) {
            var roots = new int[batches.count()];
            while (batches.next()) {
                int[] bounds = batches.bounds();
                float[][] vectors = encoder.encode(forms, writings, batches);
                deciding.score(vectors, bounds[batches.pieces()]);
                for (int p = 0; p < batches.pieces(); p++) {
                    roots[batches.piece(p)] = deciding.decide(batches.shift(p), bounds[p], bounds[p + 1], found);
                }
            }
            for (int p = 0, root = ParsedText.NONE; p < roots.length; p++) {
                if (batches.continues(p)) {
                    found.heads()[roots[p]] = root;
                    found.relations()[roots[p]] = Relation.PARATAXIS;
                } else {
                    root = roots[p];
                }
            }
            found.names().sort(Comparator.comparingInt(Name::first));
        }
    }
}
