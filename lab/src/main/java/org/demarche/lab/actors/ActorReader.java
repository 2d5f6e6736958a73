package org.demarche.lab.actors;

import java.util.function.UnaryOperator;
import org.demarche.reader.actors.ActorLinker;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.demarche.reader.text.Repairer;

/** The reader as far as actors, on the raw text of a document. */
final class ActorReader {
    private final Repairer repairer = Repairer.load();
    private final SyntaxEngine syntax = SyntaxEngine.load();
    private final ActorLinker actors = ActorLinker.load();

    ParsedText parse(GumStory story) {
        Metadata metadata = story.created().map(Metadata.NONE::orPublished).orElse(Metadata.NONE);
        return parse(Document.of(story.name(), story.text(), metadata));
    }

    ParsedText parse(Document document) {
        return syntax.parse(repairer.repair(document));
    }

    Mentions link(ParsedText parsed) {
        return actors.link(parsed);
    }

    /** With a linker changed for a purpose. */
    Mentions link(ParsedText parsed, UnaryOperator<ActorLinker> change) {
        return change.apply(actors).link(parsed);
    }
}
