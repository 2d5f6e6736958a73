package org.demarche.reader.events;

import java.util.List;
import java.util.function.IntPredicate;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** The actors that stand in a clause at a place no pattern foresees: known ones first, then mere names. */
final class Nearby {
    private static final int REACH = 60;

    /** How many steps up the tree lead from a party to the act: "a vote on the state of its ties with Iran". */
    private static final int STEPS = 3;

    /** The same where a party is mostly told at a place that the pattern names. */
    private static final int STEPS_NEAR = 2;

    /** The same for a party of a clause that completes a verb: "promised to pay the victims of the fire". */
    private static final int STEPS_WITHIN = 3;

    /** The length of a code that is a state without a sector. */
    private static final int BARE = 3;

    private final ParsedText parsed;
    private final ActorFinder actors;
    private final Words words;

    Nearby(ParsedText parsed, ActorFinder actors, Words words) {
        this.parsed = parsed;
        this.actors = actors;
        this.words = words;
    }

    /**
     * The first actor behind the trigger of a match and below it that is neither the source nor what the pattern names.
     *
     * @param places whether a place counts: "in Kashmir"
     */
    List<Actor> after(Matcher.Match match, List<Actor> source, boolean places) {
        Template template = match.pattern().template();
        int predicate = match.clause().predicate();
        int reach = template.aims() ? REACH : template.seeks() ? STEPS : STEPS_NEAR;
        IntPredicate fits = t -> !match.bound().contains(t)
                && takesPart(t, predicate, places, reach)
                && (template.friendly() || !ofOthers(t, predicate));
        List<Actor> known = first(predicate, source, t -> actors.kinds().known(t) && fits.test(t));
        return known.isEmpty() ? first(predicate, source, t -> named(t) && fits.test(t)) : known;
    }

    /** Whether a party is one of those between whom a matter stands: "attacked because of a pact between A and B". */
    private boolean ofOthers(int token, int predicate) {
        for (int t = token; t != predicate && t != ParsedText.NONE; t = parsed.head(t)) {
            if (words.mutual().contains(Clause.preposition(parsed, t))) {
                return true;
            }
        }
        return false;
    }

    /** The first actor below the head of a clause that is not the source. */
    List<Actor> within(int head, List<Actor> source) {
        List<Actor> known = first(head, source, t -> actors.kinds().known(t) && takesPart(t, head, true, STEPS_WITHIN));
        return known.isEmpty() ? first(head, source, t -> named(t) && takesPart(t, head, true, STEPS_WITHIN)) : known;
    }

    /**
     * Whether a mere name may take part: a person's or a body's, not the feast's or the scheme's of the same clause.
     */
    private boolean named(int token) {
        int name = parsed.nameAt(token);
        return name != ParsedText.NONE
                && parsed.names().get(name).type() != NameType.LOCATION
                && !Words.among(parsed, token, words.notActors());
    }

    private List<Actor> first(int head, List<Actor> source, IntPredicate fits) {
        int end = Math.min(parsed.subtreeEnd(head), head + REACH);
        for (int t = head + 1; t < end; t++) {
            boolean pronoun = Words.among(parsed, t, words.pronouns()) || Words.among(parsed, t, words.possessives());
            if (!pronoun && fits.test(t)) {
                List<Actor> found = actors.at(t).stream()
                        .filter(actor -> source.stream().noneMatch(other -> same(actor, other)))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Whether two actors are told by the same words, or one by some of the other's. */
    private static boolean same(Actor actor, Actor other) {
        boolean sameParty = actor.party().isPresent() && actor.party().equals(other.party());
        boolean bare = actor.code().filter(code -> code.length() == BARE).isPresent();
        return sameParty && bare
                || actor.stretch().overlaps(other.stretch())
                || Sides.others(List.of(actor), List.of(other)).isEmpty();
    }

    private boolean aside(int token, boolean far) {
        return switch (parsed.relation(token)) {
            case PARATAXIS, ACL_RELCL, FLAT -> true;
            case ADVCL ->
                parsed.clauses().finite(token) || !far && !parsed.clauses().infinitive(token);
            case ACL, ADVCL_RELCL, APPOS -> !far;
            case CONJ -> parsed.upos(token) == Upos.VERB;
            default -> false;
        };
    }

    /** Whether a word only tells what a thing is like: "an Egypt-like revolt", "a case at the Thai border". */
    private boolean partOfThing(int token, int predicate) {
        Relation relation = parsed.relation(token);
        boolean part = relation == Relation.AMOD || relation == Relation.COMPOUND;
        int thing = parsed.head(token);
        return part && !(actors.kinds().person(thing) || parsed.upos(thing).nominal() && near(thing, predicate));
    }

    private boolean near(int token, int predicate) {
        int head = parsed.head(token);
        return head == predicate || head != ParsedText.NONE && parsed.head(head) == predicate;
    }

    /** Whether a phrase tells who does it, so that what stands below it is the doer's. */
    private boolean does(int token, int head) {
        return parsed.head(token) == head && token == parsed.clauses().agent(head);
    }

    /** Whether a phrase tells why or by what right, or between whom a matter of others stands. */
    private boolean behind(int token) {
        String preposition = Clause.preposition(parsed, token);
        return Words.among(parsed, token, words.backdrops())
                || words.asides().contains(preposition)
                || parsed.relation(token) == Relation.ACL && words.asides().contains(parsed.lower(token));
    }

    private boolean takesPart(int token, int head, boolean places, int reach) {
        boolean far = reach == REACH;
        int steps = 0;
        for (int t = token; t != ParsedText.NONE && steps <= reach; t = parsed.head(t)) {
            if (t == head) {
                return true;
            }
            boolean setting = !places && words.settings().contains(Clause.preposition(parsed, t));
            if (setting || t == token && partOfThing(t, head) || steps > 1 && does(t, head)) {
                return false;
            }
            if (behind(t)) {
                return false;
            }
            boolean edge = t != token && Words.among(parsed, t, words.shared());
            if (edge || aside(t, far)) {
                return false;
            }
            steps += parsed.relation(t) == Relation.CONJ ? 0 : 1;
        }
        return false;
    }
}
