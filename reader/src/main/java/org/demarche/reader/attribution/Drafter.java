package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.syntax.ParsedText;

/** Makes the attribution of one cue: source, content, their ends, the cue's words, and how likely all that is right. */
final class Drafter {
    private static final int TEMPLATE = 6000;

    private final Scene scene;
    private final ParsedText parsed;
    private final Judge judge;
    private final ContentShape shape;
    private final SourceChoice sources;
    private final ContentChoice contents;
    private final Edges edges;
    private final Continuation continuation;
    private final CueWords cueWords;

    Drafter(Scene scene, RoleWords words, Judge judge) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.judge = judge;
        this.shape = new ContentShape(scene, words);
        this.sources = new SourceChoice(scene, judge);
        this.contents = new ContentChoice(scene, shape, judge);
        this.edges = new Edges(scene, judge);
        this.continuation = new Continuation(scene, judge);
        this.cueWords = new CueWords(scene, judge);
    }

    /** The attribution that a cue would make; none where it has nothing that could be its content. */
    Optional<Draft> draft(Cue cue) {
        SourceFinder.Candidate source = sources.choose(cue);
        Optional<ContentFinder.Candidate> chosen = contents.choose(cue, source);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        ContentFinder.Candidate content = chosen.get();
        Run who = source.head() == Scene.NONE
                ? source.words()
                : edges.settle(
                        Question.SOURCE_EDGE,
                        cue,
                        source.head(),
                        source.words(),
                        source.kind().ordinal(),
                        source.words());
        List<Run> what = continuation.extend(cue, source, settled(cue, source, content));
        if (what.isEmpty()) {
            return Optional.empty();
        }
        Run words = cueWords.grow(cue, who, what);
        var whole = new Option(features(cue, source, content, who, what), what);
        double confidence = judge.confidence(cue.head(), who, whole);
        return Optional.of(new Draft(cue, words, source, who, what, content.kind(), confidence));
    }

    /** The content with the ends of its last stretch, or of its only one, where the judge wants them. */
    private List<Run> settled(Cue cue, SourceFinder.Candidate source, ContentFinder.Candidate content) {
        var runs = new ArrayList<Run>();
        for (Run run : content.words()) {
            boolean rooted = content.root() != Scene.NONE && run.contains(content.root());
            Run moved = rooted
                    ? edges.settle(
                            Question.CONTENT_EDGE,
                            cue,
                            content.root(),
                            run,
                            content.kind().ordinal(),
                            source.words())
                    : run;
            runs.add(moved);
        }
        return shape.settle(runs, cue, source.words());
    }

    private Features features(
            Cue cue, SourceFinder.Candidate source, ContentFinder.Candidate content, Run who, List<Run> what) {
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
                .add(TEMPLATE + 39, word, kind);
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
}
