package org.demarche.reader.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides on tags, trees and names by the tokens' vectors. All that each of them needs of a vector is one product with
 * their weights side by side. Immutable.
 */
final class Decisions {
    private final StructureModel model;
    private final Dense weights;
    private final float[] bias;
    private final int[] starts;

    Decisions(StructureModel model) {
        this.model = model;
        List<LabelScorer> parts = new ArrayList<>(model.arcs().projections());
        parts.add(model.names());
        parts.add(model.tagging());
        weights = Dense.beside(parts.stream().map(LabelScorer::weights).toList());
        bias = new float[weights.outputs()];
        starts = new int[parts.size()];
        int at = 0;
        for (int p = 0; p < parts.size(); p++) {
            float[] part = parts.get(p).bias();
            System.arraycopy(part, 0, bias, at, part.length);
            starts[p] = at;
            at += part.length;
        }
    }

    /** What is decided, token by token of a document. */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    record Found(Upos[] upos, String[] xpos, int[] heads, Relation[] relations, List<Name> names) {}

    /** Working memory of one thread. */
    final class Workspace {
        private final float[][] scores;
        private final float[][] nameScores;
        private final float[] tagScores = new float[model.tagging().bias().length];
        private final DependencyParser parser;
        private final NameTagger namer;

        /** Room for batches of {@code tokens}, and for pieces up to a length. */
        Workspace(int tokens, int longest) {
            scores = new float[tokens][bias.length];
            nameScores = new float[longest][model.names().bias().length];
            parser = new DependencyParser(model.arcs(), longest);
            namer = new NameTagger(longest);
        }

        /** Scores the first {@code n} vectors. */
        void score(float[][] vectors, int n) {
            weights.products(vectors, n, bias, scores);
        }

        /** Decides on the piece {@code [first, end)}, counted from {@code from}, and gives its root. */
        int decide(int from, int first, int end, Found found) {
            float[][][] projected = parser.projected();
            for (int t = first; t < end; t++) {
                for (int p = 0; p < projected.length; p++) {
                    part(t, p, projected[p][t - first]);
                }
                part(t, projected.length, nameScores[t - first]);
                part(t, projected.length + 1, tagScores);
                int tag = LabelScorer.best(tagScores, model.tags().size());
                found.upos[from + t] = model.tags().upos(tag);
                found.xpos[from + t] = model.tags().xpos(tag);
            }
            namer.tag(nameScores, end - first, from + first, found.names);
            int root = parser.parse(end - first, from + first, found.heads, found.relations);
            PluralNouns.mend(from + first, from + end, found.upos, found.xpos, found.heads, found.relations);
            return FiniteVerbs.mend(from + first, from + end, root, found.xpos, found.heads, found.relations);
        }

        private void part(int token, int part, float[] into) {
            System.arraycopy(scores[token], starts[part], into, 0, into.length);
        }
    }
}
