package org.demarche.reader.actors;

import java.time.LocalDate;
import java.util.List;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.demarche.reader.text.Repairer;

/** Reads stories as far as their mentions. */
final class Stories {
    private static final Repairer REPAIRER = Repairer.load();
    private static final SyntaxEngine SYNTAX = SyntaxEngine.load();
    private static final ActorLinker LINKER = ActorLinker.load();

    private Stories() {}

    static ParsedText parse(String text, String day) {
        Metadata metadata = day.isEmpty() ? Metadata.NONE : Metadata.NONE.orPublished(LocalDate.parse(day));
        return SYNTAX.parse(REPAIRER.repair(Document.of("test", text).with(metadata)));
    }

    static Mentions link(ParsedText parsed) {
        return LINKER.link(parsed);
    }

    static Mentions mentions(String text, String day) {
        return link(parse(text, day));
    }

    /** The mentions as lines "words = code, person". */
    static List<String> lines(Mentions mentions) {
        return mentions.all().stream().map(Stories::line).toList();
    }

    private static String line(Mention mention) {
        String person = mention.person().map(name -> ", " + name).orElse("");
        return mention.stretch().text() + " = " + mention.actor().orElse("?") + person;
    }
}
