package org.demarche.reader.attribution;

import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/** Knows who passes on what others say: agencies and papers, by the actors' table, by name or by kind. */
final class Outlets {
    private static final String SECTOR = ".JRN";

    private final ParsedText parsed;
    private final RoleWords words;
    private final Mentions mentions;

    Outlets(ParsedText parsed, RoleWords words, Mentions mentions) {
        this.parsed = parsed;
        this.words = words;
        this.mentions = mentions;
    }

    /**
     * Whether the phrase headed by a token is one: as the actors' table says, else by its kind, else a name of nobody.
     */
    boolean is(int token) {
        Optional<Boolean> known =
                mentions.headedBy(token).flatMap(Mention::actor).map(code -> code.endsWith(SECTOR));
        boolean kind = words.is(RoleWords.Kind.OUTLET, parsed.lemma(token));
        return known.orElseGet(() -> kind || parsed.upos(token) == Upos.PROPN && !person(token))
                || kind && !person(token);
    }

    private boolean person(int token) {
        int name = parsed.nameAt(token);
        return name != Scene.NONE && parsed.names().get(name).type() == NameType.PERSON;
    }

    /** The head of the outlet whose last word is a token, or {@link Scene#NONE}. */
    int endingAt(int token) {
        for (Mention mention : mentions.all()) {
            if (mention.first() <= token
                    && token < mention.end()
                    && mention.actor().isPresent()) {
                return is(mention.head()) ? mention.head() : Scene.NONE;
            }
        }
        int top = token;
        while (parsed.head(top) != Scene.NONE
                && parsed.head(top) < top
                && parsed.upos(parsed.head(top)).nominal()) {
            top = parsed.head(top);
        }
        return is(top) ? top : is(token) ? token : Scene.NONE;
    }
}
