package org.demarche.reader.syntax;

/**
 * Parses by choosing among all arcs: {@link Arcs} scores them, the {@link TreeDecoder} finds the best projective tree,
 * and each arc of it gets its best relation. A working memory of one thread.
 */
final class DependencyParser {
    private static final Relation[] RELATIONS = Relation.values();

    private final Arcs arcs;
    private final TreeDecoder decoder;

    /** A parser of sentences up to {@code tokens} tokens, over the arcs of a batch. */
    DependencyParser(Arcs arcs, int tokens) {
        this.arcs = arcs;
        decoder = new TreeDecoder(tokens);
    }

    /**
     * Parses {@code n} tokens of the batch from {@code first} on.
     *
     * @param shift how much later the document has them
     * @param heads set for them; {@link ParsedText#NONE} for the root, else counted in the document
     * @return the root, counted in the document
     */
    int parse(int first, int n, int shift, int[] heads, Relation[] relations) {
        int[] found = decoder.decode(arcs.score(first, n), n);
        float[][] scores = arcs.relate(first, n, found);
        int from = first + shift;
        int root = from;
        for (int t = 0; t < n; t++) {
            if (found[t] == ParsedText.NONE) {
                root = from + t;
                heads[root] = ParsedText.NONE;
                relations[root] = Relation.ROOT;
            } else {
                heads[from + t] = from + found[t];
                relations[from + t] = relation(scores[t]);
            }
        }
        return root;
    }

    /** The best relation, but for that of the root. */
    private static Relation relation(float[] scores) {
        scores[Relation.ROOT.ordinal()] = Float.NEGATIVE_INFINITY;
        return RELATIONS[LabelScorer.best(scores, RELATIONS.length)];
    }
}
