package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.finding.Role;
import org.demarche.reader.syntax.ParsedText;

/** The mentions of a document, in the order of the text, found again by their tokens. Immutable. */
public final class Mentions {
    private final ParsedText parsed;
    private final List<Mention> mentions;
    private final List<Role> offices;
    private final Mention[] byHead;

    /**
     * @param mentions in the order of the text; of two with the same head the later, wider one counts
     * @param offices what the text tells of persons' offices: "Deputy Foreign Minister Sergei Ryabkov"
     */
    public Mentions(ParsedText parsed, List<Mention> mentions, List<Role> offices) {
        this.parsed = parsed;
        this.mentions = List.copyOf(mentions);
        this.offices = List.copyOf(offices);
        byHead = new Mention[parsed.size()];
        for (Mention mention : mentions) {
            byHead[mention.head()] = mention;
        }
    }

    /** All mentions. */
    public List<Mention> all() {
        return mentions;
    }

    /** What the text tells of persons' offices. */
    public List<Role> offices() {
        return offices;
    }

    /** The mention headed by a token. */
    @SuppressWarnings("NullAway") // a sparse column
    public Optional<Mention> headedBy(int token) {
        return Optional.ofNullable(byHead[token]);
    }

    /**
     * The actor that the noun phrase headed by a token stands for, with the whole phrase as its words; known by its
     * words alone where no mention is headed by the token.
     */
    public Actor actor(int token) {
        return headedBy(token).map(Mention::asActor).orElseGet(() -> Actor.unknown(NounPhrase.core(parsed, token)));
    }

    /** The actors that a noun phrase and its conjuncts stand for. */
    public List<Actor> actors(int token) {
        var actors = new ArrayList<Actor>();
        for (int conjunct : parsed.conjuncts(token)) {
            actors.add(actor(conjunct));
        }
        return actors;
    }
}
