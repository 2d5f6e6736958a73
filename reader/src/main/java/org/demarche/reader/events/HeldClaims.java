package org.demarche.reader.events;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/**
 * Who holds the claim that an act told by a noun stands in: "statements of Delhi's envoys about the buildup of Chinese
 * troops". Goes by the order of the words, for trees hang such long phrases now on one noun, now on another.
 */
final class HeldClaims {
    /** How many words before the act its noun of saying is looked for. */
    private static final int REACH = 18;

    /** How many words before the noun of saying a word of answering is looked for: "commenting on the recent". */
    private static final int ANSWER_REACH = 5;

    private final ParsedText parsed;
    private final ActorFinder actors;
    private final Words words;

    HeldClaims(ParsedText parsed, ActorFinder actors, Words words) {
        this.parsed = parsed;
        this.actors = actors;
        this.words = words;
    }

    /**
     * A claim that somebody holds.
     *
     * @param holders who makes it
     * @param told the word whose teller passes it on; who only comments on it or rejects it does not
     */
    record Held(List<Actor> holders, int told) {}

    /** The claim that an act stands in; for a verb only where "that" opens its clause. */
    Optional<Held> over(int act) {
        int opening = opening(act);
        if (opening == ParsedText.NONE) {
            return Optional.empty();
        }
        int first = Math.max(parsed.sentenceFirst(parsed.sentenceOf(act)), opening - REACH);
        boolean linked = parsed.upos(act) == Upos.VERB;
        for (int t = opening - 1; t >= first && inPhrase(t); t--) {
            if (linked && Words.among(parsed, t, words.claims()) && parsed.upos(t) == Upos.NOUN) {
                List<Actor> holders = holders(t, opening);
                return holders.isEmpty() ? Optional.empty() : Optional.of(new Held(holders, told(t)));
            }
            linked |= Words.among(parsed, t, words.claimLinks());
        }
        return Optional.empty();
    }

    /** The word of answering before a claim, else the claim itself. */
    private int told(int claim) {
        int first = Math.max(parsed.sentenceFirst(parsed.sentenceOf(claim)), claim - ANSWER_REACH);
        for (int t = claim - 1; t >= first; t--) {
            if (Words.among(parsed, t, words.answers())) {
                return t;
            }
        }
        return claim;
    }

    private int opening(int act) {
        if (parsed.upos(act) == Upos.NOUN) {
            return act;
        }
        for (int d = parsed.firstDependent(act); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.MARK && Words.among(parsed, d, words.claimLinks()) && d < act) {
                return d;
            }
        }
        return ParsedText.NONE;
    }

    private boolean inPhrase(int token) {
        return switch (parsed.upos(token)) {
            case VERB, AUX, PUNCT, SCONJ -> Words.among(parsed, token, words.claimLinks());
            default -> true;
        };
    }

    private List<Actor> holders(int claim, int opening) {
        List<Actor> before = before(claim);
        if (!before.isEmpty()) {
            return before;
        }
        boolean ofHolder = claim + 1 < opening && Words.among(parsed, claim + 1, words.holderLinks());
        int holder = ofHolder ? parsed.head(claim + 1) : ParsedText.NONE;
        boolean people = holder > claim && holder < opening && actors.kinds().person(holder);
        return people ? actors.at(holder) : List.of();
    }

    /** The holder told before the noun: "Manila's statements", "US claims". */
    private List<Actor> before(int claim) {
        for (int d = parsed.firstDependent(claim); d != ParsedText.NONE && d < claim; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            boolean known = actors.kinds().known(d);
            boolean modifier = relation == Relation.AMOD || relation == Relation.COMPOUND;
            if (relation == Relation.NMOD_POSS && actors.kinds().person(d) || known && modifier) {
                return actors.at(d);
            }
        }
        return List.of();
    }
}
