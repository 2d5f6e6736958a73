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
    private final Lexicon lexicon;
    private final Spelling spelling;
    private final Codes codes;
    private final Ambiguities ambiguities;
    private final Papers papers;
    private final Positions positions;
    private final Generals generals;
    private final Qualifiers qualifiers;
    private final Memberships memberships;
    private final People people;
    private final Renown renown;
    private final Map<String, Set<String>> ownerPrepositions = new HashMap<>();
    private final Map<String, Set<String>> topicPrepositions = new HashMap<>();
    private final Map<String, Character> genders = new HashMap<>();
    private final Map<String, Character> moreGenders = new HashMap<>();
    private final Map<String, Character> titles = new HashMap<>();
    private final Map<String, String> allies = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<String>> nouns = new HashMap<>();

    private Knowledge(KnowledgeFiles files) {
        spelling = Spelling.load(files);
        lexicon = new Lexicon(spelling);
        codes = Codes.load(files);
        generals = Generals.load(files);
        qualifiers = Qualifiers.load(files);
        var reader = new LexiconReader(lexicon, codes, nouns, numbers);
        reader.read(files);
        ambiguities = Ambiguities.load(files, codes);
        papers = Papers.load(files, codes, lexicon);
        positions = Positions.load(files);
        memberships = Memberships.load(files, codes);
        people = People.load(files, spelling, codes, reader.classes());
        renown = Renown.load(files, spelling, reader.classes(), people);
        readOwners(files);
        readAllies(files);
        readGivenNames(files);
    }

    /** Reads and checks the files. */
    static Knowledge load(KnowledgeFiles files) {
        return new Knowledge(files);
    }

    private void readOwners(KnowledgeFiles files) {
        for (KnowledgeFile.Line line : files.read("owners.tsv", 2, 3)) {
            if (line.fields().size() > 2) {
                topicPrepositions.put(line.field(0), new HashSet<>(line.list(2)));
            }
            if (ownerPrepositions.put(line.field(0), new HashSet<>(line.list(1))) != null && !line.added()) {
                throw line.error("listed twice: " + line.field(0));
            }
        }
    }

    private void readAllies(KnowledgeFiles files) {
        for (KnowledgeFile.Line line : files.read("allies.tsv", 2, 2)) {
            codes.check(line.field(0), line);
            codes.check(line.field(1), line);
            if (allies.put(line.field(0), line.field(1)) != null && !line.added()) {
                throw line.error("listed twice: " + line.field(0));
            }
        }
    }

    private void readGivenNames(KnowledgeFiles files) {
        for (KnowledgeFile.Line line : files.read("given-names.tsv", 2, 2)) {
            String gender = line.field(0);
            boolean title = gender.startsWith("title-");
            for (String name : line.list(1)) {
                (title ? titles : genders).putIfAbsent(Spelling.plain(name), gender.charAt(gender.length() - 1));
            }
        }
        for (KnowledgeFile.Line line : files.read("first-names.tsv", 2, 2)) {
            for (String name : line.list(1)) {
                moreGenders.putIfAbsent(
                        Spelling.plain(name), line.fields().get(0).charAt(0));
            }
        }
    }

    Codes codes() {
        return codes;
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

    Papers papers() {
        return papers;
    }

    Positions positions() {
        return positions;
    }

    Qualifiers qualifiers() {
        return qualifiers;
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

    /** Whether a surname alone tells a person on a day: it is not one of many, and all know who it is. */
    boolean renowned(Office office, String day) {
        return renown.tells(office, day) && !people.common(office.surname());
    }

    /** Whether an office of a class names what it is about behind a preposition: "envoy for Syria". */
    boolean about(String office, String preposition) {
        Set<String> about = topicPrepositions.get(office);
        return (about == null ? topicPrepositions.getOrDefault("*", Set.of()) : about).contains(preposition);
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

    /** 'm' or 'f' by a title, or by a given name that may be one of the less sure ones; '-' for any other word. */
    char genderOfWord(String word) {
        String plain = Spelling.plain(word);
        return titles.getOrDefault(plain, genders.getOrDefault(plain, moreGenders.getOrDefault(plain, '-')));
    }

    /** 'm' or 'f' by a title such as "Mr", '-' for any other word. */
    char genderOfTitle(String lower) {
        return titles.getOrDefault(Spelling.plain(lower), '-');
    }

    /** The group that the allies of a state are; "" where none is known. */
    String allies(String code) {
        return allies.getOrDefault(code, "");
    }

    /** The number that a word such as "three" stands for, 0 for any other word. */
    int number(String lower) {
        return numbers.getOrDefault(lower, 0);
    }

    /** The organisations and groups that a noun may come back to. */
    List<String> namedBy(String noun) {
        return nouns.getOrDefault(noun, List.of());
    }

    /** Whether the files tell by which nouns a story comes back to an organisation or group. */
    boolean hasNoun(String code) {
        return nouns.values().stream().anyMatch(codes -> codes.contains(code));
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
