package org.demarche.reader.moves;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.actors.ActorLinker;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.attribution.Attributor;
import org.demarche.reader.events.EventCoder;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.demarche.reader.text.Repairer;
import org.demarche.reader.time.TimeTagger;

/** All stages up to the moves, loaded once for the tests of this package. */
final class Stages {
    private static final Repairer REPAIRER = Repairer.load();
    private static final SyntaxEngine SYNTAX = SyntaxEngine.load();
    private static final TimeTagger TIMES = TimeTagger.load();
    private static final ActorLinker ACTORS = ActorLinker.load();
    private static final Attributor ATTRIBUTOR = Attributor.load();
    private static final EventCoder EVENTS = EventCoder.load();
    private static final MoveReader MOVES = MoveReader.load();

    private Stages() {}

    /** A story of a day. */
    static Document document(String text, LocalDate published) {
        var metadata = new Metadata(
                Optional.of("Agency"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(published),
                Optional.empty(),
                Optional.empty(),
                Metadata.Version.ORIGINAL);
        return Document.of("story", text, metadata);
    }

    /** What the stages before the moves read. */
    record Before(
            ParsedText parsed, List<Time> times, Mentions mentions, List<Statement> statements, List<Event> events) {}

    static Before before(Document document) {
        ParsedText parsed = SYNTAX.parse(REPAIRER.repair(document));
        List<Time> times = TIMES.tag(parsed);
        Mentions mentions = ACTORS.link(parsed);
        List<Statement> statements = ATTRIBUTOR.attribute(parsed, times, mentions);
        return new Before(parsed, times, mentions, statements, EVENTS.code(parsed, times, mentions, statements));
    }

    static MoveReader.Moves read(Document document) {
        Before before = before(document);
        return MOVES.read(before.parsed(), before.times(), before.mentions(), before.statements(), before.events());
    }

    static MoveReader.Moves read(String text, String published) {
        return read(document(text, LocalDate.parse(published)));
    }
}
