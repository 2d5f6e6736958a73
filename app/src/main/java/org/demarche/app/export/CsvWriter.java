package org.demarche.app.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.app.words.Wording;
import org.demarche.dossier.StoredStories.Story;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Statement;

/**
 * A row for each statement, event, move, position and role. Actors are codes, by semicolons where there are several.
 */
final class CsvWriter implements Exports.StoryWriter {
    private static final List<String> COLUMNS = List.of(
            "id",
            "type",
            "kind",
            "by",
            "by_words",
            "to",
            "to_words",
            "words",
            "start",
            "end",
            "due",
            "polarity",
            "modality",
            "claimed_by",
            "confidence",
            "story",
            "title",
            "publisher",
            "published",
            "url");

    private final Writer out;

    CsvWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        row(COLUMNS);
    }

    /** What a row tells beside its story. */
    private record Told(
            String type,
            String kind,
            List<Actor> by,
            List<Actor> to,
            String due,
            String polarity,
            String modality,
            String confidence) {}

    @Override
    public void story(Story story, List<Finding> findings) throws IOException {
        var document = story.document();
        for (Finding finding : findings) {
            Told told = told(finding);
            row(List.of(
                    finding.id(),
                    told.type(),
                    told.kind(),
                    codes(told.by()),
                    words(told.by()),
                    codes(told.to()),
                    words(told.to()),
                    finding.anchor().text(),
                    finding.anchor().isEmpty()
                            ? ""
                            : String.valueOf(finding.anchor().start()),
                    finding.anchor().isEmpty()
                            ? ""
                            : String.valueOf(finding.anchor().end()),
                    told.due(),
                    told.polarity(),
                    told.modality(),
                    finding.chain().isEmpty() ? "" : Wording.claimants(finding.chain()),
                    told.confidence(),
                    document.id(),
                    document.title().orElse(document.label()),
                    document.publisher().orElse(""),
                    document.published().map(LocalDate::toString).orElse(""),
                    document.url().orElse("")));
        }
    }

    private static Told told(Finding finding) {
        if (finding instanceof Statement one) {
            return new Told(
                    "statement",
                    one.act().name(),
                    one.speaker().stream().toList(),
                    one.addressees(),
                    "",
                    one.polarity().name(),
                    "",
                    String.valueOf(one.confidence()));
        }
        if (finding instanceof Event one) {
            return new Told(
                    "event",
                    one.type().name(),
                    one.source(),
                    one.target(),
                    "",
                    one.polarity().name(),
                    one.modality().name(),
                    String.valueOf(one.confidence()));
        }
        if (finding instanceof Move one) {
            Optional<LocalDate> due = one.due().flatMap(time -> time.latest());
            return new Told(
                    "move",
                    one.kind().name(),
                    one.by(),
                    one.to(),
                    due.map(LocalDate::toString).orElse(""),
                    "",
                    one.modality().name(),
                    String.valueOf(one.confidence()));
        }
        if (finding instanceof Position one) {
            return new Told(
                    "position",
                    one.stance().name(),
                    List.of(one.holder()),
                    one.towards(),
                    "",
                    "",
                    "",
                    String.valueOf(one.confidence()));
        }
        Role role = (Role) finding;
        return new Told("role", role.lead() ? "LEAD" : "OFFICE", List.of(), List.of(), "", "", "", "");
    }

    private static String codes(List<Actor> actors) {
        return actors.stream().flatMap(actor -> actor.code().stream()).collect(Collectors.joining(";"));
    }

    private static String words(List<Actor> actors) {
        return actors.stream()
                .map(actor -> actor.person().orElse(actor.stretch().text()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private void row(List<String> fields) throws IOException {
        out.write(fields.stream().map(CsvWriter::field).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /** RFC 4180, 2.5 to 2.7. */
    static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
