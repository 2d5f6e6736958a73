package org.demarche.reader.events;

import java.util.Map;
import java.util.Set;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;

/** The sets that the grammar of parties rests on; {@code sets.txt} says what each is for. */
record Words(
        Set<String> transparent,
        Set<String> notActors,
        Set<String> people,
        Set<String> ownSide,
        Set<String> saying,
        Set<String> pronouns,
        Set<String> settings,
        Set<String> instruments,
        Set<String> political,
        Set<String> firstPerson,
        Set<String> claims,
        Set<String> claimLinks,
        Set<String> holderLinks,
        Set<String> backdrops,
        Set<String> shared,
        Set<String> answers,
        Set<String> possessives,
        Set<String> asides,
        Set<String> privateSectors,
        Set<String> talkingSectors,
        Set<String> force,
        Set<String> plurals,
        Set<String> clock,
        Set<String> unlike,
        Set<String> games,
        Set<String> personal,
        Set<String> aged,
        Set<String> adjuncts,
        Set<String> mutual,
        Set<String> carriers,
        Set<String> sharers,
        Set<String> examples,
        Set<String> harm,
        Set<String> owning,
        Set<String> seats,
        Set<String> opposed,
        Set<String> privateLife,
        Set<String> members,
        Set<String> givers,
        Set<String> grounds) {

    static Words from(WordSets sets) {
        return new Words(
                sets.named("{transparent}"),
                sets.named("{not-actor}"),
                sets.named("{people}"),
                sets.named("{own-side}"),
                sets.named("{say}"),
                sets.named("{pronoun}"),
                sets.named("{setting}"),
                sets.named("{instrument}"),
                sets.named("{political}"),
                sets.named("{first-person}"),
                sets.named("{claim-noun}"),
                sets.named("{claim-link}"),
                sets.named("{holder-link}"),
                sets.named("{backdrop}"),
                sets.named("{shared}"),
                sets.named("{answer}"),
                sets.named("{possessive}"),
                sets.named("{aside}"),
                sets.named("{private-sector}"),
                sets.named("{talking-sector}"),
                sets.named("{force}"),
                sets.named("{plural-pronoun}"),
                sets.named("{clock}"),
                sets.named("{unlike}"),
                sets.named("{game}"),
                sets.named("{personal}"),
                sets.named("{aged}"),
                sets.named("{adjunct}"),
                sets.named("{mutual}"),
                sets.named("{carrier}"),
                sets.named("{sharer}"),
                sets.named("{example}"),
                sets.named("{harm}"),
                sets.named("{owning}"),
                sets.named("{seat}"),
                sets.named("{opposed}"),
                sets.named("{private}"),
                sets.named("{member}"),
                sets.named("{giver}"),
                sets.named("{ground}"));
    }

    /** A member of a set that stands for every name. */
    private static final String ANY_NAME = "@name";

    /** The members of a set that stand for every name of a person, a place or a group. */
    private static final Map<NameType, String> ANY_OF_TYPE =
            Map.of(NameType.PERSON, "@person", NameType.LOCATION, "@place", NameType.NORP, "@group");

    /** Whether a token is one of the words, by its lemma or as it stands. */
    static boolean among(ParsedText parsed, int token, Set<String> words) {
        return words.contains(parsed.lemma(token))
                || words.contains(parsed.lower(token))
                || parsed.nameAt(token) != ParsedText.NONE && named(parsed, token, words);
    }

    private static boolean named(ParsedText parsed, int token, Set<String> words) {
        NameType type = parsed.names().get(parsed.nameAt(token)).type();
        return words.contains(ANY_NAME) || words.contains(ANY_OF_TYPE.getOrDefault(type, ANY_NAME));
    }
}
