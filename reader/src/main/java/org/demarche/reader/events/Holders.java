package org.demarche.reader.events;

import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Whom a general noun means by the name that follows it. */
final class Holders {
    /** How many words behind a title its holder is looked for. */
    private static final int REACH = 20;

    private final ParsedText parsed;
    private final Mentions mentions;
    private final PartyKinds kinds;
    private final NamesBefore names;

    Holders(ParsedText parsed, Mentions mentions, PartyKinds kinds, NamesBefore names) {
        this.parsed = parsed;
        this.mentions = mentions;
        this.kinds = kinds;
        this.names = names;
    }

    /** Who is named behind a noun: "the shipping giant, Maersk", "a former rector of the academy (MA), Jan Novak,". */
    Optional<Actor> of(int noun) {
        boolean told = mentions.headedBy(noun).filter(this::told).isPresent();
        boolean title = "NN".equals(parsed.xpos(noun)) && !told;
        return title ? apposed(noun).or(() -> behind(noun)) : Optional.empty();
    }

    private Optional<Actor> apposed(int noun) {
        for (int d = parsed.firstDependent(noun); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            boolean name = parsed.relation(d) == Relation.APPOS && d > noun;
            if (name && kinds.known(d) && parsed.nameAt(d) != ParsedText.NONE) {
                return mentions.headedBy(d).flatMap(names::actor);
            }
        }
        return Optional.empty();
    }

    /** The person whose name stands between commas behind a title, wherever the tree hangs it. */
    private Optional<Actor> behind(int title) {
        int end = Math.min(parsed.sentenceEnd(parsed.sentenceOf(title)), title + REACH);
        if (!kinds.person(title) || parsed.nameAt(title) != ParsedText.NONE) {
            return Optional.empty();
        }
        for (int t = title + 1; t < end && parsed.upos(t) != Upos.VERB; t++) {
            int index = ",".equals(parsed.form(t)) && t + 1 < end ? parsed.nameAt(t + 1) : ParsedText.NONE;
            if (index != ParsedText.NONE) {
                return Optional.of(parsed.names().get(index))
                        .filter(this::closed)
                        .map(name -> named(name, title));
            }
        }
        return Optional.empty();
    }

    /** Whether a mention tells who it is: by a name, or as a person that is known. */
    private boolean told(Mention mention) {
        return mention.kind() != Mention.Kind.DESCRIPTION || mention.person().isPresent();
    }

    private boolean closed(Name name) {
        return name.type() == NameType.PERSON && name.end() < parsed.size() && ",".equals(parsed.form(name.end()));
    }

    private Actor named(Name name, int title) {
        for (int t = name.first(); t < name.end(); t++) {
            if (kinds.known(t)) {
                return mentions.headedBy(t).orElseThrow().asActor();
            }
        }
        var words = parsed.stretch(name.first(), name.end());
        return new Actor(mentions.headedBy(title).flatMap(Mention::actor), Optional.empty(), words, false);
    }
}
