package org.demarche.lab.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.demarche.reader.actors.ActorLinker;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.resource.Table;

/** Who and what stands for whom and what: states with their names, made-up surnames, and words for the matters. */
final class Cast {
    private static final int SURNAMES = 400;
    private static final int DAYS = 4300;
    private static final int BEFORE = 3300;
    private static final List<String> CODES = List.of("RUS", "USA", "UKR", "TUR", "ETH");

    /** The things that the bundled dispatches deal about. */
    private static final List<String> THINGS = List.of(
            "security",
            "guarantee",
            "grain",
            "corridor",
            "port",
            "hostility",
            "aid",
            "proposal",
            "initiative",
            "export",
            "arms",
            "deal",
            "weekend",
            "fighter",
            "mechanism");

    private static final String[] FIRST = {"Bar", "Kel", "Mor", "Tan", "Ved", "Sol", "Rin", "Dav", "Hal", "Osk"};
    private static final String[] SECOND = {"a", "e", "o", "i", "u", "ani", "elo", "oru"};
    private static final String[] LAST = {"din", "mark", "vik", "res", "lund", "ton", "berg", "sky", "ner", "las"};

    private final Map<String, State> states = new LinkedHashMap<>();
    private final List<String> free = new ArrayList<>();
    private final List<String> vocabulary = new ArrayList<>();

    private record State(List<String> names, List<String> adjectives, List<String> capitals) {}

    Cast() {
        Table.read(ActorLinker.class, "states.tsv", row -> {
            var state = new State(list(row.field(1)), list(row.field(2)), list(row.field(4)));
            states.put(row.required(0), state);
            boolean plain = !state.capitals().isEmpty()
                    && !state.adjectives().isEmpty()
                    && state.names().get(0).matches("\\p{L}+");
            if (plain && !CODES.contains(row.required(0))) {
                free.add(row.required(0));
            }
        });
        Table.read(Ledger.class, "frequencies.tsv", row -> {
            String word = row.required(0);
            if (word.length() > 4 && !word.endsWith("s") && word.chars().allMatch(Character::isLetter)) {
                vocabulary.add(word);
            }
        });
    }

    private static List<String> list(String field) {
        return field.equals("-") ? List.of() : List.of(field.split("\\|"));
    }

    /**
     * A disguise for one edition of an affair: the same for the same number.
     *
     * @param persons full names that occur
     */
    Disguise disguise(long edition, Set<String> persons) {
        var random = new Random(edition * 0x9E3779B97F4A7C15L);
        var codes = new HashMap<String, String>();
        var words = new HashMap<String, String>();
        var taken = new HashSet<String>();
        for (String code : CODES) {
            String other = one(free, random);
            while (!taken.add(other)) {
                other = one(free, random);
            }
            codes.put(code, other);
            names(state(code), state(other), words);
        }
        bodies(random, codes, words);
        for (String thing : THINGS) {
            thing(thing, one(vocabulary, random), words);
        }
        for (String person : persons) {
            String surname = person.substring(person.lastIndexOf(' ') + 1);
            words.put(surname, surname(Math.floorMod((person + codes).hashCode(), SURNAMES)));
        }
        return new Disguise(words, codes, random.nextInt(DAYS) - BEFORE);
    }

    /**
     * A movement and a union of their own, so that no two editions run into one endless affair between the same two.
     */
    private static void bodies(Random random, Map<String, String> codes, Map<String, String> words) {
        String land = surname(random.nextInt(SURNAMES));
        words.put("Tigray", land);
        words.put("Tigrayan", land + "an");
        words.put("Tigray People's Liberation Front", land + " Liberation Front");
        words.put("TPLF", land.substring(0, 1) + "LF");
        codes.put("GRP.tplf", "GRP." + land.toLowerCase(Locale.ROOT));
        String union = surname(random.nextInt(SURNAMES));
        words.put("African Union", union + " Union");
        codes.put("IGO.AU", "IGO." + union.toUpperCase(Locale.ROOT));
    }

    private State state(String code) {
        State state = states.get(code);
        if (state == null) {
            throw new IllegalStateException("states.tsv has no " + code);
        }
        return state;
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static void names(State from, State to, Map<String, String> words) {
        from.names().forEach(name -> words.put(name, to.names().get(0)));
        from.adjectives()
                .forEach(adjective -> words.put(adjective, to.adjectives().get(0)));
        from.capitals().forEach(capital -> words.put(capital, to.capitals().get(0)));
    }

    private static void thing(String thing, String other, Map<String, String> words) {
        String singular = thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s";
        words.put(thing, other);
        words.put(singular, other + "s");
        words.put(capital(thing), capital(other));
        words.put(capital(singular), capital(other + "s"));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String surname(int number) {
        return FIRST[number % FIRST.length]
                + SECOND[number / FIRST.length % SECOND.length]
                + LAST[number / (FIRST.length * SECOND.length) % LAST.length];
    }
}
