package org.demarche.reader.events;

import java.util.List;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** The known actors that stand in a clause at a place no pattern foresees. */
final class Nearby {
    private static final int REACH = 60;

    private final ParsedText parsed;
    private final ActorFinder actors;
    private final Words words;

    Nearby(ParsedText parsed, ActorFinder actors, Words words) {
        this.parsed = parsed;
        this.actors = actors;
        this.words = words;
    }

    /** The first known actor behind a predicate and below it, that is not the source and not a mere place. */
    List<Actor> after(int predicate, List<Actor> source) {
        int end = Math.min(parsed.subtreeEnd(predicate), predicate + REACH);
        for (int t = predicate + 1; t < end; t++) {
            if (actors.known(t) && takesPart(t, predicate)) {
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

    private static boolean same(Actor actor, Actor other) {
        return actor.equals(other) || actor.code().isPresent() && actor.code().equals(other.code());
    }

    /** The first known actor below the head of a clause. */
    List<Actor> within(int head) {
        int end = Math.min(parsed.subtreeEnd(head), head + REACH);
        for (int t = head + 1; t < end; t++) {
            if (actors.known(t) && !Words.among(parsed, t, words.pronouns()) && below(t, head)) {
                return actors.at(t);
            }
        }
        return List.of();
    }

    private boolean below(int token, int head) {
        for (int t = token; t != ParsedText.NONE; t = parsed.head(t)) {
            if (t == head) {
                return true;
            }
            if (parsed.relation(t) == Relation.PARATAXIS) {
                return false;
            }
        }
        return false;
    }

    private boolean takesPart(int token, int predicate) {
        if (Words.among(parsed, token, words.pronouns())) {
            return false;
        }
        for (int t = token; t != ParsedText.NONE; t = parsed.head(t)) {
            if (t == predicate) {
                return true;
            }
            Relation relation = parsed.relation(t);
            boolean aside = relation == Relation.PARATAXIS
                    || relation == Relation.ACL_RELCL
                    || relation == Relation.CONJ && parsed.upos(t) == org.demarche.reader.syntax.Upos.VERB;
            if (aside || words.settings().contains(Clause.preposition(parsed, t))) {
                return false;
            }
        }
        return false;
    }
}
