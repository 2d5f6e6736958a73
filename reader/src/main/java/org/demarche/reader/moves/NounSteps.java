package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** Steps that a noun tells by itself, mostly by its absence: "there is no reply from". */
final class NounSteps {
    private final Context context;
    private final ParsedText parsed;

    NounSteps(Context context) {
        this.context = context;
        parsed = context.parsed;
    }

    Optional<Move> step(int noun) {
        for (Lexicon.NounRule rule : context.lexicon.nouns()) {
            if (!rule.told()
                    && context.lexicon.classes().is(parsed.lemma(noun), rule.of())
                    && missing(noun, rule.adjective())) {
                Optional<Move> move = move(noun, rule);
                if (move.isPresent()) {
                    return move;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the text says that there is none: "no reply", "has not received a reply". */
    private boolean missing(int noun, String adjective) {
        int governor = parsed.head(noun);
        boolean none = parsed.negated(noun);
        boolean negated = governor != NONE
                && parsed.negated(governor)
                && context.lexicon.classes().is(parsed.lemma(governor), "EXISTS");
        return (none || negated) && (adjective.isEmpty() || described(noun, adjective));
    }

    private boolean described(int noun, String adjective) {
        for (int d = parsed.firstDependent(noun); d != NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.AMOD && parsed.lemma(d).equals(adjective)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Move> move(int noun, Lexicon.NounRule rule) {
        int governor = parsed.head(noun);
        var phrase = new Clause(parsed, noun);
        var clause = governor == NONE ? phrase : new Clause(parsed, governor);
        List<Actor> by = actors(rule.by(), noun, phrase);
        if (by.isEmpty()) {
            by = actors(rule.by(), noun, clause);
        }
        List<Actor> to = Sides.without(actors(rule.to(), noun, clause), by);
        if (to.isEmpty()) {
            to = awaiting(noun, phrase, clause, by);
        }
        var sides = new Sides(by, to, Optional.empty());
        if (!sides.complete(rule.kind(), Modality.ACTUAL) || context.matters.newsroom(noun, phrase)) {
            return Optional.empty();
        }
        var draft = new MoveDraft(context, rule.kind(), noun, sides);
        draft.modality = Modality.ACTUAL;
        draft.about(noun, phrase);
        return Optional.of(draft.move());
    }

    private List<Actor> actors(List<String> slots, int noun, Clause clause) {
        for (String slot : slots) {
            List<Actor> found = switch (slot) {
                case "poss", "mod" -> context.parties.modifying(noun);
                case "speaker" -> speaker(noun);
                case "subject" -> owners(parsed.subject(clause.head()));
                default -> prepositional(slot, clause);
            };
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Whose the subject is: "the answer of Seoul", "Seoul's answer". */
    private List<Actor> owners(int subject) {
        if (subject == NONE) {
            return List.of();
        }
        List<Actor> owners = context.parties.modifying(subject);
        return owners.isEmpty() ? prepositional("of", new Clause(parsed, subject)) : owners;
    }

    private List<Actor> speaker(int noun) {
        return context.claims.around(noun).flatMap(Statement::speaker).stream()
                .filter(actor -> actor.code().isPresent())
                .toList();
    }

    private List<Actor> prepositional(String preposition, Clause clause) {
        for (Clause.Phrase phrase : clause.phrases()) {
            List<Actor> actors =
                    phrase.preposition().equals(preposition) ? context.parties.of(phrase.head()) : List.of();
            if (!actors.isEmpty()) {
                return actors;
            }
        }
        return List.of();
    }

    /** Who waits for it: who has not received it, whose papers it is about, or who says so. */
    private List<Actor> awaiting(int noun, Clause phrase, Clause clause, List<Actor> by) {
        List<Actor> subject = Sides.without(context.parties.of(clause.actor()), by);
        if (!subject.isEmpty() && clause.actor() != noun) {
            return subject;
        }
        for (int paper : context.matters.leading(noun, phrase)) {
            List<Actor> owners = paper == noun ? List.of() : Sides.without(context.parties.modifying(paper), by);
            if (!owners.isEmpty()) {
                return owners.stream().map(Actor::asInferred).toList();
            }
        }
        return Sides.without(speaker(noun), by).stream().map(Actor::asInferred).toList();
    }
}
