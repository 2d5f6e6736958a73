package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.actors.Term.Kind;
import org.demarche.reader.actors.reference.Referents;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.syntax.ParsedText;
import org.jspecify.annotations.Nullable;

/** Follows the actors through a story: decides for each phrase, in the order of the text, who is meant. */
final class Story {
    /** Kinds of sectors.tsv that are nobody's unless it is said whose they are. */
    private static final Set<String> OWNED = Set.of("holders", "owned");

    private static final String INHERITED = "=";
    private static final String PAIR = "pair";
    private static final String COUNTERPART = "COUNTERPART";

    private final Knowledge knowledge;
    private final Pronouns pronouns;
    private final ParsedText parsed;
    private final PhraseCodes codes;
    private final PlaceOrActor places;
    private final PersonFacts facts;
    private final FullNames fullNames;
    private final Cast cast;
    private final String home;
    private final Map<Phrase, Entity> entities = new IdentityHashMap<>();

    Story(
            Knowledge knowledge,
            Referents referents,
            ParsedText parsed,
            PhraseCodes codes,
            FullNames fullNames,
            String home,
            String day) {
        this.knowledge = knowledge;
        this.pronouns = new Pronouns(parsed, referents);
        this.parsed = parsed;
        this.codes = codes;
        this.fullNames = fullNames;
        this.home = home;
        places = new PlaceOrActor(knowledge.positions(), parsed);
        facts = new PersonFacts(knowledge.people(), day, codes.parties());
        cast = new Cast(knowledge.generals(), knowledge.codes());
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
        Entity entity = phrase.hasName() || phrase.office() ? person(phrase) : body(phrase);
        if (entity != null) {
            entities.put(phrase, entity);
            phrase.code = entity.code;
            phrase.person = entity.person;
            phrase.members = entity.members.isEmpty() ? phrase.members : entity.members;
            mention(entity, head);
            pronouns.told(phrase, head, entity);
        }
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
            owner.code = comesBackTo(owner, owner.term, parsed.lower(owner.head));
        }
    }

    /** "its ambassador": the possessor's; "his counterpart" is not. */
    private void possessed(Phrase phrase) {
        Entity owner = pronouns.resolve(phrase.possessor);
        if (owner != null && phrase.term != null && !phrase.term.topic().equals(COUNTERPART)) {
            phrase.code = PhraseCodes.of(phrase, owner.code);
        }
    }

    /** Notes that an actor is mentioned at a token. */
    void mention(Entity entity, int head) {
        entity.mentioned(head, parsed.sentenceOf(head), parsed.relation(head).subject());
    }

    private @Nullable Entity person(Phrase phrase) {
        Phrase partner = phrase.partner;
        if (partner != null && entities.containsKey(partner)) {
            return entities.get(partner);
        }
        Phrase office = phrase.office() ? phrase : partner;
        String told = office == null ? "" : toldCode(office);
        Phrase name = phrase.hasName() ? phrase : partner;
        Entity entity = name == null || !name.hasName() ? inOffice(phrase, told) : named(name, office, told);
        if (office != null && office.term != null && entity != null) {
            entity.topics.add(office.term.topic());
        }
        return entity;
    }

    private String toldCode(Phrase office) {
        if (office.code.isEmpty()) {
            office.code = codes.code(office);
        }
        if (office.code.isEmpty() && office.owner != null && office.term != null && !office.owner.code.isEmpty()) {
            office.code = PhraseCodes.of(office, office.owner.code);
        }
        return office.code;
    }

    private Entity named(Phrase name, @Nullable Phrase office, String told) {
        List<String> keys = PersonNames.keys(words(name.nameFirst, name.nameEnd), knowledge.spelling());
        char gender = gender(name, office);
        Entity entity = cast.named(keys, told, gender, parsed.sentenceOf(name.nameFirst));
        if (entity == null) {
            entity = cast.add(new Entity(Entity.Sort.PERSON, ""));
        }
        complete(entity, keys, name, told, office);
        entity.calledAlone += keys.size() == 1 ? 1 : 0;
        if (entity.gender == '-') {
            entity.gender = gender;
        }
        if (entity.code.isEmpty() && office != null && office.term != null && ownedByNone(office)) {
            entity.code = Codes.sectorOf(home, office.sector());
        }
        return entity;
    }

    private static boolean ownedByNone(Phrase office) {
        boolean inherits = office.term != null && office.term.code().equals(INHERITED);
        return office.owner == null && office.possessor == Phrase.NONE && !office.strange && !inherits;
    }

    private void complete(Entity entity, List<String> keys, Phrase name, String told, @Nullable Phrase office) {
        String topic = office == null ? "" : office.topic();
        if (keys.size() > entity.keys.size()) {
            entity.keys = keys;
        }
        boolean aside = office != null && office.indefinite && !entity.code.isEmpty();
        if (!told.isEmpty() && (!aside || Codes.sameParty(told, entity.code))) {
            entity.code = told;
        }
        boolean fuller = entity.person.isEmpty() || keys.size() > 1 && entity.surname.isEmpty();
        Office known = fuller ? facts.of(fullNames.of(keys), told, topic) : null;
        if (known != null) {
            entity.person = known.person();
            entity.keys = known.keys();
            entity.surname = known.surname();
            entity.gender = known.gender();
            entity.topics.add(known.topic());
            entity.code = entity.code.isEmpty() ? codeOf(known, office) : entity.code;
        } else if (entity.person.isEmpty()
                || entity.surname.isEmpty()
                        && keys.size() >= entity.keys.size()
                        && keys.size() > 1
                        && entity.keys == keys) {
            entity.person = parsed.stretch(name.nameFirst, name.nameEnd).text();
        }
    }

    /** The state is the known one's, the sector the text's: "opposition leader X". */
    private String codeOf(Office known, @Nullable Phrase office) {
        String code = facts.codeBy(known);
        if (office == null || office.term == null || !ownedByNone(office) || !Codes.ofState(code)) {
            return code;
        }
        return Codes.sectorOf(Actor.partyOf(code), office.sector());
    }

    private char gender(Phrase name, @Nullable Phrase office) {
        if (office != null && office.term != null && office.term.gender() != '-') {
            return office.term.gender();
        }
        if (name.nameFirst > 0) {
            char title = knowledge.genderOfTitle(parsed.lower(name.nameFirst - 1));
            if (title != '-') {
                return title;
            }
        }
        return name.nameEnd - name.nameFirst > 1 ? knowledge.genderOfWord(parsed.form(name.nameFirst)) : '-';
    }

    private String words(int first, int end) {
        return parsed.stretch(first, end).text();
    }

    /** "the Kremlin spokesman": whom the text, or else the people files, knows in that office. */
    private @Nullable Entity inOffice(Phrase phrase, String told) {
        Term term = phrase.term;
        if (term == null) {
            return null;
        }
        boolean known = phrase.definite || phrase.owner != null || phrase.possessor != Phrase.NONE;
        boolean indefinite = phrase.other
                || phrase.former
                || !phrase.definite
                        && phrase.first < phrase.officeFirst
                        && phrase.possessor == Phrase.NONE
                        && !(phrase.owner != null && phrase.owner.first == phrase.first);
        if (known && !indefinite && !phrase.strange) {
            Entity earlier = cast.inOffice(term.topic(), told, term.gender());
            if (earlier != null) {
                return earlier;
            }
            Office holder = told.isEmpty() ? null : facts.holder(told, term.topic());
            if (holder != null) {
                return holderEntity(holder, told);
            }
        }
        boolean atHome = told.isEmpty() && ownedByNone(phrase) && !indefinite;
        String code = atHome ? Codes.sectorOf(home, phrase.sector()) : told;
        Office holder = atHome && phrase.definite ? facts.holder(code, term.topic()) : null;
        if (holder != null) {
            return holderEntity(holder, code);
        }
        Entity entity = new Entity(Entity.Sort.PERSON, code);
        entity.gender = term.gender();
        entity.topics.add(term.topic());
        return cast.add(entity);
    }

    private Entity holderEntity(Office holder, String code) {
        Entity entity = cast.named(holder.keys(), code, holder.gender(), 0);
        if (entity == null) {
            entity = cast.add(new Entity(Entity.Sort.PERSON, code));
            entity.person = holder.person();
            entity.keys = holder.keys();
            entity.surname = holder.surname();
            entity.gender = holder.gender();
        }
        entity.topics.add(holder.topic());
        return entity;
    }

    private @Nullable Entity body(Phrase phrase) {
        Term term = phrase.term;
        if (term == null) {
            return null;
        }
        if (term.kind() == Kind.REGION
                || term.kind() == Kind.ADJECTIVE && Grammar.modifiesNothing(parsed, phrase.head)) {
            return null;
        }
        if (term.kind() == Kind.SIDES_NOUN) {
            return sides(phrase);
        }
        if (phrase.code.isEmpty() && phrase.owner != null && !phrase.owner.is(Kind.REGION)) {
            phrase.code = PhraseCodes.of(phrase, phrase.owner.code);
        }
        if (!phrase.members.isEmpty()) {
            return several(phrase.members);
        }
        String noun = parsed.lower(phrase.head);
        String code = phrase.code.isEmpty() ? comesBackTo(phrase, term, noun) : phrase.code;
        if (code.isEmpty()) {
            return null;
        }
        boolean several =
                term.kind() == Kind.PEOPLE_NOUN || term.kind() == Kind.PEOPLE || term.kind() == Kind.STATES_NOUN;
        Entity.Sort sort = several ? Entity.Sort.SEVERAL : Entity.Sort.BODY;
        Entity entity = cast.body(code, sort);
        if (entity == null) {
            entity = cast.add(new Entity(sort, code));
        }
        if (term.kind().headNoun()) {
            entity.nouns.add(noun);
        }
        return entity;
    }

    /** "the ministry", "the alliance", "police": the body told before, or the story's own state's. */
    private String comesBackTo(Phrase phrase, Term term, String noun) {
        if (phrase.strange || phrase.owner != null) {
            return "";
        }
        Entity earlier = phrase.definite || phrase.possessor != Phrase.NONE
                ? cast.last(entity -> entity.sort != Entity.Sort.PERSON && entity.nouns.contains(noun))
                : null;
        if (earlier != null) {
            return earlier.code;
        }
        List<String> named = knowledge.namedBy(noun);
        if (phrase.definite && !named.isEmpty()) {
            Entity organisation = cast.last(entity -> named.contains(entity.code));
            if (organisation != null) {
                return organisation.code;
            }
        }
        boolean official = term.kind() == Kind.BODY_NOUN || term.kind() == Kind.PEOPLE_NOUN;
        return official
                        && !OWNED.contains(term.topic())
                        && !phrase.indefinite
                        && knowledge.codes().atHome(term.code())
                        && phrase.possessor == Phrase.NONE
                ? Codes.sectorOf(home, term.code())
                : "";
    }

    private @Nullable Entity sides(Phrase phrase) {
        if (!phrase.definite && phrase.owner == null) {
            return null;
        }
        List<String> two = cast.twoParties(phrase.topic().equals(PAIR));
        return two.isEmpty() ? null : several(two);
    }

    /** Several persons or bodies: of one actor, or of several. */
    Entity together(List<String> codes) {
        if (codes.size() > 1) {
            return several(codes);
        }
        Entity known = cast.body(codes.get(0), Entity.Sort.SEVERAL);
        return known == null ? cast.add(new Entity(Entity.Sort.SEVERAL, codes.get(0))) : known;
    }

    /** Several actors together; the same again for the same members. */
    Entity several(List<String> members) {
        Entity known = cast.last(entity -> entity.members.equals(members));
        if (known != null) {
            return known;
        }
        Entity entity = new Entity(Entity.Sort.SEVERAL, "");
        entity.members = new ArrayList<>(members);
        return cast.add(entity);
    }

    /** The party a phrase stands for, "" where not known. */
    static String party(Phrase phrase) {
        return phrase.code.isEmpty() ? "" : Actor.partyOf(phrase.code);
    }
}
