package org.demarche.reader.attribution;

import java.util.List;
import java.util.Optional;

/** Makes the attribution of one cue: source, content, their ends, the cue's words, and how likely all that is right. */
final class Drafter {
    private final Judge judge;
    private final ContentShape shape;
    private final SourceChoice sources;
    private final ContentChoice contents;
    private final Edges edges;
    private final Boundaries boundaries;
    private final Continuation continuation;
    private final NounClauses nounClauses;
    private final Closings closings;
    private final ClosingClauses closingClauses;
    private final CueWords cueWords;
    private final Plausibility plausibility;

    Drafter(Scene scene, SpeechLexicon lexicon, RoleWords words, Judge judge) {
        this.judge = judge;
        this.shape = new ContentShape(scene, words);
        this.sources = new SourceChoice(scene, shape, judge);
        this.contents = new ContentChoice(scene, shape, judge);
        this.edges = new Edges(scene, judge);
        this.boundaries = new Boundaries(scene, lexicon, shape, judge);
        this.continuation = new Continuation(scene, judge);
        this.nounClauses = new NounClauses(scene);
        this.closings = new Closings(scene, lexicon);
        this.closingClauses = new ClosingClauses(scene, lexicon);
        this.cueWords = new CueWords(scene, judge);
        this.plausibility = new Plausibility(scene);
    }

    /** The attribution that a cue would make; none where it has nothing that could be its content. */
    Optional<Draft> draft(Cue cue) {
        SourceChoice.Chosen speaker = sources.choose(cue);
        SourceFinder.Candidate source = speaker.candidate();
        Optional<ContentChoice.Chosen> chosen = contents.choose(cue, source);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Optional<Run> closed = closingClauses
                .said(cue, source.words())
                .filter(all -> behind(chosen.get().candidate(), cue));
        ContentFinder.Candidate content =
                closed.map(Drafter::host).orElse(chosen.get().candidate());
        Run who = source.head() == Scene.NONE
                ? source.words()
                : edges.settle(
                        Question.SOURCE_EDGE,
                        cue,
                        source.head(),
                        source.words(),
                        source.kind().ordinal());
        List<Run> what = closed.isPresent()
                ? shape.settle(content.words(), cue, source.words())
                : continuation.extend(cue, source, settled(cue, source.words(), content));
        if (what.isEmpty()) {
            return Optional.empty();
        }
        Run words = cueWords.grow(cue, who, what);
        var whole = new Option(plausibility.features(cue, speaker, chosen.get(), who, what, words), what);
        double confidence = judge.confidence(cue.head(), who, whole);
        var draft = new Draft(cue, words, source, who, what, content.kind(), Scene.NONE, confidence);
        return Optional.of(closed.isPresent() ? draft.atLeast(Licences.CERTAIN) : draft);
    }

    private static ContentFinder.Candidate host(Run clause) {
        return new ContentFinder.Candidate(ContentKind.HOST, Scene.NONE, List.of(clause));
    }

    /** Whether nothing but what stands behind a cue was chosen. */
    private static boolean behind(ContentFinder.Candidate content, Cue cue) {
        return content.words().get(0).first() > cue.last() && content.kind() != ContentKind.QUOTE_AFTER;
    }

    /**
     * The content with its ends where the judge wants them, and none of what its speaker goes on to say. That is taken
     * off last, as no annotator marked it: the judge learns best from candidates that may still hold it.
     */
    private List<Run> settled(Cue cue, Run source, ContentFinder.Candidate content) {
        List<Run> judged = shape.settle(boundaries.settle(cue, source, content), cue, source);
        List<Run> cut = nounClauses.cut(cue, judged);
        List<Run> own = cut.stream()
                .map(run -> closingClauses.before(closings.before(run, cue), cue))
                .filter(run -> !run.isEmpty())
                .toList();
        return (own.isEmpty() ? cut : own).stream().map(shape::tidy).toList();
    }
}
