package org.demarche.reader.attribution;

import java.util.List;
import org.demarche.reader.syntax.ParsedText;

/** Grows a cue from its head: auxiliaries, negation, adverbs, particles, the preposition of its content. */
final class CueWords {
    /** How many words a cue may take on one side. */
    private static final int REACH = 10;

    private static final int TEMPLATE = 5000;

    private final Scene scene;
    private final ParsedText parsed;
    private final Judge judge;

    CueWords(Scene scene, Judge judge) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.judge = judge;
    }

    /** The words of a cue, next to each other, none of the source's and the content's among them. */
    Run grow(Cue cue, Run source, List<Run> content) {
        Run sentence = scene.sentence(cue.head());
        int first = cue.head();
        while (first > sentence.first()
                && cue.head() - first < REACH
                && takes(cue, first - 1, -1, source, content, new Run(first, cue.last() + 1))) {
            first--;
        }
        int end = cue.last() + 1;
        while (end < sentence.end()
                && end - cue.last() <= REACH
                && takes(cue, end, 1, source, content, new Run(first, end))) {
            end++;
        }
        return new Run(first, end);
    }

    private boolean takes(Cue cue, int token, int side, Run source, List<Run> content, Run sofar) {
        if (source.contains(token) || within(content, token) || scene.mark(token)) {
            return false;
        }
        return judge.holds(
                Question.CUE_WORD,
                cue.head(),
                new Option(features(cue, token, side, source, content, sofar), List.of(new Run(token, token + 1))));
    }

    private static boolean within(List<Run> runs, int token) {
        for (Run run : runs) {
            if (run.contains(token)) {
                return true;
            }
        }
        return false;
    }

    private Features features(Cue cue, int token, int side, Run source, List<Run> content, Run sofar) {
        int form = parsed.lower(token).hashCode();
        int tag = parsed.xpos(token).hashCode();
        int relation = parsed.relation(token).ordinal();
        int distance = side > 0 ? token - sofar.first() : cue.head() - token;
        int lemma = cue.word().lemma().hashCode();
        int kind = cue.word().kind().ordinal() * 2 + (side > 0 ? 1 : 0);
        int head = parsed.head(token);
        int link = head == cue.head() ? 1 : head == Scene.NONE ? 2 : sofar.contains(head) ? 3 : 4;
        int beyond = token + side;
        boolean inside = beyond >= 0 && beyond < parsed.size();
        int next = inside ? parsed.lower(beyond).hashCode() : 0;
        int nextTag = inside ? parsed.xpos(beyond).hashCode() : 0;
        int nextRole = source.contains(beyond) ? 1 : within(content, beyond) ? 2 : 0;
        int headRole = head == Scene.NONE ? 0 : source.contains(head) ? 1 : within(content, head) ? 2 : 3;
        int previous = parsed.lower(token - side).hashCode();
        int headRelation = head == Scene.NONE ? 0 : parsed.relation(head).ordinal();
        return new Features()
                .add(TEMPLATE, kind)
                .add(TEMPLATE + 1, kind, form)
                .add(TEMPLATE + 2, kind, tag, link)
                .add(TEMPLATE + 3, kind, relation, link)
                .add(TEMPLATE + 4, kind, form, lemma)
                .add(TEMPLATE + 5, kind, relation, distance)
                .add(TEMPLATE + 6, kind, form, nextRole)
                .add(TEMPLATE + 7, kind, relation, headRole * 4 + nextRole)
                .add(TEMPLATE + 8, kind, form, next)
                .add(TEMPLATE + 9, kind, form, previous)
                .add(TEMPLATE + 10, kind, tag, nextTag)
                .add(TEMPLATE + 11, kind, relation, lemma)
                .add(TEMPLATE + 12, kind, tag, parsed.xpos(cue.head()).hashCode())
                .add(TEMPLATE + 13, kind, relation * 64 + headRelation, link)
                .add(TEMPLATE + 14, kind, form, relation)
                .add(TEMPLATE + 15, kind, distance, nextRole)
                .add(TEMPLATE + 16, kind, cue.word().act().ordinal(), form)
                .add(TEMPLATE + 17, kind, relation, nextRole * 16 + headRole)
                .add(TEMPLATE + 18, kind, source.isEmpty() ? 0 : source.first() < cue.head() ? 1 : 2, form);
    }
}
