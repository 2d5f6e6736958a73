package org.demarche.lab.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.demarche.reader.text.Repairer;
import org.demarche.reader.time.TimeTagger;

/** The reader as far as times: repair, syntax, times. */
final class TimeReader {
    private final Repairer repairer = Repairer.load();
    private final SyntaxEngine syntax = SyntaxEngine.load();
    private final TimeTagger tagger = TimeTagger.load();

    /** The times of a text of a day. */
    List<Time> times(String text, Optional<LocalDate> published) {
        Metadata metadata = published.map(Metadata.NONE::orPublished).orElse(Metadata.NONE);
        return tagger.tag(syntax.parse(repairer.repair(Document.of("lab", text, metadata))));
    }
}
