package org.demarche.reader.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides on tags, trees and names by the tokens' vectors. All that each of them needs of a vector is one product with
 * their weights side by side. Immutable.
 */
final class Decisions {
    private static final int NAMES = ArcScorer.RELATION_HEAD + 1;
    private static final int TAGS = NAMES + 1;

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

    /** The words of a document, and what is decided, token by token. */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    record Found(String[] forms, Upos[] upos, String[] xpos, int[] heads, Relation[] relations, List<Name> names) {}

    /** Working memory of one thread. */
    final class Workspace {
        private final Dense own;
        private final float[][] scores;
        private final float[][] nameScores;
        private final Arcs arcs;
        private final DependencyParser parser;
        private final NameTagger namer;

        /** Room for batches of {@code tokens}, and for pieces up to a length. */
        Workspace(int tokens, int longest) {
            var rows = new Rows(tokens, weights);
            own = rows.weights(0);
            scores = rows.results(0, tokens);
            nameScores = new float[longest][model.names().bias().length];
            arcs = new Arcs(model.arcs(), scores, starts, longest);
            parser = new DependencyParser(arcs, longest);
            namer = new NameTagger(longest);
        }

        /** Scores the first {@code n} vectors. */
        void score(float[][] vectors, int n) {
            own.products(vectors, n, bias, scores);
            arcs.want(n);
        }

        /** Decides on the piece {@code [first, end)}, which the document has {@code shift} tokens later; its root. */
        int decide(int shift, int first, int end, Found found) {
            for (int t = first; t < end; t++) {
                float[] names = nameScores[t - first];
                System.arraycopy(scores[t], starts[NAMES], names, 0, names.length);
                int tag = LabelScorer.best(scores[t], starts[TAGS], model.tags().size());
                found.upos[shift + t] = model.tags().upos(tag);
                found.xpos[shift + t] = model.tags().xpos(tag);
            }
            namer.tag(nameScores, end - first, shift + first, found.names);
            int root = parser.parse(first, end - first, shift, found.heads, found.relations);
            return mended(shift + first, shift + end, root, found);
        }
    }

    /** Makes tags and trees of the sentence {@code [first, end)} agree, and gives its root. */
    private static int mended(int first, int end, int root, Found found) {
        Gerunds.mend(first, end, found.forms, found.upos, found.xpos, found.heads, found.relations);
        HearerClauses.mend(first, end, found.xpos, found.heads, found.relations);
        PluralNouns.mend(first, end, found.upos, found.xpos, found.heads, found.relations);
        int told = AsideVerbs.mend(first, end, root, found.xpos, found.heads, found.relations);
        int verb = FiniteVerbs.mend(first, end, told, found.xpos, found.heads, found.relations);
        ClosingSubjects.mend(first, end, found.upos, found.xpos, found.heads, found.relations);
        SharedSubjects.mend(first, end, found.forms, found.xpos, found.heads, found.relations);
        return verb;
    }
}
