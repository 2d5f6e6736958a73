package org.demarche.reader.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.syntax.ParsedText;

/** Where expressions stand while one document is read: the day of publication, and the day the story is at. */
final class Scene {
    private final ParsedText parsed;
    private final Directions directions;
    private final Optional<LocalDate> published;
    private Optional<LocalDate> narrative;

    Scene(ParsedText parsed, Directions directions) {
        this.parsed = parsed;
        this.directions = directions;
        this.published = parsed.text().document().metadata().published();
        this.narrative = published;
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

    /** The last day that the story named, else the day of publication. */
    Optional<LocalDate> narrative() {
        return narrative;
    }

    /** The day a "later" or "the day before" counts from. */
    Optional<LocalDate> anchor(Rule rule) {
        return rule.text("anchor").equals("narrative") ? narrative : published;
    }

    /** Tells that the story has come to a day. */
    void comeTo(LocalDate day) {
        narrative = Optional.of(day);
    }

    /** The direction of an expression. */
    Directions.Direction direction(List<Item> items, int at) {
        return directions.of(parsed, items, at);
    }
}
