package org.demarche.app.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.demarche.app.words.Plain;
import org.demarche.app.words.Wording;
import org.demarche.dossier.StoredStories.Story;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Finding;

/**
 * Events as event-data tools read them: a header, then a row for each pair of source and target. The columns date,
 * source, target, cameo and plover come first, as in the files of PETRARCH and of ICEWS.
 */
final class EventWriter implements Exports.StoryWriter {
    private static final String HEADER = "date\tsource\ttarget\tcameo\tplover\tmode\tcontext\tquad\tpolarity\tmodality"
            + "\tclaimed_by\tconfidence\ttext\tid\tstory\tpublisher\turl\n";
    private static final String NOBODY = "---";

    private final Writer out;

    EventWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write(HEADER);
    }

    @Override
    public void story(Story story, List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            if (finding instanceof Event event) {
                for (String source : codes(event.source())) {
                    for (String target : codes(event.target())) {
                        row(story, event, source, target);
                    }
                }
            }
        }
    }

    private static List<String> codes(List<Actor> actors) {
        List<String> codes = actors.stream()
                .flatMap(actor -> actor.code().stream())
                .distinct()
                .toList();
        return codes.isEmpty() ? List.of(NOBODY) : codes;
    }

    private void row(Story story, Event event, String source, String target) throws IOException {
        var document = story.document();
        String day = event.date()
                .flatMap(time -> time.earliest()
                        .filter(date -> time.latest().filter(date::equals).isPresent()))
                .or(document::published)
                .map(LocalDate::toString)
                .orElse("");
        out.write(String.join(
                        "\t",
                        day,
                        source,
                        target,
                        event.cameo().orElse(NOBODY),
                        event.type().name(),
                        event.mode().orElse(""),
                        String.join(";", event.contexts()),
                        event.type().quad().code(),
                        event.polarity().name().toLowerCase(Locale.ROOT),
                        event.modality().name().toLowerCase(Locale.ROOT),
                        event.chain().isEmpty() ? "" : Plain.text(Wording.claimants(event.chain())),
                        String.valueOf(event.confidence()),
                        Plain.text(event.trigger().text()),
                        event.id(),
                        document.id(),
                        Plain.text(document.publisher().orElse("")),
                        Plain.text(document.url().orElse("")))
                + '\n');
    }
}
