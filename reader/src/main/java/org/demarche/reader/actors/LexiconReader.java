package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.actors.Term.Kind;

/** Reads the names and nouns of the knowledge files into the lexicon. */
final class LexiconReader {
    private static final String REGULAR = "=";
    private static final String INHERITED = "=";
    /** The class of offices.tsv for whoever no longer holds one. */
    private static final String FORMER = "FORMER";

    private static final char UNKNOWN = '-';
    private static final int LONGEST_ABBREVIATION = 5;

    private final Lexicon lexicon;
    private final Codes codes;
    private final Map<String, List<String>> nouns;
    private final Map<String, Integer> numbers;
    private final Map<String, Term> added = new HashMap<>();
    private final Set<String> classes = new HashSet<>();
    private final Set<String> peopleNouns = new HashSet<>();

    /**
     * Reads into {@code nouns} which organisations and groups each noun comes back to, into {@code numbers} the words
     * for numbers.
     */
    LexiconReader(Lexicon lexicon, Codes codes, Map<String, List<String>> nouns, Map<String, Integer> numbers) {
        this.lexicon = lexicon;
        this.codes = codes;
        this.nouns = nouns;
        this.numbers = numbers;
    }

    void read(KnowledgeFiles files) {
        files.read("states.tsv", 5, 5).forEach(this::state);
        files.read("disputed.tsv", 2, 3).forEach(line -> named(line, Kind.STATE, 0, 1));
        files.read("organisations.tsv", 3, 3).forEach(line -> organisation(line, Kind.ORGANISATION, 1, 2));
        files.read("groups.tsv", 4, 4).forEach(line -> organisation(line, Kind.GROUP, 2, 3));
        files.read("regions.tsv", 3, 4).forEach(this::region);
        files.read("bodies.tsv", 3, 3).forEach(this::body);
        files.read("places.tsv", 2, 2).forEach(line -> named(line, Kind.PLACE, 1, 0));
        files.read("not-actors.tsv", 1, 2).forEach(this::notActor);
        files.read("sectors.tsv", 3, 3).forEach(this::sector);
        files.read("offices.tsv", 4, 4).forEach(this::office);
        files.read("collectives.tsv", 2, 2).forEach(this::collective);
        nouns.forEach((noun, of) ->
                lexicon.add(noun, new Term(Kind.NOUN_FOR, List.copyOf(of), "", UNKNOWN, noun, false), true));
    }

    /** The classes of offices that were read. */
    Set<String> classes() {
        return classes;
    }

    private void state(KnowledgeFile.Line line) {
        String code = line.field(0);
        codes.define(code);
        String name = line.list(1).get(0);
        line.list(1).forEach(each -> add(line, each, proper(Kind.STATE, code, name)));
        line.list(2).forEach(each -> add(line, each, proper(Kind.ADJECTIVE, code, name)));
        for (String people : line.list(3)) {
            String plural = people.equals(REGULAR) ? line.list(2).get(0) + "s" : people;
            add(line, plural, proper(Kind.PEOPLE, code, name));
        }
        line.list(4).forEach(each -> add(line, each, proper(Kind.CAPITAL, code, name)));
    }

    private static Term proper(Kind kind, String code, String name) {
        return new Term(kind, List.of(code), "", UNKNOWN, name, true);
    }

    private void add(KnowledgeFile.Line line, String name, Term term) {
        if (!lexicon.add(name, term, line.added()) || line.added() && again(name, term)) {
            throw line.error("listed twice: " + name);
        }
    }

    /** Whether a user's own files list a name twice with different meanings. */
    private boolean again(String name, Term term) {
        Term before = added.put(term.kind() + "\t" + name, term);
        return before != null && !before.equals(term);
    }

    private void named(KnowledgeFile.Line line, Kind kind, int names, int code) {
        codes.check(line.field(code), line);
        for (String name : line.list(names)) {
            add(line, name, proper(kind, line.field(code), line.list(names).get(0)));
        }
    }

    private void organisation(KnowledgeFile.Line line, Kind kind, int nounField, int names) {
        String code = line.field(0);
        codes.define(code);
        if (kind == Kind.GROUP && !line.field(1).isEmpty()) {
            codes.check(line.field(1), line);
        }
        line.list(names)
                .forEach(each ->
                        add(line, each, proper(kind, code, line.list(names).get(0))));
        comesBack(line.list(nounField), code);
    }

    private void comesBack(List<String> by, String code) {
        for (String noun : by) {
            List<String> of = nouns.computeIfAbsent(noun, n -> new ArrayList<>());
            if (!of.contains(code)) {
                of.add(code);
            }
        }
    }

    private void region(KnowledgeFile.Line line) {
        codes.define(line.field(0));
        Kind kind = line.field(2).equals("yes") ? Kind.REGION_ACTOR : Kind.REGION;
        comesBack(line.fields().size() > 3 ? line.list(3) : List.of(), line.field(0));
        line.list(1)
                .forEach(each ->
                        add(line, each, proper(kind, line.field(0), line.list(1).get(0))));
    }

    private void body(KnowledgeFile.Line line) {
        List<String> of = line.list(1);
        of.forEach(code -> codes.check(code, line));
        Kind kind = line.field(0).equals("seat") ? Kind.SEAT : Kind.BODY;
        String name = line.list(2).get(0);
        for (String each : line.list(2)) {
            add(line, each, new Term(kind, of, line.field(0), UNKNOWN, name, true));
        }
    }

    private void notActor(KnowledgeFile.Line line) {
        List<String> in = line.fields().size() > 1 ? List.of(line.field(1)) : List.of();
        in.forEach(code -> codes.check(code, line));
        for (String name : line.list(0)) {
            add(line, name, new Term(Kind.NOT_ACTOR, in, "", UNKNOWN, name, true));
        }
    }

    private void sector(KnowledgeFile.Line line) {
        codes.checkSector(line.field(1), line);
        Kind kind = switch (line.field(0)) {
            case "body", "owned" -> Kind.BODY_NOUN;
            case "venture" -> Kind.VENTURE_NOUN;
            case "people", "holders" -> Kind.PEOPLE_NOUN;
            default -> throw line.error("expected body, owned, venture, people or holders: " + line.field(0));
        };
        for (String noun : line.list(2)) {
            add(
                    line,
                    noun,
                    new Term(
                            kind,
                            List.of(line.field(1)),
                            line.field(0),
                            UNKNOWN,
                            line.list(2).get(0),
                            false));
            if (kind == Kind.PEOPLE_NOUN) {
                peopleNouns.add(noun);
            }
        }
    }

    private void office(KnowledgeFile.Line line) {
        String sector = line.field(1);
        if (!sector.equals(INHERITED)) {
            codes.checkSector(sector, line);
        }
        char gender = line.fields().get(2).charAt(0);
        classes.add(line.field(0));
        for (String office : line.list(3)) {
            add(
                    line,
                    office,
                    new Term(
                            Kind.OFFICE,
                            List.of(sector),
                            line.field(0),
                            gender,
                            line.list(3).get(0),
                            abbreviation(office)));
            if (codes.ofPower(sector)) {
                Term former = new Term(Kind.OFFICE, List.of(Codes.FORMER), FORMER, gender, office, false);
                lexicon.add("ex " + office, former, false);
            }
            String several = plural(office);
            if (!several.equals(office) && peopleNouns.add(several)) {
                lexicon.add(
                        several,
                        new Term(Kind.PEOPLE_NOUN, List.of(sector), "holders", UNKNOWN, several, false),
                        false);
            }
        }
    }

    /** "PM" counts with its capitals alone. */
    private static boolean abbreviation(String office) {
        return office.length() <= LONGEST_ABBREVIATION
                && office.chars().filter(Character::isUpperCase).count() > 1;
    }

    /** "ministers of foreign affairs"; an abbreviation has none. */
    private static String plural(String office) {
        int of = office.indexOf(" of ");
        of = of < 0 ? office.indexOf(" for ") : of;
        String head = of < 0 ? office : office.substring(0, of);
        String rest = of < 0 ? "" : office.substring(of);
        if (head.endsWith(".") || head.endsWith("s") || head.length() < 4) {
            return office;
        }
        if (head.endsWith("man")) {
            return head.substring(0, head.length() - 2) + "en" + rest;
        }
        return (head.endsWith("y") && !head.endsWith("ey") ? head.substring(0, head.length() - 1) + "ies" : head + "s")
                + rest;
    }

    private void collective(KnowledgeFile.Line line) {
        if (line.field(0).matches("\\d+")) {
            line.list(1).forEach(word -> numbers.put(word, Integer.valueOf(line.field(0))));
            return;
        }
        Kind kind = switch (line.field(0)) {
            case "states", "allies" -> Kind.STATES_NOUN;
            case "sides", "pair" -> Kind.SIDES_NOUN;
            default -> throw line.error("expected states, allies, sides, pair or a number: " + line.field(0));
        };
        for (String word : line.list(1)) {
            add(
                    line,
                    word,
                    new Term(
                            kind,
                            List.of(),
                            line.field(0),
                            UNKNOWN,
                            line.list(1).get(0),
                            false));
        }
    }
}
