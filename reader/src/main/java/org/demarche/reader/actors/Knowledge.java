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
    private final Lexicon lexicon = new Lexicon();
    private final Spelling spelling;
    private final Codes codes;
    private final Ambiguities ambiguities;
    private final Positions positions;
    private final Generals generals;
    private final Qualifiers qualifiers;
    private final Memberships memberships;
    private final People people;
    private final Map<String, Set<String>> ownerPrepositions = new HashMap<>();
    private final Map<String, Character> genders = new HashMap<>();
    private final Map<String, Character> moreGenders = new HashMap<>();
    private final Map<String, Character> titles = new HashMap<>();
    private final Map<String, List<String>> nouns = new HashMap<>();

    private Knowledge(KnowledgeFiles files) {
        spelling = Spelling.load(files);
        codes = Codes.load(files);
        generals = Generals.load(files);
        qualifiers = Qualifiers.load(files);
        new LexiconReader(lexicon, codes, nouns).read(files);
        ambiguities = Ambiguities.load(files, codes);
        positions = Positions.load(files);
        memberships = Memberships.load(files, codes);
        people = People.load(files, spelling, codes);
        readOwners(files);
        readGivenNames(files);
    }

    /** Reads and checks the files. */
    static Knowledge load(KnowledgeFiles files) {
        return new Knowledge(files);
    }

    private void readOwners(KnowledgeFiles files) {
        for (KnowledgeFile.Line line : files.read("owners.tsv", 2, 2)) {
            if (ownerPrepositions.put(line.field(0), new HashSet<>(line.list(1))) != null && !line.added()) {
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

    /** The organisations and groups that a noun may come back to. */
    List<String> namedBy(String noun) {
        return nouns.getOrDefault(noun, List.of());
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
