package org.demarche.reader.syntax;

/**
 * A greedy transition parser: in each state of the {@link ArcHybrid} system the {@link ArcScorer} chooses the
 * transition, and for an arc its relation. Linear in the length of the sentence; the trees are projective, with one
 * root. A working memory of one thread.
 */
public final class DependencyParser {
    private static final Relation[] RELATIONS = Relation.values();

    private final ArcHybrid state = new ArcHybrid();
    private final ArcScorer.Workspace scorer;

    /** A parser of sentences up to {@code tokens} tokens. */
    public DependencyParser(ArcScorer scorer, int tokens) {
        this.scorer = scorer.new Workspace(tokens);
    }

    /** Parses the sentence of the features and vectors given. */
    public void parse(TokenFeatures features, float[] vectors) {
        scorer.start(features, vectors);
        state.start(features.size());
        while (!state.done()) {
            scorer.look(state);
            int transition = best(scorer.transitionScores());
            state.take(transition, transition == ArcHybrid.SHIFT ? 0 : relation(scorer.relationScores(transition)));
        }
    }

    private int best(float[] scores) {
        int best = -1;
        for (int t = 0; t < ArcHybrid.TRANSITIONS; t++) {
            if (state.allows(t) && (best < 0 || scores[t] > scores[best])) {
                best = t;
            }
        }
        return best;
    }

    private static int relation(float[] scores) {
        int best = 0;
        for (int r = 1; r < RELATIONS.length; r++) {
            if (scores[r] > scores[best]) {
                best = r;
            }
        }
        return best;
    }

    /** The head of a token of the sentence last parsed, {@link ParsedText#NONE} for the root. */
    public int head(int token) {
        return state.head(token);
    }

    /** The relation of a token of the sentence last parsed. */
    public Relation relation(int token) {
        return state.head(token) == ParsedText.NONE ? Relation.ROOT : RELATIONS[state.label(token)];
    }
}
