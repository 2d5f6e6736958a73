package org.demarche.reader.actors;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.finding.Actor;

/** What the knowledge files say, checked and ready for look-up. Immutable after {@link #load()}. */
final class Knowledge {
    private static final Set<String> AT_HOME = Set.of("GOV", "MIL", "LEG", "JUD", "COP", "SPY", "OPP");

    private final Lexicon lexicon = new Lexicon();
    private final Spelling spelling = Spelling.load();
    private final Codes codes = new Codes();
    private final Ambiguities ambiguities;
    private final Positions positions;
    private final Generals generals = Generals.load();
    private final Memberships memberships;
    private final People people;
    private final Map<String, Set<String>> ownerPrepositions = new HashMap<>();
    private final Map<String, Character> genders = new HashMap<>();
    private final Map<String, Character> titles = new HashMap<>();
    private final Map<String, List<String>> nouns = new HashMap<>();

    private Knowledge() {
        new LexiconReader(lexicon, codes, nouns).read();
        ambiguities = Ambiguities.load(codes);
        positions = Positions.load();
        memberships = Memberships.load(codes);
        people = People.load(spelling, codes);
        readOwners();
        readGivenNames();
    }

    /** Reads and checks the bundled files. */
    static Knowledge load() {
        return new Knowledge();
    }

    private void readOwners() {
        for (KnowledgeFile.Line line : KnowledgeFile.read("owners.tsv", 2, 2)) {
            if (ownerPrepositions.put(line.field(0), new HashSet<>(line.list(1))) != null) {
                throw line.error("listed twice: " + line.field(0));
            }
        }
    }

    private void readGivenNames() {
        for (KnowledgeFile.Line line : KnowledgeFile.read("given-names.tsv", 2, 2)) {
            String gender = line.field(0);
            boolean title = gender.startsWith("title-");
            for (String name : KnowledgeFile.split(line.field(1), ' ')) {
                (title ? titles : genders).putIfAbsent(Spelling.plain(name), gender.charAt(gender.length() - 1));
            }
        }
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Spelling spelling() {
        return spelling;
    }

    Ambiguities ambiguities() {
        return ambiguities;
    }

    Positions positions() {
        return positions;
    }

    Generals generals() {
        return generals;
    }

    Memberships memberships() {
        return memberships;
    }

    People people() {
        return people;
    }

    /** Whether a head noun of a class or kind names its owner behind a preposition. */
    boolean owns(String head, String preposition) {
        Set<String> own = ownerPrepositions.get(head);
        return (own == null ? ownerPrepositions.getOrDefault("*", Set.of()) : own).contains(preposition);
    }

    /** 'm' or 'f' by a person's given name, '-' where it does not tell. */
    char genderOf(String givenName) {
        return genders.getOrDefault(Spelling.plain(givenName), '-');
    }

    /** 'm' or 'f' by a title such as "Mr", '-' for any other word. */
    char genderOfTitle(String lower) {
        return titles.getOrDefault(Spelling.plain(lower), '-');
    }

    /** The organisations and groups that a noun may come back to. */
    List<String> namedBy(String noun) {
        return nouns.getOrDefault(noun, List.of());
    }

    /** Whether bodies of a sector are the story's own state's where nothing else is said: "police said". */
    boolean atHome(String sector) {
        return AT_HOME.contains(sector);
    }

    /** The states that a collective term stands for on a day, in the order of the file; empty where not known. */
    Collection<String> members(String code, String day) {
        return memberships.of(code, day);
    }

    /** The first of several codes that one of the story's parties bears out, else the first. */
    static String choose(List<String> codes, Set<String> parties) {
        for (String code : codes) {
            if (parties.contains(Actor.partyOf(code))) {
                return code;
            }
        }
        return codes.isEmpty() ? "" : codes.get(0);
    }
}
