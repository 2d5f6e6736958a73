package org.demarche.reader.syntax;

/**
 * Parses by choosing among all arcs: the {@link ArcScorer} scores them, the {@link TreeDecoder} finds the best
 * projective tree, and each arc of it gets its best relation. A working memory of one thread.
 */
public final class DependencyParser {
    private static final Relation[] RELATIONS = Relation.values();

    private final ArcScorer.Workspace scorer;
    private final TreeDecoder decoder;

    /** A parser of sentences up to {@code tokens} tokens. */
    public DependencyParser(ArcScorer scorer, int tokens) {
        this.scorer = scorer.new Workspace(tokens);
        decoder = new TreeDecoder(tokens);
    }

    /** Where the projections of a sentence's tokens are to be set, by projection and token, before {@link #parse}. */
    float[][][] projected() {
        return scorer.projected;
    }

    /**
     * Parses {@code n} tokens.
     *
     * @param heads set from {@code first} on; {@link ParsedText#NONE} for the root, else counted as {@code first} is
     * @return the root
     */
    public int parse(int n, int first, int[] heads, Relation[] relations) {
        scorer.rectify(n);
        scorer.score(n);
        int[] found = decoder.decode(scorer.scores, n);
        int root = first;
        for (int t = 0; t < n; t++) {
            if (found[t] == ParsedText.NONE) {
                root = first + t;
                heads[root] = ParsedText.NONE;
                relations[root] = Relation.ROOT;
            } else {
                heads[first + t] = first + found[t];
                scorer.relate(t, found[t]);
                relations[first + t] = relation(scorer.relationScores());
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
