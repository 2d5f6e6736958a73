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
 * Reads the trees and the names of tagged sentences. One encoder gives each token a vector that knows its sentence; the
 * parser and the name tagger decide upon the same vectors. Immutable; linear in the length of the text.
 */
public final class StructureReader {
    private static final String MODEL = "structure.bin";

    /** Longer sentences are read in pieces, so that memory stays small; nobody writes them. */
    private static final int LONGEST = 400;

    private final StructureModel model;
    private final FirstInputs[] first;

    /** A reader with a model, the weights of which stay as they are. */
    public StructureReader(StructureModel model) {
        this.model = model;
        first = model.encoder().firstInputs();
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
     * Parses sentences: fills {@code heads} (token indexes, {@link ParsedText#NONE} for a root) and {@code relations},
     * and gives the names in the order of the text. The tags in {@code upos} and {@code xpos}, which a tagger chose by
     * the words next to each, are corrected by what the whole sentence tells.
     *
     * @param sentences the first token of each sentence, and at the end the number of tokens
     */
    public List<Name> read(
            String[] forms, Upos[] upos, String[] xpos, int[] sentences, int[] heads, Relation[] relations) {
        int room = 1;
        for (int s = 0; s + 1 < sentences.length; s++) {
            room = Math.max(room, Math.min(LONGEST, sentences[s + 1] - sentences[s]));
        }
        var reading = new Reading(forms, upos, xpos, new WordCases().of(forms, sentences), heads, relations, room);
        for (int s = 0; s + 1 < sentences.length; s++) {
            reading.sentence(sentences[s], sentences[s + 1]);
        }
        return reading.names;
    }

    /** The reading of one document. */
    private final class Reading {
        private final String[] forms;
        private final Upos[] upos;
        private final String[] xpos;
        private final int[] cases;
        private final int[] heads;
        private final Relation[] relations;
        private final TokenFeatures features = new TokenFeatures(model.vocabulary(), model.lists());
        private final TokenEncoder.Workspace encoder;
        private final DependencyParser parser;
        private final NameTagger.Workspace tagger;
        private final float[] tagScores = new float[model.tagging().bias().length];
        private final List<Name> names = new ArrayList<>();

        private Reading(
                String[] forms, Upos[] upos, String[] xpos, int[] cases, int[] heads, Relation[] relations, int room) {
            this.forms = forms;
            this.upos = upos;
            this.xpos = xpos;
            this.cases = cases;
            this.heads = heads;
            this.relations = relations;
            encoder = model.encoder().new Workspace(first, room);
            parser = new DependencyParser(model.arcs(), room);
            tagger = model.names().new Workspace(room);
        }

        private void sentence(int first, int end) {
            int root = ParsedText.NONE;
            for (int from = first; from < end; from += LONGEST) {
                int next = piece(from, Math.min(end, from + LONGEST));
                if (root == ParsedText.NONE) {
                    root = next;
                } else {
                    heads[next] = root;
                    relations[next] = Relation.PARATAXIS;
                }
            }
        }

        /** Reads a sentence, or a piece of a long one, and gives its root. */
        private int piece(int first, int end) {
            features.sentence(forms, upos, xpos, cases, first, end);
            float[] vectors = encoder.encode(features);
            parser.parse(features, vectors);
            tagger.tag(vectors, end - first, first, names);
            correctTags(vectors, first, end);
            int root = first;
            for (int t = first; t < end; t++) {
                int head = parser.head(t - first);
                heads[t] = head == ParsedText.NONE ? ParsedText.NONE : first + head;
                relations[t] = parser.relation(t - first);
                root = head == ParsedText.NONE ? t : root;
            }
            return root;
        }

        private void correctTags(float[] vectors, int first, int end) {
            for (int t = first; t < end && model.tags().size() > 0; t++) {
                model.tagging().score(vectors, t - first, tagScores);
                int tag = LabelScorer.best(tagScores, model.tags().size());
                upos[t] = model.tags().upos(tag);
                xpos[t] = model.tags().xpos(tag);
            }
        }
    }
}
