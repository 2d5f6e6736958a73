package org.demarche.reader.events;

import java.util.List;
import java.util.function.IntPredicate;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/** The actors that stand in a clause at a place no pattern foresees: known ones first, then mere names. */
final class Nearby {
    private static final int REACH = 60;

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
        int predicate = match.clause().predicate();
        boolean far = match.pattern().template().aims();
        List<Integer> bound = match.bound();
        List<Actor> known = first(
                predicate, source, t -> !bound.contains(t) && actors.known(t) && takesPart(t, predicate, places, far));
        return known.isEmpty()
                ? first(predicate, source, t -> !bound.contains(t) && named(t) && takesPart(t, predicate, places, far))
                : known;
    }

    /** The first actor below the head of a clause that is not the source. */
    List<Actor> within(int head, List<Actor> source) {
        List<Actor> known = first(head, source, t -> actors.known(t) && takesPart(t, head, true, true));
        return known.isEmpty() ? first(head, source, t -> named(t) && takesPart(t, head, true, true)) : known;
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
                || Parties.others(List.of(actor), List.of(other)).isEmpty();
    }

    private boolean aside(int token, boolean far) {
        return switch (parsed.relation(token)) {
            case PARATAXIS, ACL_RELCL, FLAT -> true;
            case ACL, ADVCL, ADVCL_RELCL, APPOS -> !far;
            case CONJ -> parsed.upos(token) == Upos.VERB;
            default -> false;
        };
    }

    private boolean takesPart(int token, int head, boolean places, boolean far) {
        if (!places && words.settings().contains(Clause.preposition(parsed, token))) {
            return false;
        }
        for (int t = token; t != ParsedText.NONE; t = parsed.head(t)) {
            if (t == head) {
                return true;
            }
            if (Words.among(parsed, t, words.backdrops()) || words.asides().contains(Clause.preposition(parsed, t))) {
                return false;
            }
            if (aside(t, far)) {
                return false;
            }
        }
        return false;
    }
}
