package org.demarche.reader.actors;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;
import org.jspecify.annotations.Nullable;

/** Decides which person a name or an office means, by the story so far and by the people files. */
final class Persons {
    private static final String INHERITED = "=";

    /** The class whose words are surnames and names of things too: "King". */
    private static final String MONARCH = "MONARCH";

    private static final String MILITARY = "MIL";
    private static final String POLICE = ".COP";
    private static final String PARTY = ".PTY";
    private static final String STATESMAN = '.' + Codes.GOVERNMENT;

    private final Knowledge knowledge;
    private final ParsedText parsed;
    private final PhraseCodes codes;
    private final PersonFacts facts;
    private final FullNames fullNames;
    private final Cast cast;
    private final String home;
    private final Map<Phrase, Entity> entities;

    /**
     * For one story.
     *
     * @param entities whom the phrases met so far mean
     */
    Persons(
            Knowledge knowledge,
            ParsedText parsed,
            PhraseCodes codes,
            PersonFacts facts,
            FullNames fullNames,
            Cast cast,
            String home,
            Map<Phrase, Entity> entities) {
        this.knowledge = knowledge;
        this.parsed = parsed;
        this.codes = codes;
        this.facts = facts;
        this.fullNames = fullNames;
        this.cast = cast;
        this.home = home;
        this.entities = entities;
    }

    /** Whom a phrase with a name or an office means; nobody where it does not tell. */
    @Nullable
    Entity of(Phrase phrase) {
        Phrase partner = phrase.partner;
        if (partner != null && entities.containsKey(partner)) {
            return entities.get(partner);
        }
        boolean better = partner != null && partner.office() && partner.owner != null && phrase.owner == null;
        Phrase office = phrase.office() && !better ? phrase : partner;
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
        Phrase owner = office.owner;
        if (office.code.isEmpty() && owner != null && !owner.is(Term.Kind.REGION) && !owner.code.isEmpty()) {
            office.code = codes.under(office, owner.code);
        }
        return office.code;
    }

    private @Nullable Entity named(Phrase name, @Nullable Phrase office, String told) {
        List<String> keys = PersonNames.keys(words(untitled(name), name.nameEnd), knowledge.spelling());
        char gender = gender(name, office);
        Entity entity = cast.named(keys, told, gender, parsed.sentenceOf(name.nameFirst));
        if (entity == null && name.guessed && facts.of(fullNames.of(keys), told, "", bare(name)) == null) {
            return null;
        }
        if (entity == null) {
            entity = cast.add(new Entity(Entity.Sort.PERSON, ""));
        }
        complete(entity, keys, name, told, office);
        entity.calledAlone += keys.size() == 1 ? 1 : 0;
        if (entity.gender == '-') {
            entity.gender = gender;
        }
        if (entity.code.isEmpty()
                && office != null
                && office.term != null
                && ownedByNone(office)
                && knowledge.codes().ofPower(office.term.code())
                && !is(Qualifiers.Kind.ON_RECORD, office.topic())
                && !is(Qualifiers.Kind.ABROAD, office.topic())
                && mayReign(office)
                && !perhapsPolice(office)) {
            entity.code = Codes.sectorOf(home, office.sector());
        }
        return entity;
    }

    private boolean is(Qualifiers.Kind kind, String topic) {
        return knowledge.qualifiers().is(kind, topic.toLowerCase(Locale.ROOT));
    }

    /** Police officers have the ranks of armies: nobody's where the story tells of police. */
    private boolean perhapsPolice(Phrase office) {
        return office.sector().equals(MILITARY) && cast.last(entity -> entity.code.endsWith(POLICE)) != null;
    }

    /** A king or prince in a paper of a republic is another state's. */
    private boolean mayReign(Phrase office) {
        return !office.topic().equals(MONARCH)
                || knowledge.people().knows(Codes.sectorOf(home, Codes.GOVERNMENT), MONARCH);
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
        boolean ownParty =
                told.endsWith(PARTY) && Codes.sameParty(told, entity.code) && entity.code.endsWith(STATESMAN);
        boolean aside = ownParty || office != null && office.indefinite && !entity.code.isEmpty();
        if (!told.isEmpty() && (!aside || !ownParty && Codes.sameParty(told, entity.code))) {
            entity.code = told;
        }
        boolean fuller = entity.person.isEmpty() || keys.size() > 1 && entity.surname.isEmpty();
        Office known = fuller ? facts.of(fullNames.of(keys), told, topic, bare(name)) : null;
        if (known != null) {
            entity.person = known.person();
            entity.keys = known.keys();
            entity.surname = known.surname();
            entity.gender = known.gender();
            entity.topics.add(known.topic());
            entity.code = entity.code.isEmpty()
                    ? codeOf(known, office, fullNames.titled(known.keys()) || fullNames.titled(keys))
                    : entity.code;
        } else if (entity.person.isEmpty()
                || entity.surname.isEmpty()
                        && keys.size() >= entity.keys.size()
                        && keys.size() > 1
                        && entity.keys == keys) {
            entity.person = parsed.stretch(name.nameFirst, name.nameEnd).text();
        }
    }

    /** The state is the known one's, the sector the text's: "opposition leader X". */
    private String codeOf(Office known, @Nullable Phrase office, boolean titled) {
        String code = facts.codeBy(known, titled);
        if (office == null || office.term == null || !ownedByNone(office) || !Codes.ofState(known.code())) {
            return code;
        }
        String party = Actor.partyOf(known.code());
        return office.sector().equals(INHERITED) && Codes.former(code) ? party : Codes.sectorOf(party, office.sector());
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

    /** Whether nothing but a title stands with a name: not "referee Rubio", not "Rubio, a referee". */
    private boolean bare(Phrase name) {
        int head = Grammar.headOf(parsed, name.nameFirst, name.nameEnd);
        if (parsed.dependent(head, Relation.APPOS) != ParsedText.NONE) {
            return false;
        }
        int before = name.nameFirst - 1;
        return before < 0
                || parsed.upos(before) != Upos.NOUN && parsed.upos(before) != Upos.PROPN
                || !together(before, head)
                || knowledge.genderOfTitle(parsed.lower(before)) != '-';
    }

    /** Whether a noun and a name behind it are one phrase in the tree, or would be but for a slip. */
    private boolean together(int noun, int name) {
        boolean siblings = parsed.head(noun) == parsed.head(name) && parsed.relation(noun) == parsed.relation(name);
        return siblings || parsed.head(noun) == name || parsed.head(name) == noun;
    }

    /** Where a name begins without its title: "Sheikh". */
    private int untitled(Phrase name) {
        int first = name.nameFirst;
        while (first < name.nameEnd - 1 && knowledge.genderOfTitle(parsed.lower(first)) != '-') {
            first++;
        }
        return first;
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
        if (post(phrase)) {
            return null;
        }
        boolean known = phrase.definite || phrase.owner != null || phrase.possessor != Phrase.NONE;
        boolean indefinite = phrase.other
                || phrase.former
                || phrase.indefinite
                || !phrase.definite
                        && phrase.first < phrase.officeFirst
                        && phrase.possessor == Phrase.NONE
                        && !(phrase.owner != null && phrase.owner.first == phrase.first && !phrase.owner.indefinite);
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
        boolean atHome = told.isEmpty()
                && ownedByNone(phrase)
                && !indefinite
                && knowledge.codes().ofPower(term.code())
                && !is(Qualifiers.Kind.ABROAD, term.topic())
                && (phrase.definite || !phrase.topic().equals(MONARCH))
                && !perhapsPolice(phrase);
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

    /** "the position of prime minister": an office spoken of. */
    private boolean post(Phrase phrase) {
        int before = phrase.first - 1;
        return before > 0
                && phrase.first == phrase.officeFirst
                && phrase.owner == null
                && parsed.upos(before) == Upos.ADP
                && knowledge.qualifiers().is(Qualifiers.Kind.POST, parsed.lower(before - 1));
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
}
