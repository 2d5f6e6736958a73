package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Statement;

/**
 * Who takes a step, and towards whom.
 *
 * @param lead the person who leads, in a step that names one
 */
record Sides(List<Actor> by, List<Actor> to, Optional<Actor> lead) {
    /** The sides of a match, by its frame; what the frame does not find is inferred where the text allows it. */
    static Sides of(MoveKind kind, Match match, Context context) {
        List<Actor> by = acting(match, context);
        List<Actor> to = match.actors(match.frame().to(), context.parsed, context.parties);
        if (match.frame().has("joint")) {
            return joint(by, to, match, context);
        }
        if (match.frame().has("lead")) {
            return leading(by, to);
        }
        if (to.isEmpty() && kind == MoveKind.PROPOSE) {
            to = inferred(match.actors(List.of("from", "with"), context.parsed, context.parties));
        }
        if (to.isEmpty() && !kind.opening()) {
            to = inferred(owners(match, context));
        }
        return new Sides(by, without(to, by), Optional.empty())
                .addressed(match.clause().head(), context);
    }

    private static List<Actor> acting(Match match, Context context) {
        var by = new ArrayList<Actor>();
        match.clause().actors().forEach(actor -> by.addAll(context.parties.of(actor)));
        if (by.isEmpty() && match.frame().has("self") && impersonal(match.clause(), context)) {
            context.parties.speaker(match.clause().head()).ifPresent(by::add);
        }
        if (by.isEmpty() && match.clause().passive()) {
            by.addAll(context.parties.modifying(match.noun()));
        }
        by.removeIf(actor -> !actsAbroad(actor, context.lexicon.classes()));
        return distinct(by);
    }

    /** A court or a party is of a state but does not act for it towards others. */
    private static boolean actsAbroad(Actor actor, WordClasses classes) {
        String code = actor.code().orElse("");
        boolean sector = !actor.party().orElse("").equals(code);
        return !sector || classes.is(code.substring(code.lastIndexOf('.') + 1), "ENVOYS");
    }

    private static boolean impersonal(Clause clause, Context context) {
        int actor = clause.actor();
        return actor == NONE || context.lexicon.classes().is(context.parsed.lower(actor), "IMPERSONAL");
    }

    private static Sides joint(List<Actor> by, List<Actor> to, Match match, Context context) {
        var all = new ArrayList<>(by);
        if (match.clause().actor() == NONE || by.isEmpty()) {
            all.addAll(match.actors(List.of("by", "between", "mod"), context.parsed, context.parties));
        }
        all.addAll(without(to, all));
        return new Sides(distinct(all), List.of(), Optional.empty());
    }

    private static Sides leading(List<Actor> persons, List<Actor> to) {
        Optional<Actor> lead =
                persons.stream().filter(actor -> actor.person().isPresent()).findFirst();
        return new Sides(persons, without(to, persons), lead);
    }

    /** Whose papers, on the way to the matter, the step is about. */
    private static List<Actor> owners(Match match, Context context) {
        int about = match.about(context.parsed, context.parties);
        if (about == NONE) {
            return List.of();
        }
        for (int noun : context.matters.leading(about, match.clause())) {
            List<Actor> owners = noun == match.noun() ? List.of() : context.parties.modifying(noun);
            if (!owners.isEmpty()) {
                return owners;
            }
        }
        return List.of();
    }

    /** Where the text names no addressee: those of the statement; for an answer, who speaks of it. */
    private Sides addressed(int trigger, Context context) {
        if (!to.isEmpty()) {
            return this;
        }
        Optional<Statement> statement = context.claims.cuedBy(trigger).or(() -> context.claims.around(trigger));
        List<Actor> addressees = statement.map(Statement::addressees).orElse(List.of()).stream()
                .filter(actor -> actor.code().isPresent())
                .toList();
        return new Sides(by, inferred(without(addressees, by)), lead);
    }

    private static List<Actor> inferred(List<Actor> actors) {
        return actors.stream().map(Actor::asInferred).toList();
    }

    /** Those of other parties. */
    static List<Actor> without(List<Actor> actors, List<Actor> others) {
        Set<String> parties = parties(others);
        return distinct(actors.stream()
                .filter(actor -> actor.party().filter(parties::contains).isEmpty())
                .toList());
    }

    private static List<Actor> distinct(List<Actor> actors) {
        var seen = new HashSet<String>();
        return actors.stream()
                .filter(actor -> actor.party().filter(seen::add).isPresent())
                .toList();
    }

    static Set<String> parties(List<Actor> actors) {
        var parties = new HashSet<String>();
        actors.forEach(actor -> actor.party().ifPresent(parties::add));
        return parties;
    }

    /** The parties on both sides. */
    Set<String> involved() {
        Set<String> involved = parties(by);
        involved.addAll(parties(to));
        return involved;
    }

    /** Whether enough is known for a step: an opening needs both sides, talks and deals two parties. */
    boolean complete(MoveKind kind, Modality modality) {
        return switch (kind) {
            case HOLD_TALKS -> involved().size() > (modality == Modality.ACTUAL ? 1 : 0);
            case SCHEDULE_TALKS, POSTPONE_TALKS, AGREE -> involved().size() > 1;
            case EXTEND -> true;
            case NAME_LEAD -> lead.isPresent() && !by.isEmpty();
            case NO_ANSWER, FULFIL, BREACH, WITHDRAW, ACCEPT, REJECT -> !by.isEmpty();
            default -> !by.isEmpty() && !to.isEmpty();
        };
    }
}
