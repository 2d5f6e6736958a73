package org.demarche.reader.attribution;

import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** Moves the ends of sources to where the judge wants them: adjuncts dropped, appositions kept. */
final class Edges {
    /** How many times one end may move. */
    private static final int STEPS = 6;

    private static final int TEMPLATE = 4000;

    private final Scene scene;
    private final ParsedText parsed;
    private final Judge judge;

    Edges(Scene scene, Judge judge) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.judge = judge;
    }

    /**
     * The run with its ends settled.
     *
     * @param root the token that must stay in it
     * @param kind what it is, as a number for the features
     */
    Run settle(Question question, Cue cue, int root, Run run, int kind) {
        int end = right(question, cue, root, run, kind);
        int first = left(question, cue, root, new Run(run.first(), end), kind);
        return new Run(first, end);
    }

    private int right(Question question, Cue cue, int root, Run run, int kind) {
        int end = run.end();
        int above = root;
        for (int i = 0; i < STEPS; i++) {
            int edge = closing(above, end);
            if (edge == Scene.NONE) {
                return end;
            }
            int first = Math.max(parsed.subtreeFirst(edge), run.first());
            if (first > root
                    && !scene.mark(end - 1)
                    && drops(question, cue, root, edge, new Run(first, end), kind, 1)) {
                end = withoutPunctuation(run.first(), first);
                above = root;
            } else {
                above = edge;
            }
        }
        return end;
    }

    /** The dependent whose subtree ends a run, seen from a token above. */
    private int closing(int above, int end) {
        int last = Scene.NONE;
        for (int d = parsed.firstDependent(above); d != Scene.NONE; d = parsed.nextSibling(d)) {
            if (d > above && parsed.subtreeFirst(d) < end && !scene.punctuation(d)) {
                last = d;
            }
        }
        return last;
    }

    private int left(Question question, Cue cue, int root, Run run, int kind) {
        int first = run.first();
        for (int i = 0; i < STEPS; i++) {
            int edge = opening(root, first);
            if (edge == Scene.NONE || scene.mark(first)) {
                return first;
            }
            int end = Math.min(parsed.subtreeEnd(edge), run.end());
            if (end > root || !drops(question, cue, root, edge, new Run(first, end), kind, -1)) {
                return first;
            }
            first = end;
            while (first < root && scene.punctuation(first) && !scene.mark(first)) {
                first++;
            }
        }
        return first;
    }

    private int opening(int above, int first) {
        for (int d = parsed.firstDependent(above); d != Scene.NONE && d < above; d = parsed.nextSibling(d)) {
            if (parsed.subtreeEnd(d) > first && !scene.punctuation(d)) {
                return d;
            }
        }
        return Scene.NONE;
    }

    private int withoutPunctuation(int first, int from) {
        int end = from;
        while (end > first + 1 && scene.punctuation(end - 1) && !scene.mark(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean drops(Question question, Cue cue, int root, int edge, Run words, int kind, int side) {
        var option = new Option(features(cue, root, edge, words, kind, side), List.of(words));
        return !judge.holds(question, cue.head(), option);
    }

    private Features features(Cue cue, int root, int edge, Run words, int kind, int side) {
        int place = side * 32 + kind;
        int relation = parsed.relation(edge).ordinal();
        int before = words.first() > 0 ? parsed.form(words.first() - 1).hashCode() : 0;
        int comma = words.first() > 0 && scene.punctuation(words.first() - 1) ? before : 0;
        int opener = parsed.lower(words.first()).hashCode();
        int lemma = parsed.lemma(edge).hashCode();
        int up = parsed.head(edge) == root ? 1 : 0;
        int length = Features.bucket(words.length());
        int behind = words.end() < parsed.size() ? parsed.form(words.end()).hashCode() : 0;
        int name = parsed.nameAt(edge) == Scene.NONE
                ? 0
                : 1 + parsed.names().get(parsed.nameAt(edge)).type().ordinal();
        return new Features()
                .add(TEMPLATE, place)
                .add(TEMPLATE + 1, place, relation)
                .add(TEMPLATE + 2, place, relation, comma)
                .add(TEMPLATE + 3, place, relation, opener)
                .add(TEMPLATE + 4, place, relation, lemma)
                .add(TEMPLATE + 5, place, opener, comma)
                .add(TEMPLATE + 6, place, relation, length)
                .add(TEMPLATE + 7, relation, cue.word().lemma().hashCode(), side)
                .add(TEMPLATE + 8, place, relation, up * 64 + parsed.upos(edge).ordinal())
                .add(TEMPLATE + 9, place, relation, parsed.xpos(edge).hashCode())
                .add(TEMPLATE + 10, relation, parsed.lemma(root).hashCode(), side)
                .add(TEMPLATE + 11, place, relation, parsed.upos(root).ordinal())
                .add(TEMPLATE + 12, place, relation, name)
                .add(TEMPLATE + 13, place, relation, behind)
                .add(TEMPLATE + 14, opener, lemma, side)
                .add(TEMPLATE + 15, place, relation, Features.bucket(Math.abs(words.first() - root)))
                .add(
                        TEMPLATE + 16,
                        opener,
                        parsed.lemma(parsed.head(edge) == Scene.NONE ? edge : parsed.head(edge))
                                .hashCode(),
                        side)
                .add(TEMPLATE + 17, place, relation, marker(edge));
    }

    private int marker(int edge) {
        int mark = parsed.dependent(edge, Relation.MARK);
        int preposition = mark == Scene.NONE ? parsed.clauses().preposition(edge) : mark;
        return preposition == Scene.NONE ? 0 : parsed.lower(preposition).hashCode();
    }
}
