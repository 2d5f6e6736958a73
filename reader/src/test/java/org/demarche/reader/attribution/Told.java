package org.demarche.reader.attribution;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.reader.actors.ActorLinker;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;
import org.demarche.reader.time.TimeTagger;

/** A story's statements as lines: "source | cue | content", with its times and actors known. */
final class Told {
    private static final Repairer REPAIRER = Repairer.load();
    private static final SyntaxEngine ENGINE = SyntaxEngine.load();
    private static final TimeTagger TIMES = TimeTagger.load();
    private static final ActorLinker ACTORS = ActorLinker.load();
    private static final Attributor ATTRIBUTOR = Attributor.load();

    private Told() {}

    /** The statements of a story. */
    static List<Statement> statements(String story) {
        ParsedText parsed = ENGINE.parse(REPAIRER.repair(Document.of("story", story)));
        return ATTRIBUTOR.attribute(parsed, TIMES.tag(parsed), ACTORS.link(parsed));
    }

    /** Source and content of each statement: {@code "the envoy: nothing was agreed"}, {@code "?"} for nobody. */
    static List<String> lines(String story) {
        return statements(story).stream().map(Told::line).toList();
    }

    /** Source and content of a statement. */
    static String line(Statement statement) {
        return source(statement) + ": " + statement.content().text();
    }

    /** The source as described. */
    static String source(Statement statement) {
        return statement.speaker().map(actor -> actor.stretch().text()).orElse("?");
    }

    /** The statement whose content starts so. */
    static Statement that(String story, String start) {
        return statements(story).stream()
                .filter(statement -> statement.content().text().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing said starts with " + start + " in " + lines(story)));
    }

    /** Actors by their words. */
    static String words(List<Actor> actors) {
        return actors.stream().map(actor -> actor.stretch().text()).collect(Collectors.joining("; "));
    }

    /** The text of a stretch that must be there. */
    static String text(java.util.Optional<Stretch> stretch) {
        return stretch.map(Stretch::text).orElse("");
    }
}
