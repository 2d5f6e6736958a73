package org.demarche.reader.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.demarche.reader.text.Repairer;

/** A story for tests, read as far as its times. */
final class Story {
    private static final Repairer REPAIRER = Repairer.load();
    private static final SyntaxEngine SYNTAX = SyntaxEngine.load();
    private static final TimeTagger TAGGER = TimeTagger.load();

    private Story() {}

    /** The times of a story of a day, or of no day. */
    static List<Time> times(Optional<LocalDate> published, String text) {
        Metadata metadata = published.map(Metadata.NONE::orPublished).orElse(Metadata.NONE);
        return TAGGER.tag(SYNTAX.parse(REPAIRER.repair(Document.of("test", text, metadata))));
    }

    static List<Time> times(String published, String text) {
        return times(Optional.of(LocalDate.parse(published)), text);
    }
}
