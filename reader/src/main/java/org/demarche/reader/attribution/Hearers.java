package org.demarche.reader.attribution;

import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.actors.reference.Sort;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;

/** Which words may be heard by: persons and bodies, not an exception that is called for. Immutable. */
final class Hearers {
    private final ParsedText parsed;
    private final Mentions mentions;

    Hearers(ParsedText parsed, Mentions mentions) {
        this.parsed = parsed;
        this.mentions = mentions;
    }

    /** Whether a noun phrase is known to stand for people or a body. */
    boolean known(int token) {
        return switch (sort(token)) {
            case PERSON, BODY, SEVERAL -> true;
            default ->
                mentions.headedBy(token).isPresent()
                        || named(token)
                        || parsed.xpos(token).equals("PRP");
        };
    }

    /** Whether a noun phrase is known to stand for a thing, a place or a time. */
    boolean thing(int token) {
        return !known(token) && sort(token) != Sort.UNKNOWN;
    }

    private Sort sort(int token) {
        return mentions.coreference()
                .map(found -> found.sort(token))
                .filter(sort -> sort != Sort.PLACE || parsed.nameAt(token) == ParsedText.NONE)
                .or(() -> Optional.of(Sort.UNKNOWN))
                .get();
    }

    private boolean named(int token) {
        int name = parsed.nameAt(token);
        return name != ParsedText.NONE && parsed.names().get(name).type() != NameType.LOCATION;
    }
}
