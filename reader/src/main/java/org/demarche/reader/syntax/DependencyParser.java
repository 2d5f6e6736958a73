package org.demarche.reader.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * A greedy transition parser: in each state of the {@link ArcHybrid} system the linear model chooses the transition,
 * and for an arc its relation. Linear in the length of the sentence; the trees are projective, with one root.
 * Immutable.
 */
public final class DependencyParser {
    /** What tells a right arc's features from a left arc's when they are labelled. */
    public static final int RIGHT_SALT = 0x5bd1e995;

    private static final String MODEL = "parser.bin";
    private static final int LABELS = Relation.values().length;

    private final HashedScores transitions;
    private final HashedScores labels;
    private final WordGroups groups;

    /** A parser of transition scores, relation scores and word groups. */
    public DependencyParser(HashedScores transitions, HashedScores labels, WordGroups groups) {
        this.transitions = transitions;
        this.labels = labels;
        this.groups = groups;
    }

    /** The parser with the bundled model. */
    public static DependencyParser load() {
        try (InputStream file = DependencyParser.class.getResourceAsStream(MODEL)) {
            if (file == null) {
                throw new IllegalStateException("The model " + MODEL + " is missing: run demarche lab train");
            }
            var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16));
            return new DependencyParser(HashedScores.read(in), HashedScores.read(in), WordGroups.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Parses sentences: fills {@code heads} (token indexes, {@link ParsedText#NONE} for a root) and {@code relations}.
     *
     * @param sentences the first token of each sentence, and at the end the number of tokens
     */
    public void parse(String[] forms, Upos[] upos, String[] xpos, int[] sentences, int[] heads, Relation[] relations) {
        var state = new ArcHybrid();
        var features = new ParserFeatures();
        var sums = new int[LABELS + TRANSITION_WIDTH];
        for (int s = 0; s + 1 < sentences.length; s++) {
            int first = sentences[s];
            int size = sentences[s + 1] - first;
            features.sentence(forms, upos, xpos, groups, first, first + size);
            state.start(size);
            while (!state.done()) {
                advance(state, features, sums);
            }
            copy(state, first, heads, relations);
        }
    }

    /** Transition scores are padded to four a row. */
    public static final int TRANSITION_WIDTH = 4;

    private void advance(ArcHybrid state, ParserFeatures features, int[] sums) {
        int[] active = features.of(state);
        transitions.score(active, ParserFeatures.COUNT, 0, sums);
        int best = -1;
        for (int t = 0; t < ArcHybrid.TRANSITIONS; t++) {
            if (state.allows(t) && (best < 0 || sums[t] > sums[best])) {
                best = t;
            }
        }
        state.take(best, best == ArcHybrid.SHIFT ? 0 : label(active, best, sums));
    }

    private int label(int[] active, int transition, int[] sums) {
        labels.score(active, ParserFeatures.COUNT, transition == ArcHybrid.RIGHT ? RIGHT_SALT : 0, sums);
        int best = 0;
        for (int l = 1; l < LABELS; l++) {
            if (sums[l] > sums[best]) {
                best = l;
            }
        }
        return best;
    }

    private static final Relation[] RELATIONS = Relation.values();

    private static void copy(ArcHybrid state, int first, int[] heads, Relation[] relations) {
        for (int t = 0; t < state.size(); t++) {
            int head = state.head(t);
            heads[first + t] = head == ParsedText.NONE ? ParsedText.NONE : first + head;
            relations[first + t] = head == ParsedText.NONE ? Relation.ROOT : RELATIONS[state.label(t)];
        }
    }
}
