package org.demarche.reader.actors;

import java.util.List;
import org.demarche.reader.actors.Term.Kind;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.jspecify.annotations.Nullable;

/** Decides which body or people a phrase means, by its words and by what the story told before. */
final class Bodies {
    private final Knowledge knowledge;
    private final ParsedText parsed;
    private final Cast cast;
    private final Groups groups;
    private final Scene scene;
    private final LongerNames longerNames;

    Bodies(Knowledge knowledge, ParsedText parsed, Cast cast, Groups groups, Scene scene) {
        this.knowledge = knowledge;
        this.parsed = parsed;
        this.cast = cast;
        this.groups = groups;
        this.scene = scene;
        longerNames = new LongerNames(parsed);
    }

    /** What a phrase without a person means; nothing where it does not tell. */
    @Nullable
    Entity of(Phrase phrase) {
        Term term = phrase.term;
        if (term == null
                || term.kind() == Kind.REGION
                || term.kind() == Kind.ADJECTIVE && Grammar.modifiesNothing(parsed, phrase.head)
                || term.kind() == Kind.VENTURE_NOUN && onlyModifies(phrase)
                || term.kind() == Kind.BODY && phrase.owner == null && (phrase.strange || longerNames.product(phrase))
                || phrase.owner != null && phrase.owner.is(Kind.REGION) && narrowed(phrase)
                || term.kind() == Kind.ORGANISATION && longerNames.document(phrase, knowledge.qualifiers())
                || term.kind().placeName() && longerNames.holds(phrase)) {
            return null;
        }
        if (term.kind() == Kind.SIDES_NOUN) {
            return groups.sides(phrase);
        }
        if (phrase.code.isEmpty() && phrase.owner != null && !phrase.owner.is(Kind.REGION)) {
            phrase.code = PhraseCodes.of(knowledge.codes(), phrase, phrase.owner.code);
        }
        if (!phrase.members.isEmpty()) {
            return groups.several(phrase.members);
        }
        Entity group = phrase.code.isEmpty() ? groups.of(phrase, term) : null;
        return group == null ? single(phrase, term) : noted(group, term, parsed.lower(phrase.head));
    }

    private @Nullable Entity single(Phrase phrase, Term term) {
        String noun = parsed.lower(phrase.head);
        String code = phrase.code.isEmpty() ? comesBackTo(phrase, term, noun) : phrase.code;
        if (code.isEmpty()) {
            return null;
        }
        boolean several =
                term.kind() == Kind.PEOPLE_NOUN || term.kind() == Kind.PEOPLE || term.kind() == Kind.STATES_NOUN;
        Entity.Sort sort = several ? Entity.Sort.SEVERAL : Entity.Sort.BODY;
        Entity entity = cast.body(code, sort);
        return noted(entity == null ? cast.add(new Entity(sort, code)) : entity, term, noun);
    }

    private static Entity noted(Entity entity, Term term, String noun) {
        if (term.kind().headNoun()) {
            entity.nouns.add(noun);
        }
        return entity;
    }

    /** "the ministry", "the alliance", "police": the body told before, or the story's own state's. */
    String comesBackTo(Phrase phrase, Term term, String noun) {
        if (phrase.strange || phrase.owner != null) {
            return "";
        }
        boolean narrowed = narrowed(phrase);
        if (narrowed && !term.code().equals(Codes.GOVERNMENT) && Grammar.capitalised(parsed, phrase.head)) {
            return "";
        }
        boolean official = ofHome(phrase, term);
        String place = official ? scene.place(phrase.head) : "";
        if (!place.isEmpty()) {
            return Codes.sectorOf(place, term.code());
        }
        Entity earlier = !narrowed && phrase.definite || term.proper()
                ? cast.last(entity -> entity.sort != Entity.Sort.PERSON && entity.nouns.contains(noun))
                : null;
        if (earlier != null) {
            return earlier.code;
        }
        List<String> named = knowledge.namedBy(noun);
        if (!narrowed && phrase.definite && !named.isEmpty()) {
            Entity organisation = cast.last(entity -> named.contains(entity.code));
            if (organisation != null) {
                boolean doubtful = phrase.ownFirst() == phrase.head
                        && (unknownBetween(organisation, phrase) || Grammar.compounded(parsed, phrase.head));
                return doubtful ? "" : organisation.code;
            }
        }
        return official ? Codes.sectorOf(scene.home(), term.code()) : "";
    }

    /** "The EAAT published it. The group said": an organisation that no file knows was told later. */
    private boolean unknownBetween(Entity told, Phrase phrase) {
        Entity last = cast.last(entity -> !entity.code.isEmpty() && !Codes.ofState(entity.code));
        if (last != null && last != told && !knowledge.hasNoun(last.code)) {
            return true;
        }
        for (int at = parsed.names().size() - 1; at >= 0; at--) {
            Name name = parsed.names().get(at);
            if (name.first() <= told.lastHead) {
                return false;
            }
            if (name.type() == NameType.ORGANISATION && name.end() <= phrase.first && !scene.actor(name)) {
                return true;
            }
        }
        return false;
    }

    /** "the school year": a common noun that tells of what kind the next one is. */
    private boolean onlyModifies(Phrase phrase) {
        return parsed.relation(phrase.head) == Relation.COMPOUND
                && parsed.head(phrase.head) >= phrase.end
                && !Grammar.capitalised(parsed, phrase.head);
    }

    /** "the people of the world": a noun that is told anew what it is of does not come back to an earlier one. */
    private boolean narrowed(Phrase phrase) {
        for (int d = parsed.firstDependent(phrase.head); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            boolean of = parsed.relation(d) == Relation.NMOD && Grammar.preposition(parsed, d) != ParsedText.NONE;
            if (d >= phrase.end && of) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun without an owner means the body of the state that the story is told from: "police said". */
    private boolean ofHome(Phrase phrase, Term term) {
        return (term.kind() == Kind.BODY_NOUN || term.kind() == Kind.PEOPLE_NOUN)
                && !knowledge.qualifiers().is(Qualifiers.Kind.OWNED, term.topic())
                && !phrase.indefinite
                && knowledge.codes().atHome(term.code())
                && phrase.possessor == Phrase.NONE;
    }
}
