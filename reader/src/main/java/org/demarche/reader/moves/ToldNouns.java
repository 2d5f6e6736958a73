package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/**
 * Reads steps that a noun tells as the subject of its sentence, with both sides named beside it: "a warning to India
 * came from the army", "the Swiss answer to Brussels has arrived". Where a verb of the sentence tells a step, the noun
 * is what that step is about and tells none.
 */
final class ToldNouns {
    private final Context context;
    private final ParsedText parsed;

    ToldNouns(Context context) {
        this.context = context;
        parsed = context.parsed;
    }

    /** The steps of sentences in which none of {@code moves} was told. */
    List<Move> read(List<Move> moves) {
        Set<Integer> told = new HashSet<>();
        moves.forEach(
                move -> told.add(parsed.sentenceOf(parsed.tokenAt(move.trigger().start()))));
        var steps = new ArrayList<Move>();
        for (int t = 0; t < parsed.size(); t++) {
            if (subject(t) && !told.contains(parsed.sentenceOf(t)) && !context.claims.untold(t)) {
                step(t).ifPresent(steps::add);
            }
        }
        return steps;
    }

    /** Whether a noun is what its sentence or what somebody says in it is about, and the verb denies nothing of it. */
    private boolean subject(int token) {
        int verb = parsed.head(token);
        return parsed.upos(token) == Upos.NOUN
                && !parsed.negated(token)
                && (verb == NONE
                        || parsed.relation(token).subject()
                                && !parsed.negated(verb)
                                && parsed.relation(verb) != Relation.ADVCL
                                && parsed.relation(verb) != Relation.ACL_RELCL);
    }

    private Optional<Move> step(int noun) {
        for (Lexicon.NounRule rule : context.lexicon.nouns()) {
            if (rule.told() && context.lexicon.classes().is(parsed.lemma(noun), rule.of())) {
                Optional<Move> move = move(noun, rule);
                if (move.isPresent()) {
                    return move;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Move> move(int noun, Lexicon.NounRule rule) {
        var phrase = new Clause(parsed, noun);
        Clause clause = parsed.head(noun) == NONE ? phrase : new Clause(parsed, parsed.head(noun));
        List<Actor> by = beside(rule.by(), noun, List.of(phrase, clause));
        List<Actor> to = Sides.without(beside(rule.to(), noun, List.of(phrase, clause)), by);
        var sides = new Sides(by, to, Optional.empty());
        if (by.isEmpty() || to.isEmpty() || !sides.complete(rule.kind(), Modality.ACTUAL)) {
            return Optional.empty();
        }
        var draft = new MoveDraft(context, rule.kind(), noun, sides);
        draft.noun = noun;
        draft.about(noun, phrase);
        Move move = draft.move();
        context.origins.put(move.id(), "nouns.tsv " + rule.of());
        return Optional.of(move);
    }

    private List<Actor> beside(List<String> slots, int noun, List<Clause> clauses) {
        for (String slot : slots) {
            if (slot.equals("poss") || slot.equals("mod")) {
                List<Actor> owners = acting(context.parties.modifying(noun));
                if (!owners.isEmpty()) {
                    return owners;
                }
                continue;
            }
            for (Clause clause : clauses) {
                for (Clause.Phrase phrase : clause.phrases()) {
                    List<Actor> found =
                            phrase.preposition().equals(slot) ? acting(named(phrase.head())) : List.<Actor>of();
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return List.of();
    }

    /** Who is named, or whose paper is: "to Georgia's request". */
    private List<Actor> named(int token) {
        List<Actor> actors = context.parties.of(token);
        return actors.isEmpty() ? context.parties.modifying(token) : actors;
    }

    private List<Actor> acting(List<Actor> actors) {
        return actors.stream()
                .filter(actor -> Sides.actsAbroad(actor, context.lexicon.classes()))
                .toList();
    }
}
