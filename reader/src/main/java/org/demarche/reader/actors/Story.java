package org.demarche.reader.actors;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.actors.reference.Referents;
import org.demarche.reader.syntax.ParsedText;
import org.jspecify.annotations.Nullable;

/** Follows the actors through a story: decides for each phrase, in the order of the text, who is meant. */
final class Story {
    private static final String COUNTERPART = "COUNTERPART";

    private final Pronouns pronouns;
    private final ParsedText parsed;
    private final PhraseCodes codes;
    private final PlaceOrActor places;
    private final Abbreviations abbreviations;
    private final Persons persons;
    private final Groups groups;
    private final Bodies bodies;
    private final Map<Phrase, Entity> entities = new IdentityHashMap<>();

    Story(
            Knowledge knowledge,
            Referents referents,
            ParsedText parsed,
            PhraseCodes codes,
            Abbreviations abbreviations,
            FullNames fullNames,
            String home,
            String day) {
        this.pronouns = new Pronouns(parsed, referents);
        this.parsed = parsed;
        this.codes = codes;
        this.abbreviations = abbreviations;
        places = new PlaceOrActor(knowledge, parsed);
        var cast = new Cast(knowledge.generals(), knowledge.codes());
        var facts = new PersonFacts(knowledge, day, day.isEmpty() ? Years.latest(parsed) : "", codes.parties());
        persons = new Persons(knowledge, parsed, codes, facts, fullNames, cast, home, entities);
        groups = new Groups(knowledge, parsed, pronouns, cast, day);
        bodies = new Bodies(knowledge, parsed, cast, groups, new Scene(knowledge.qualifiers(), parsed, pronouns, home));
    }

    Pronouns pronouns() {
        return pronouns;
    }

    @Nullable
    Entity entityOf(Phrase phrase) {
        return entities.get(phrase);
    }

    /** Decides who a phrase means; what it belongs to is decided first. */
    void meet(Phrase phrase) {
        if (entities.containsKey(phrase) || phrase.absorbed && !phrase.hasName()) {
            return;
        }
        phrase.place = places.place(phrase);
        if (phrase.owner != null && (!phrase.owner.absorbed || phrase.owner.hasName()) && phrase.owner != phrase) {
            meet(phrase.owner);
        }
        ownerTold(phrase);
        phrase.code = codes.code(phrase);
        if (phrase.possessor != Phrase.NONE && phrase.owner == null && phrase.code.isEmpty()) {
            possessed(phrase);
        }
        int head = Grammar.headOf(parsed, phrase.first, phrase.end);
        if (phrase.place) {
            if (phrase.term != null && !phrase.term.code().isEmpty()) {
                pronouns.place(head, phrase.term.code());
            }
            return;
        }
        Entity entity = whoever(phrase);
        if (entity != null) {
            entities.put(phrase, entity);
            phrase.code = entity.code;
            phrase.person = entity.person;
            phrase.members = entity.members.isEmpty() ? phrase.members : entity.members;
            String abbreviation = abbreviations.behind(phrase.first, phrase.end);
            if (!abbreviation.isEmpty()) {
                entity.nouns.add(abbreviation);
            }
            mention(entity, head);
            pronouns.told(phrase, head, entity);
        }
    }

    private @Nullable Entity whoever(Phrase phrase) {
        if (!phrase.hasName() && !phrase.office()) {
            return bodies.of(phrase);
        }
        return phrase.guessed && !pronouns.acts(phrase.head) ? null : persons.of(phrase);
    }

    /** Several actors that a pronoun means together. */
    Entity together(List<String> codes) {
        return groups.together(codes);
    }

    /** "a ministry official": the owner inside the phrase may come back to what was told before. */
    private void ownerTold(Phrase phrase) {
        Phrase owner = phrase.owner;
        if (owner == null
                || !owner.absorbed
                || owner.term == null
                || !owner.term.kind().headNoun()) {
            return;
        }
        owner.code = codes.code(owner);
        if (owner.code.isEmpty() && owner.members.isEmpty()) {
            owner.definite |= phrase.definite;
            owner.code = bodies.comesBackTo(owner, owner.term, parsed.lower(owner.head));
        }
    }

    /** "its ambassador": the possessor's; "his counterpart" is not. */
    private void possessed(Phrase phrase) {
        Entity owner = pronouns.resolve(phrase.possessor);
        if (owner != null && phrase.term != null && !phrase.term.topic().equals(COUNTERPART)) {
            phrase.code = codes.under(phrase, owner.code);
        }
    }

    /** Notes that an actor is mentioned at a token. */
    void mention(Entity entity, int head) {
        entity.mentioned(head, parsed.sentenceOf(head), parsed.relation(head).subject());
    }
}
