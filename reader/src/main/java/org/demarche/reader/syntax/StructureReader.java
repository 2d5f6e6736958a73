package org.demarche.reader.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads the tags, the trees and the names of sentences. One encoder gives each token a vector that knows its sentence;
 * tags, arcs and names are decided upon the same vectors. Immutable but for a cache, and safe to share; linear in the
 * length of the text.
 */
public final class StructureReader {
    private static final String MODEL = "structure.bin";

    private final StructureModel model;
    private final FirstLayer first;
    private final SecondLayer second;
    private final Decisions decisions;

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
            var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16));
            return new StructureReader(StructureModel.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads sentences: fills {@code upos}, {@code xpos}, {@code heads} (token indexes, {@link ParsedText#NONE} for a
     * root) and {@code relations}, and gives the names in the order of the text.
     *
     * @param sentences the first token of each sentence, and at the end the number of tokens
     */
    public List<Name> read(
            String[] forms, int[] sentences, Upos[] upos, String[] xpos, int[] heads, Relation[] relations) {
        var known = new FirstLayer.Form[forms.length];
        var hashes = new int[forms.length];
        var capitals = new boolean[forms.length];
        for (int t = 0; t < forms.length; t++) {
            known[t] = first.of(forms[t]);
            hashes[t] = known[t].rows().hash();
            capitals[t] = known[t].rows().capital();
        }
        int[] writings = new WordCases().of(hashes, capitals, sentences);
        var batches = new Batches(sentences);
        var encoder = model.encoder().new Workspace(first, second, batches.mostTokens(), batches.mostPieces());
        var found = new Decisions.Found(upos, xpos, heads, relations, new ArrayList<>());
        var workspace = decisions.new Workspace(batches.mostTokens(), batches.longest(), found);
        int root = ParsedText.NONE;
        while (batches.next()) {
            float[][] vectors = encoder.encode(known, writings, batches.from(), batches.bounds(), batches.pieces());
            workspace.score(vectors, batches.bounds()[batches.pieces()]);
            for (int p = 0; p < batches.pieces(); p++) {
                int next = workspace.decide(batches.from(), batches.bounds()[p], batches.bounds()[p + 1]);
                if (batches.continues(p)) {
                    heads[next] = root;
                    relations[next] = Relation.PARATAXIS;
                } else {
                    root = next;
                }
            }
        }
        return found.names();
    }
}
