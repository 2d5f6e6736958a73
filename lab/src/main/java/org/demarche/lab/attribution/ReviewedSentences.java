package org.demarche.lab.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.lab.reviewed.ReviewedStory;
import org.demarche.lab.reviewed.ReviewedStory.Decision;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;

/**
 * Decisions on statements as stories to learn from. Of a story only the sentences are left that hold a statement that
 * was decided on: of the others nobody has said whether all their statements were found. Blanks keep the places of the
 * rest.
 */
final class ReviewedSentences {
    private final Repairer repairer = Repairer.load();
    private final SyntaxEngine engine = SyntaxEngine.load();

    /** The stories of which a statement was decided on. */
    List<Stories.Story> of(List<ReviewedStory> reviewed) {
        var stories = new ArrayList<Stories.Story>();
        for (ReviewedStory story : reviewed) {
            List<Decision> decisions = story.decisions().stream()
                    .filter(decision -> decision.before() instanceof Statement)
                    .toList();
            if (!decisions.isEmpty()) {
                stories.add(story(story, decisions));
            }
        }
        return stories;
    }

    private Stories.Story story(ReviewedStory reviewed, List<Decision> decisions) {
        Document whole = reviewed.document();
        ParsedText parsed = engine.parse(repairer.repair(whole));
        BitSet kept = sentences(parsed, decisions);
        var text = new StringBuilder();
        int[] points = whole.text().codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            text.appendCodePoint(points[i] == '\n' || kept.get(i) ? points[i] : ' ');
        }
        Document rest = Document.of(whole.label(), text.toString());
        return new Stories.Story(
                whole.label(),
                engine.parse(repairer.repair(rest)),
                decisions.stream()
                        .flatMap(decision -> decision.after().stream())
                        .filter(Statement.class::isInstance)
                        .map(finding -> attribution((Statement) finding))
                        .toList());
    }

    /** The code points of the sentences that a decided statement touches. */
    private static BitSet sentences(ParsedText parsed, List<Decision> decisions) {
        List<Span> decided = decisions.stream()
                .map(Decision::before)
                .map(Statement.class::cast)
                .flatMap(statement -> Stream.of(
                                statement.content(),
                                statement.cue(),
                                statement
                                        .speaker()
                                        .map(actor -> actor.stretch())
                                        .orElse(Stretch.NONE))
                        .flatMap(stretch -> stretch.spans().stream()))
                .toList();
        var kept = new BitSet();
        for (int sentence = 0; sentence < parsed.sentenceCount(); sentence++) {
            int from = parsed.span(parsed.sentenceFirst(sentence)).start();
            int to = parsed.span(parsed.sentenceEnd(sentence) - 1).end();
            if (decided.stream().anyMatch(span -> span.overlaps(new Span(from, to)))) {
                kept.set(from, to);
            }
        }
        return kept;
    }

    private static PolNeAR.Attribution attribution(Statement statement) {
        return new PolNeAR.Attribution(
                statement.speaker().map(actor -> actor.stretch().spans()).orElse(List.of()),
                statement.cue().spans(),
                statement.content().spans());
    }
}
