package org.demarche.reader.moves;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.finding.Act;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Position;
import org.demarche.reader.resource.Lexicons;
import org.demarche.reader.resource.Table;

/** All that the moves are read by, from the files of this package. */
record Lexicon(
        WordClasses classes,
        Patterns<MoveKind> steps,
        Patterns<Position.Stance> stances,
        List<NounRule> nouns,
        Map<Act, MoveKind> acts,
        Turns turns,
        Conditions conditions,
        Map<String, List<String>> slotsOf) {

    /**
     * A noun that tells a step by itself: {@code nouns.tsv}.
     *
     * @param of class of the noun
     * @param told whether it tells that there is such a thing, rather than that there is none
     * @param adjective which the missing thing would have, or empty where nothing at all is there
     */
    record NounRule(MoveKind kind, String of, boolean told, String adjective, List<String> by, List<String> to) {}

    /** Where parties are sought under a name: {@code slots.tsv}. */
    List<String> slots(String name) {
        List<String> slots = slotsOf.get(name);
        if (slots == null) {
            throw new IllegalArgumentException("slots.tsv: no row for " + name);
        }
        return slots;
    }

    /** Kinds of openings that go by one another's names: "the offer" may be a proposal, "the request" a demand. */
    private static final List<Set<MoveKind>> ALIKE = List.of(
            Set.of(MoveKind.PROPOSE, MoveKind.OFFER, MoveKind.COUNTER), Set.of(MoveKind.DEMAND, MoveKind.REQUEST));

    /**
     * What kind of opening a noun calls by its name; empty where it is none, or a "proposal", as much may be called.
     */
    Set<MoveKind> opened(String lemma) {
        var kinds = EnumSet.noneOf(MoveKind.class);
        for (NounRule rule : nouns) {
            if (rule.told() && rule.kind().opening() && classes.is(lemma, rule.of())) {
                kinds.add(rule.kind());
                ALIKE.stream().filter(alike -> alike.contains(rule.kind())).forEach(kinds::addAll);
            }
        }
        return classes.is(lemma, "PROPOSAL") ? Set.of() : kinds;
    }

    static Lexicon load(Lexicons added) {
        WordClasses classes = WordClasses.load(added);
        var nouns = new ArrayList<NounRule>();
        Table.read(Lexicon.class, "nouns.tsv", row -> {
            classes.check(row.required(1));
            String condition = row.required(2);
            String adjective = condition.startsWith("no-") ? condition.substring(3) : "";
            nouns.add(new NounRule(
                    MoveKind.valueOf(row.required(0)),
                    row.required(1),
                    row.required(2).equals("told"),
                    adjective,
                    row.words(3),
                    row.words(4)));
        });
        var acts = new EnumMap<Act, MoveKind>(Act.class);
        Table.read(
                Lexicon.class,
                "acts.tsv",
                row -> acts.put(Act.valueOf(row.required(0)), MoveKind.valueOf(row.required(1))));
        return new Lexicon(
                classes,
                Patterns.load("patterns.tsv", classes, MoveKind::valueOf),
                Patterns.load("positions.tsv", classes, Position.Stance::valueOf),
                List.copyOf(nouns),
                Map.copyOf(acts),
                Turns.load(classes),
                Conditions.load(),
                slots());
    }

    private static Map<String, List<String>> slots() {
        var slots = new HashMap<String, List<String>>();
        Table.read(Lexicon.class, "slots.tsv", row -> slots.put(row.required(0), row.words(1)));
        return Map.copyOf(slots);
    }
}
