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
import org.demarche.reader.syntax.Upos;

/**
 * Who takes a step, and towards whom.
 *
 * @param lead the person who leads, in a step that names one
 */
record Sides(List<Actor> by, List<Actor> to, Optional<Actor> lead) {
    /** The sides of a match, by its frame; what the frame does not find is inferred where the text allows it. */
    static Sides of(MoveKind kind, Match match, Context context) {
        List<Actor> by = match.frame().has("said") ? said(match, context) : acting(match, context);
        List<Actor> to = addressees(match.actors(match.frame().to(), context.parsed, context.parties), context);
        to = meant(to, by, context);
        if (match.frame().has("joint")) {
            return joint(by, to, match, context);
        }
        if (match.frame().has("lead")) {
            return leading(by, to);
        }
        if (match.frame().has("names")) {
            return new Sides(
                    by, without(to, by), context.parties.person(match.clause().object()));
        }
        if (match.frame().has("swapped")) {
            List<Actor> asking =
                    by.isEmpty() ? context.parties.modifying(match.clause().actor()) : by;
            return new Sides(to, without(asking, to), Optional.empty());
        }
        if (domestic(by, to)) {
            boolean counterpart = match.frame().has("counterpart");
            return new Sides(counterpart ? by : List.of(), List.of(), Optional.empty());
        }
        if (to.isEmpty() && (kind == MoveKind.PROPOSE || kind == MoveKind.OFFER)) {
            to = inferred(addressees(
                    match.actors(context.lexicon.slots("ADDRESSEE"), context.parsed, context.parties), context));
        }
        if (to.isEmpty() && !kind.opening()) {
            to = inferred(owners(match, context));
            if (domestic(by, to)) {
                return new Sides(List.of(), List.of(), Optional.empty());
            }
        }
        return new Sides(by, without(to, by), Optional.empty())
                .addressed(kind, match.clause().head(), context);
    }

    /**
     * Without those who act themselves, where a pronoun stands for them: "warned that it would", "reneged on its word".
     */
    private static List<Actor> meant(List<Actor> to, List<Actor> by, Context context) {
        Set<String> acting = parties(by);
        return to.stream()
                .filter(actor -> actor.party().filter(acting::contains).isEmpty() || !pronoun(actor, context))
                .toList();
    }

    private static boolean pronoun(Actor actor, Context context) {
        int token = context.parsed.tokenAt(actor.stretch().start());
        return token < context.parsed.size() && context.parsed.upos(token) == Upos.PRON;
    }

    /** Who judges so: the speaker. */
    private static List<Actor> said(Match match, Context context) {
        return context.parties.speaker(match.clause().head()).stream()
                .filter(actor -> actsAbroad(actor, context.lexicon.classes()))
                .toList();
    }

    private static List<Actor> acting(Match match, Context context) {
        var by = new ArrayList<Actor>();
        match.clause().actors().forEach(actor -> by.addAll(context.parties.of(actor)));
        if (by.isEmpty()
                && match.frame().has("self")
                && (match.clause().passive() || impersonal(match.clause(), context))) {
            context.parties.speaker(match.clause().head()).ifPresent(by::add);
        }
        if (by.isEmpty() && match.clause().passive()) {
            by.addAll(context.parties.modifying(match.noun()));
        }
        by.removeIf(actor -> !actsAbroad(actor, context.lexicon.classes()));
        return distinct(by);
    }

    /** A court or a party is of a state but does not act for it towards others. */
    static boolean actsAbroad(Actor actor, WordClasses classes) {
        boolean sector = !actor.party().equals(actor.code());
        return !sector || of(actor, "ENVOYS", classes);
    }

    private static boolean of(Actor actor, String sectors, WordClasses classes) {
        String code = actor.code().orElse("");
        return classes.is(code.substring(code.lastIndexOf('.') + 1), sectors);
    }

    /** Who can be addressed: not those who only report. */
    private static List<Actor> addressees(List<Actor> actors, Context context) {
        return actors.stream()
                .filter(actor -> !of(actor, "PRESS", context.lexicon.classes()))
                .toList();
    }

    /** Whether all are of one state: what they have to do with one another is no diplomacy. */
    private static boolean domestic(List<Actor> by, List<Actor> to) {
        return !by.isEmpty()
                && !to.isEmpty()
                && parties(by).size() == 1
                && parties(by).equals(parties(to));
    }

    private static boolean impersonal(Clause clause, Context context) {
        int actor = clause.actor();
        return actor == NONE || context.lexicon.classes().is(context.parsed.lower(actor), "IMPERSONAL");
    }

    private static Sides joint(List<Actor> by, List<Actor> to, Match match, Context context) {
        var all = new ArrayList<>(by);
        if (match.clause().actor() == NONE || by.isEmpty()) {
            all.addAll(match.actors(context.lexicon.slots("TOGETHER"), context.parsed, context.parties));
        }
        if (all.isEmpty() && match.noun() != NONE) {
            // of a passive the phrases stand with its subject: "the talks between them were put off"
            var noun = new Match(match.frame(), new Clause(context.parsed, match.noun()), match.noun());
            all.addAll(noun.actors(context.lexicon.slots("OF_NOUN"), context.parsed, context.parties));
        }
        all.addAll(without(to, all));
        all.removeIf(actor -> !actsAbroad(actor, context.lexicon.classes()));
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
    private Sides addressed(MoveKind kind, int trigger, Context context) {
        if (!to.isEmpty()) {
            return this;
        }
        Optional<Statement> statement = context.claims.cuedBy(trigger).or(() -> context.claims.around(trigger));
        List<Actor> addressees = statement.map(Statement::addressees).orElse(List.of()).stream()
                .filter(actor -> actor.code().isPresent())
                .toList();
        addressees = without(addressees(addressees, context), by);
        if (addressees.isEmpty() && context.lexicon.classes().is(kind.name(), "TOLD_BY_ADDRESSEE")) {
            addressees = without(context.parties.speaker(trigger).stream().toList(), by);
        }
        if (addressees.isEmpty() && context.lexicon.classes().is(kind.name(), "THREAT")) {
            addressees = addressees(without(context.threatened(trigger), by), context);
        }
        return new Sides(by, inferred(addressees), lead);
    }

    /** These sides with an addressee that the words of the step leave out. */
    Sides towards(List<Actor> others) {
        return to.isEmpty() ? new Sides(by, inferred(without(others, by)), lead) : this;
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
        return complete(kind, modality, false);
    }

    /** The same, where an opening may be turned to nobody in particular. */
    boolean complete(MoveKind kind, Modality modality, boolean alone) {
        return switch (kind) {
            case HOLD_TALKS -> involved().size() > (modality == Modality.ACTUAL ? 1 : 0);
            case SCHEDULE_TALKS, POSTPONE_TALKS, AGREE -> involved().size() > 1;
            case EXTEND -> true;
            case NAME_LEAD -> lead.isPresent() && !by.isEmpty();
            case NO_ANSWER, FULFIL, BREACH, WITHDRAW, ACCEPT, REJECT -> !by.isEmpty();
            default -> !by.isEmpty() && (!to.isEmpty() || alone);
        };
    }
}
