package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.EventType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/** Decides on the source and the target of a matched pattern, of those that stand in the slots of its template. */
final class Parties {
    private static final Slot OBJECT = new Slot(Slot.Place.OBJECT, "");
    private static final Slot IN = new Slot(Slot.Place.PREPOSITION, "in");
    private static final Slot WITH = new Slot(Slot.Place.PREPOSITION, "with");

    private final ParsedText parsed;
    private final PartyKinds kinds;
    private final Words words;
    private final Sides sides;
    private final SlotFiller slots;
    private final Nearby nearby;

    Parties(ParsedText parsed, ActorFinder actors, Subjects subjects, Speakers speakers, Words words) {
        this.parsed = parsed;
        this.words = words;
        kinds = actors.kinds();
        sides = new Sides(parsed, words);
        nearby = new Nearby(parsed, actors, words);
        slots = new SlotFiller(parsed, actors, subjects, speakers, nearby, words);
    }

    /** Who does it; the first slot that is filled counts. */
    List<Actor> source(Matcher.Match match) {
        return first(match.pattern().template().source(), match, List.of());
    }

    /** To whom; whoever is the source is not its own target. Where no slot is filled, whoever else takes part. */
    List<Actor> target(Matcher.Match match, List<Actor> source) {
        Template template = match.pattern().template();
        if (template.reciprocal() && source.size() > 1) {
            return first(List.of(WITH), match, source);
        }
        List<Actor> found = first(peopleFirst(template.target(), match.clause()), match, source);
        boolean people = found.stream().anyMatch(kinds::party);
        List<Actor> target = found.stream()
                .filter(actor -> direct(actor, match.clause())
                        || people && !(template.needsPeople() && sides.ownCountry(actor, source)))
                .filter(actor -> !actor.inferred() || actor.person().isPresent())
                .toList();
        int object = match.clause().object();
        boolean pronoun = object != ParsedText.NONE && parsed.upos(object) == Upos.PRON;
        boolean agentless = source.isEmpty() && match.clause().passive();
        boolean seek = target.isEmpty()
                && !template.target().isEmpty()
                && !template.only()
                && !template.claimed()
                && !agentless
                && !pronoun
                && !template.weak();
        boolean places = template.target().contains(IN);
        return seek
                ? nearby.after(match, source, places).stream()
                        .filter(actor -> !sides.ownThing(actor, source))
                        .toList()
                : target;
    }

    /** The slots with the object before the settings, where people are acted on: "drivers were fined on city roads". */
    private List<Slot> peopleFirst(List<Slot> slots, Clause clause) {
        int object = clause.object();
        if (object == ParsedText.NONE || !slots.contains(OBJECT) || !kinds.person(object)) {
            return slots;
        }
        var ordered = new ArrayList<Slot>(slots);
        ordered.remove(OBJECT);
        int at = 0;
        while (at < ordered.size() && !words.grounds().contains(ordered.get(at).preposition())) {
            at++;
        }
        ordered.add(Math.min(at, slots.indexOf(OBJECT)), OBJECT);
        return ordered;
    }

    /** Whether an actor is the one that a verb which only takes people is said of: "urged the institutes to". */
    private boolean direct(Actor actor, Clause clause) {
        int object = clause.object();
        return object != ParsedText.NONE
                && clause.complement(Clause.Form.TO) != ParsedText.NONE
                && actor.stretch().contains(parsed.span(object));
    }

    private List<Actor> first(List<Slot> places, Matcher.Match match, List<Actor> other) {
        boolean needsPeople = match.pattern().template().needsPeople();
        for (Slot slot : places) {
            List<Actor> filled = slots.fill(slot, match, other);
            boolean phrase = slot.place() == Slot.Place.PREPOSITION && !other.isEmpty();
            List<Actor> found = strangers(filled, match, other).stream()
                    .filter(actor -> !(phrase || needsPeople) || kinds.animate(actor))
                    .filter(actor -> !phrase || !sides.ownCountry(actor, other))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            if (!filled.isEmpty() && !other.isEmpty() && slot.direct()) {
                return match.pattern().template().type() == EventType.REQUEST ? Sides.told(filled, other) : List.of();
            }
        }
        return List.of();
    }

    /** Those of the actors that are neither the others nor theirs. */
    private List<Actor> strangers(List<Actor> filled, Matcher.Match match, List<Actor> other) {
        boolean anybody = other.isEmpty() || match.pattern().template().reciprocal();
        return Sides.others(filled, other).stream()
                .filter(actor -> anybody || !sides.ownThing(actor, other))
                .toList();
    }
}
