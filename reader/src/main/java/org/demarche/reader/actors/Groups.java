package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.actors.Term.Kind;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;
import org.jspecify.annotations.Nullable;

/** Several actors spoken of together: "the two sides", "the three countries", "the US and its allies". */
final class Groups {
    private static final String PAIR = "pair";
    private static final String ALLIES = "allies";
    private static final String HOLDERS = "holders";

    private final Knowledge knowledge;
    private final ParsedText parsed;
    private final Pronouns pronouns;
    private final Cast cast;
    private final String day;

    Groups(Knowledge knowledge, ParsedText parsed, Pronouns pronouns, Cast cast, String day) {
        this.knowledge = knowledge;
        this.parsed = parsed;
        this.pronouns = pronouns;
        this.cast = cast;
        this.day = day;
    }

    /** "the two sides", "both countries": the parties told last. */
    @Nullable
    Entity sides(Phrase phrase) {
        boolean ofOne = phrase.owner != null && phrase.owner.is(Kind.STATE);
        if (ofOne || !phrase.definite && phrase.owner == null) {
            return null;
        }
        List<String> two = cast.twoParties(phrase.topic().equals(PAIR), pairBefore(phrase));
        return two.isEmpty() ? null : several(two);
    }

    private List<String> pairBefore(Phrase phrase) {
        return pronouns.toldTogether(phrase.first, 2).stream()
                .map(Actor::partyOf)
                .distinct()
                .toList();
    }

    /** What a noun for several states or office-holders comes to by whose they are, or by their number. */
    @Nullable
    Entity of(Phrase phrase, Term term) {
        boolean states = term.kind() == Kind.STATES_NOUN;
        if (states && term.topic().equals(ALLIES)) {
            String allies = knowledge.allies(ownerOf(phrase));
            return allies.isEmpty() ? null : together(List.of(allies));
        }
        boolean numbered =
                states || term.kind() == Kind.PEOPLE_NOUN && term.topic().equals(HOLDERS);
        boolean alone = phrase.owner == null && phrase.possessor == Phrase.NONE;
        return numbered && alone && phrase.definite ? numbered(phrase, term) : null;
    }

    private String ownerOf(Phrase phrase) {
        if (phrase.owner != null) {
            return phrase.owner.code.isEmpty() ? "" : Actor.partyOf(phrase.owner.code);
        }
        Entity owner = phrase.possessor == Phrase.NONE ? null : pronouns.resolve(phrase.possessor);
        return owner == null || owner.code.isEmpty() ? "" : Actor.partyOf(owner.code);
    }

    /** "the three countries": so many that were told together, or a group that has so many members. */
    private @Nullable Entity numbered(Phrase phrase, Term term) {
        int count = count(phrase);
        if (count < 2) {
            return null;
        }
        List<String> told = pronouns.toldTogether(phrase.first, count);
        if (!told.isEmpty()) {
            return several(as(term, told));
        }
        Entity group = cast.last(entity ->
                entity.members.size() == count || memberCount(entity.code) == count && !Codes.ofState(entity.code));
        return group == null || group.members.isEmpty() ? group : several(as(term, group.members));
    }

    /** Ministers for "the three ministers", states for "the three countries". */
    private List<String> as(Term term, List<String> codes) {
        boolean people = term.kind() == Kind.PEOPLE_NOUN;
        return codes.stream()
                .map(code ->
                        people ? PhraseCodes.of(knowledge.codes(), term, Actor.partyOf(code)) : Actor.partyOf(code))
                .distinct()
                .toList();
    }

    private int memberCount(String code) {
        return code.isEmpty() ? 0 : knowledge.members(code, day).size();
    }

    private int count(Phrase phrase) {
        for (int t = phrase.first; t < phrase.head; t++) {
            if (parsed.upos(t) == Upos.NUM) {
                return knowledge.number(parsed.lower(t));
            }
        }
        return 0;
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
}
