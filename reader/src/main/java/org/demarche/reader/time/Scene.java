package org.demarche.reader.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.syntax.ParsedText;

/** Where expressions stand while one document is read: the day of publication, and what the story has come to. */
final class Scene {
    private final ParsedText parsed;
    private final Directions directions;
    private final Optional<LocalDate> published;
    private final Narrative narrative;
    private int sentence;

    Scene(ParsedText parsed, Directions directions) {
        this.parsed = parsed;
        this.directions = directions;
        this.published = parsed.text().document().metadata().published();
        this.narrative = new Narrative(published);
    }

    ParsedText parsed() {
        return parsed;
    }

    Directions directions() {
        return directions;
    }

    /** The day of publication. */
    Optional<LocalDate> published() {
        return published;
    }

    /** The periods that the story has named so far. */
    Narrative narrative() {
        return narrative;
    }

    /** Starts a sentence, or starts it over on another level: what it names is told again. */
    void read(int other) {
        if (other == sentence) {
            narrative.rewind();
        } else {
            narrative.keep();
            sentence = other;
        }
    }

    /** Tells that the story has come to an expression. */
    void comeTo(Item item) {
        if (item.meaning() instanceof Period period) {
            narrative.comeTo(period, sentence);
        }
    }

    /** The day that a date without a year lies next to: the narrative's in a tale of the past, else publication. */
    Optional<LocalDate> near(Directions.Direction direction) {
        return direction == Directions.Direction.FORWARD
                ? published
                : narrative.past(sentence).or(() -> published);
    }

    /** The day of a bare time of the day: the one just told of where the sentence looks back, else publication. */
    Optional<LocalDate> dayOf(Item item) {
        if (!(item.meaning() instanceof Meaning.Clock)) {
            return published;
        }
        boolean back = directions.of(parsed, List.of(item), 0) == Directions.Direction.BACK;
        return back ? narrative.day(sentence).or(() -> published) : published;
    }

    /** The direction of an expression. */
    Directions.Direction direction(List<Item> items, int at) {
        return directions.of(parsed, items, at);
    }
}
