package org.demarche.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.app.words.Wording;
import org.demarche.dossier.StoredStories.Story;
import org.demarche.formats.FindingsJson.AnnotationLine;
import org.demarche.formats.FindingsJson.FindingLine;
import org.demarche.formats.FindingsJson.Line;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.text.Repair;

/**
 * What a story's page shows.
 *
 * @param segments the text, cut wherever a finding begins or ends
 * @param cards the findings, in the order of the text
 */
public record StoryView(Story story, List<Segments.Segment> segments, List<Cards.Card> cards, List<Repair> repairs) {

    static StoryView of(Story story, List<Repair> repairs) {
        var marks = new ArrayList<Segments.Mark>();
        var cards = new ArrayList<Cards.Card>();
        for (Line line : story.lines()) {
            if (line instanceof FindingLine found) {
                Finding finding = found.finding();
                Cards.Card card = story.keepsText() ? Cards.of(finding) : Cards.placed(finding);
                cards.add(card);
                words(finding)
                        .forEach(stretch -> marks.add(new Segments.Mark(
                                stretch, card.layer(), finding.id(), card.kind() + ": " + card.head())));
            } else if (line instanceof AnnotationLine noted) {
                marks.add(annotation(noted));
            }
        }
        cards.sort(java.util.Comparator.comparingInt(card -> first(story, card.id())));
        return new StoryView(story, Segments.of(story.document().text(), marks), cards, repairs);
    }

    private static int first(Story story, String id) {
        return story.lines().stream()
                .filter(line -> line.id().equals(id))
                .map(line -> ((FindingLine) line).finding().anchor())
                .filter(anchor -> !anchor.isEmpty())
                .mapToInt(Stretch::start)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static Segments.Mark annotation(AnnotationLine noted) {
        if (noted.annotation() instanceof Mention mention) {
            String whom = Stream.of(mention.actor(), mention.person())
                    .flatMap(Optional::stream)
                    .reduce((one, other) -> one + " " + other)
                    .orElse("not resolved");
            return new Segments.Mark(mention.stretch(), "name", "", whom);
        }
        Time time = (Time) noted.annotation();
        return new Segments.Mark(time.phrase(), "date", "", Wording.interval(time));
    }

    /** The words of a finding that are drawn on the text. */
    private static Stream<Stretch> words(Finding finding) {
        Stream<Stretch> more =
                finding instanceof Move move ? move.matter().map(matter -> matter.stretch()).stream() : Stream.empty();
        return Stream.concat(Stream.of(finding.anchor()), more).filter(stretch -> !stretch.isEmpty());
    }
}
