package org.demarche.reader.attribution;

import java.util.List;
import org.demarche.reader.syntax.ParsedText;

/** What speaks for and against an attribution as a whole. */
final class Plausibility {
    private static final int TEMPLATE = 6000;

    private final Scene scene;
    private final ParsedText parsed;

    Plausibility(Scene scene) {
        this.scene = scene;
        this.parsed = scene.parsed();
    }

    /** What speaks for and against an attribution. */
    Features features(
            Cue cue, SourceChoice.Chosen speaker, ContentChoice.Chosen chosen, Run who, List<Run> what, Run words) {
        SourceFinder.Candidate source = speaker.candidate();
        ContentFinder.Candidate content = chosen.candidate();
        int head = cue.head();
        int lemma = cue.word().lemma().hashCode();
        int kind = content.kind().ordinal() * 8 + cue.word().kind().ordinal();
        int sourceKind = source.kind().ordinal();
        Run first = what.get(0);
        int quoted = (scene.mark(first.first()) ? 1 : 0)
                + (scene.mark(what.get(what.size() - 1).end() - 1) ? 2 : 0);
        int own = scene.quoteAt(head) != Scene.NONE ? 1 : 0;
        int tag = parsed.xpos(head).hashCode();
        int relation = parsed.relation(head).ordinal();
        int above = parsed.head(head) == Scene.NONE
                ? 0
                : parsed.lemma(parsed.head(head)).hashCode();
        int length = 0;
        for (Run run : what) {
            length += run.length();
        }
        int opener = parsed.lower(first.first()).hashCode();
        var features = new Features()
                .add(TEMPLATE)
                .add(TEMPLATE + 1, lemma)
                .add(TEMPLATE + 2, kind)
                .add(TEMPLATE + 3, sourceKind)
                .add(TEMPLATE + 4, lemma, kind)
                .add(TEMPLATE + 5, lemma, sourceKind)
                .add(TEMPLATE + 6, kind, sourceKind)
                .add(TEMPLATE + 7, cue.word().act().ordinal(), kind, sourceKind)
                .add(TEMPLATE + 8, quoted, kind, own)
                .add(TEMPLATE + 9, own, lemma)
                .add(TEMPLATE + 10, tag, lemma)
                .add(TEMPLATE + 11, tag, kind, sourceKind)
                .add(TEMPLATE + 12, relation, cue.word().kind().ordinal(), tag)
                .add(TEMPLATE + 13, relation, lemma)
                .add(TEMPLATE + 14, relation, above)
                .add(TEMPLATE + 15, Features.bucket(length), kind)
                .add(TEMPLATE + 16, opener, kind)
                .add(TEMPLATE + 17, lemma, opener)
                .add(TEMPLATE + 18, parsed.negated(head) ? 1 : 0, lemma)
                .add(TEMPLATE + 19, auxiliary(head), lemma)
                .add(TEMPLATE + 20, auxiliary(head), tag, kind)
                .add(TEMPLATE + 21, own, kind, sourceKind)
                .add(TEMPLATE + 22, cue.word().frames(), kind)
                .add(TEMPLATE + 23, what.size(), kind)
                .add(TEMPLATE + 24, inClauseOf(head), lemma)
                .add(TEMPLATE + 25, inClauseOf(head), kind);
        int sureness = (int) (speaker.share() * 7.99) * 8 + (int) (chosen.share() * 7.99);
        features.add(TEMPLATE + 50, sureness)
                .add(TEMPLATE + 51, sureness >> 3, sourceKind)
                .add(TEMPLATE + 52, sureness & 7, kind)
                .add(TEMPLATE + 53, sureness & 7, lemma);
        int opened = text(first.first() - 1);
        features.add(TEMPLATE + 54, opened, lemma)
                .add(TEMPLATE + 55, opened, kind, tag)
                .add(TEMPLATE + 56, tagOf(first.first()), kind, sourceKind)
                .add(TEMPLATE + 57, cue.word().act().ordinal(), tag, sourceKind)
                .add(TEMPLATE + 58, Features.bucket(length), sourceKind, lemma)
                .add(TEMPLATE + 59, relation, above, kind);
        surroundings(features, cue, words, lemma, kind);
        if (content.root() != Scene.NONE) {
            int root = content.root();
            features.add(TEMPLATE + 60, lemma, parsed.lemma(root).hashCode())
                    .add(TEMPLATE + 61, kind, parsed.lemma(root).hashCode())
                    .add(TEMPLATE + 62, kind, parsed.xpos(root).hashCode(), lemma)
                    .add(TEMPLATE + 64, lemma, parsed.subject(root) == Scene.NONE ? 0 : 1, kind)
                    .add(TEMPLATE + 65, tag, parsed.xpos(root).hashCode(), sourceKind)
                    .add(TEMPLATE + 66, kind, sourceKind, parsed.upos(root).ordinal())
                    .add(TEMPLATE + 63, kind, parsed.relation(root).ordinal(), tag);
        }
        return who.isEmpty() ? features : spoken(features, source, who, lemma, kind);
    }

    private Features spoken(Features features, SourceFinder.Candidate source, Run who, int lemma, int kind) {
        int head = source.head();
        int word = parsed.lemma(head).hashCode();
        int tag = parsed.xpos(head).hashCode();
        int name = parsed.nameAt(head) == Scene.NONE
                ? 0
                : 1 + parsed.names().get(parsed.nameAt(head)).type().ordinal();
        return features.add(TEMPLATE + 30, tag)
                .add(TEMPLATE + 31, word)
                .add(TEMPLATE + 32, tag, lemma)
                .add(TEMPLATE + 33, word, lemma)
                .add(TEMPLATE + 34, name, kind)
                .add(TEMPLATE + 35, name, lemma)
                .add(TEMPLATE + 36, tag, name, source.kind().ordinal())
                .add(
                        TEMPLATE + 37,
                        parsed.relation(head).ordinal(),
                        source.kind().ordinal(),
                        tag)
                .add(TEMPLATE + 38, Features.bucket(who.length()), name)
                .add(TEMPLATE + 39, word, kind)
                .add(TEMPLATE + 40, name, tag, kind)
                .add(TEMPLATE + 41, parsed.lower(who.first()).hashCode(), kind)
                .add(TEMPLATE + 42, parsed.lower(who.first()).hashCode(), lemma)
                .add(TEMPLATE + 43, word, tag, source.kind().ordinal());
    }

    /** The first auxiliary or mark of a verb: would say, to say. */
    private int auxiliary(int head) {
        int found = 0;
        for (int d = parsed.firstDependent(head); d != Scene.NONE && d < head; d = parsed.nextSibling(d)) {
            switch (parsed.relation(d)) {
                case AUX, AUX_PASS, MARK, COP ->
                    found = found * 31 + parsed.lower(d).hashCode();
                default -> {}
            }
        }
        return found;
    }

    /** How the nearest clause above hangs, with its verb: said that X claims ... */
    private int inClauseOf(int head) {
        int above = parsed.head(head);
        return above == Scene.NONE
                ? 0
                : parsed.relation(head).ordinal() * 64 + parsed.relation(above).ordinal();
    }

    /** The words beside the cue, what hangs on it, and where in its sentence it stands. */
    private void surroundings(Features features, Cue cue, Run words, int lemma, int kind) {
        int head = cue.head();
        int before = text(words.first() - 1);
        int behind = text(words.end());
        int dependents = 0;
        for (int d = parsed.firstDependent(head); d != Scene.NONE; d = parsed.nextSibling(d)) {
            if (!scene.punctuation(d)) {
                dependents |= 1 << parsed.relation(d).ordinal() % 31;
            }
        }
        Run sentence = scene.sentence(head);
        int root = parsed.rootOf(parsed.sentenceOf(head));
        int rootLemma = root == Scene.NONE ? 0 : parsed.lemma(root).hashCode();
        int depth = 0;
        for (int t = head; t != Scene.NONE && depth < 8; t = parsed.head(t)) {
            depth++;
        }
        features.add(TEMPLATE + 70, before, lemma)
                .add(TEMPLATE + 71, behind, lemma)
                .add(TEMPLATE + 72, before)
                .add(TEMPLATE + 73, behind)
                .add(
                        TEMPLATE + 74,
                        tagOf(words.first() - 1),
                        tagOf(words.end()),
                        cue.word().kind().ordinal())
                .add(TEMPLATE + 75, dependents, cue.word().kind().ordinal())
                .add(TEMPLATE + 76, dependents, lemma)
                .add(TEMPLATE + 77, depth, kind)
                .add(
                        TEMPLATE + 78,
                        head == root ? 1 : 0,
                        rootLemma,
                        cue.word().kind().ordinal())
                .add(TEMPLATE + 79, Features.bucket(sentence.length()), kind)
                .add(TEMPLATE + 80, text(words.first()), lemma)
                .add(TEMPLATE + 81, text(words.end() - 1), lemma)
                .add(TEMPLATE + 82, words.length(), cue.word().kind().ordinal());
    }

    private int text(int token) {
        return token < 0 || token >= parsed.size() ? 0 : parsed.lower(token).hashCode();
    }

    private int tagOf(int token) {
        return token < 0 || token >= parsed.size() ? 0 : parsed.xpos(token).hashCode();
    }
}
