package org.demarche.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.formats.DemarcheJson;
import org.demarche.reader.Reading;
import org.demarche.reader.finding.Move;
import org.demarche.reader.ledger.ToldMove;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;

/** Short stories of our own making: demands with a date, some answered, some not, some told by two agencies. */
final class Wire {
    private static final List<String> CAPITALS =
            List.of("Oslo", "Berne", "Lima", "Quito", "Rabat", "Hanoi", "Accra", "Dublin", "Riga", "Muscat");
    private static final List<String> MATTERS = List.of(
            "open its market for cod",
            "withdraw its patrol boats from the strait",
            "release the detained fishermen",
            "lift its tariff on copper",
            "return the stolen bronze masks",
            "reopen the pipeline for ammonia");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 10);

    private Wire() {}

    static List<Document> stories(int count) {
        var stories = new ArrayList<Document>();
        for (int i = 0; i < count; i++) {
            int affair = i / 3;
            String asks = CAPITALS.get(affair % CAPITALS.size());
            String asked = CAPITALS.get((affair + 1 + affair / CAPITALS.size()) % CAPITALS.size());
            String matter = MATTERS.get(affair % MATTERS.size());
            LocalDate opened = FIRST.plusDays(affair);
            LocalDate due = opened.plusDays(20);
            String deadline = due.getDayOfMonth() + " "
                    + due.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
            if (i % 3 == 0) {
                stories.add(story(
                        i,
                        opened,
                        asks + " demanded on " + weekday(opened) + " that " + asked + " " + matter + " by " + deadline
                                + ", its foreign ministry said."));
            } else if (i % 3 == 1) {
                stories.add(story(
                        i,
                        opened.plusDays(1),
                        "The foreign ministry of " + asks + " said that " + asks + " had demanded that " + asked + " "
                                + matter + " by " + deadline + "."));
            } else if (affair % 2 == 0) {
                stories.add(story(
                        i,
                        opened.plusDays(9),
                        asked + " rejected the demand of " + asks + " to " + matter.replace("its", "the")
                                + ", the government of " + asked + " said."));
            } else {
                stories.add(story(
                        i,
                        opened.plusDays(9),
                        asked + " has not answered the demand of " + asks
                                + " yet, diplomats told reporters in dispatch " + i + "."));
            }
        }
        return stories;
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
    }

    static Document story(int number, LocalDate published, String text) {
        var known = new Metadata(
                Optional.of(number % 2 == 0 ? "Agency A" : "Agency B"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(published),
                Optional.empty(),
                Optional.empty(),
                Metadata.Version.ORIGINAL);
        return Document.of("wire-" + number, text, known);
    }

    /** A file of JSON Lines. */
    static Path write(List<Document> stories, Path file) throws IOException {
        var lines = new StringBuilder();
        for (Document story : stories) {
            lines.append(Json.write(new Message(
                            story.label(),
                            story.text(),
                            story.metadata().publisher().orElse(""),
                            story.metadata().published().map(Object::toString).orElse(""))))
                    .append('\n');
        }
        return Files.writeString(file, lines);
    }

    record Message(String id, String text, String publisher, String published) {}

    static List<Reading> read(List<Document> stories) {
        return stories.stream().map(Engine.reader()::read).toList();
    }

    /** The ledger of one process. */
    static List<String> ledger(List<Reading> readings, LocalDate day) {
        List<ToldMove> moves = readings.stream()
                .sorted(Comparator.comparing((Reading reading) -> reading.document()
                                .metadata()
                                .published()
                                .map(Object::toString)
                                .orElse(""))
                        .thenComparing(reading -> reading.document().id()))
                .flatMap(reading ->
                        reading.findings(Move.class).stream().map(move -> ToldMove.of(move, reading.document())))
                .toList();
        return DemarcheJson.lines(Engine.ledger().asOf(moves, day));
    }
}
