package org.demarche.lab.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.demarche.reader.Explained;
import org.demarche.reader.finding.Event;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Repairer;

/**
 * A sentence with all events coded in it.
 *
 * @param document what it stands in
 * @param text its words, with single blanks
 * @param events in the order of the text
 */
record SentenceEvents(String document, String text, List<Told> events) {
    SentenceEvents {
        events = List.copyOf(events);
    }

    /**
     * An event and what made it.
     *
     * @param reason the pattern, as {@code read --explain} tells it
     */
    record Told(Event event, String reason) {}

    /** The sentences of a story in which an event was coded, in its order. */
    static List<SentenceEvents> of(Explained explained, Repairer repairer, SyntaxEngine engine) {
        var bySentence = new TreeMap<Integer, List<Told>>();
        List<Event> events = explained.reading().findings(Event.class);
        if (events.isEmpty()) {
            return List.of();
        }
        ParsedText parsed = engine.parse(repairer.repair(explained.reading().document()));
        for (Event event : events) {
            int sentence = parsed.sentenceOf(parsed.tokenAt(event.trigger().start()));
            bySentence
                    .computeIfAbsent(sentence, none -> new ArrayList<>())
                    .add(new Told(event, explained.why(event.id()).orElse("")));
        }
        var sentences = new ArrayList<SentenceEvents>();
        bySentence.forEach((sentence, told) -> {
            told.sort(Comparator.comparingInt(each -> each.event().trigger().start()));
            sentences.add(new SentenceEvents(explained.reading().document().label(), text(parsed, sentence), told));
        });
        return sentences;
    }

    private static String text(ParsedText parsed, int sentence) {
        return parsed.stretch(parsed.sentenceFirst(sentence), parsed.sentenceEnd(sentence))
                .text()
                .replaceAll("\\s+", " ");
    }
}
