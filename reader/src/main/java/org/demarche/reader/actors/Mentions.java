package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.actors.reference.Coreference;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.finding.Role;
import org.demarche.reader.syntax.ParsedText;

/** The mentions of a document, in the order of the text, found again by their tokens. Immutable. */
public final class Mentions {
    private final ParsedText parsed;
    private final List<Mention> mentions;
    private final List<Role> offices;
    private final Map<Integer, List<String>> together;
    private final Map<Integer, String> places;
    private final Optional<Coreference> coreference;
    private final Mention[] byHead;

    /**
     * @param mentions in the order of the text; of two with the same head the later, wider one counts
     * @param offices what the text tells of persons' offices: "Deputy Foreign Minister Sergei Ryabkov"
     */
    public Mentions(ParsedText parsed, List<Mention> mentions, List<Role> offices) {
        this(parsed, mentions, offices, Map.of(), Map.of(), Optional.empty());
    }

    /**
     * Mentions, with what stands for several actors and with the places.
     *
     * @param together by the head of a mention, the codes it stands for together: "the two sides"
     * @param places by the head of a place's name, the state it lies in
     * @param coreference which phrases stand for the same
     */
    Mentions(
            ParsedText parsed,
            List<Mention> mentions,
            List<Role> offices,
            Map<Integer, List<String>> together,
            Map<Integer, String> places,
            Optional<Coreference> coreference) {
        this.parsed = parsed;
        this.mentions = List.copyOf(mentions);
        this.offices = List.copyOf(offices);
        this.together = Map.copyOf(together);
        this.places = Map.copyOf(places);
        this.coreference = coreference;
        byHead = new Mention[parsed.size()];
        for (Mention mention : mentions) {
            byHead[mention.head()] = mention;
        }
        for (Mention mention : mentions) {
            looseEnds(mention);
        }
    }

    /** A mention that the tree breaks up is found by any of its parts that no mention of its own is headed by. */
    private void looseEnds(Mention mention) {
        for (int t = mention.first(); t < mention.end(); t++) {
            int head = parsed.head(t);
            boolean outside = head < mention.first() || head >= mention.end();
            if (byHead[t] == null && outside && parsed.upos(t).nominal()) {
                byHead[t] = mention;
            }
        }
    }

    /** All mentions. */
    public List<Mention> all() {
        return mentions;
    }

    /** Which phrases stand for the same, actors or not; empty for mentions that were not read from a text. */
    public Optional<Coreference> coreference() {
        return coreference;
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

    /** The actors that a noun phrase and its conjuncts stand for; "the two sides" gives both. */
    public List<Actor> actors(int token) {
        var actors = new ArrayList<Actor>();
        for (int conjunct : parsed.conjuncts(token)) {
            Actor actor = actor(conjunct);
            List<String> members = together(conjunct);
            for (String member : members) {
                actors.add(new Actor(Optional.of(member), Optional.empty(), actor.stretch(), false));
            }
            if (members.isEmpty()) {
                actors.add(actor);
            }
        }
        return actors;
    }

    /** The codes of the actors that the mention headed by a token stands for together; empty for a single actor. */
    public List<String> together(int token) {
        return headedBy(token)
                .map(mention -> together.getOrDefault(mention.head(), List.of()))
                .orElse(List.of());
    }

    /** The state that the place whose name is headed by a token lies in, where it is no actor: "talks in Geneva". */
    public Optional<String> placeIn(int token) {
        return Optional.ofNullable(places.get(token));
    }
}
