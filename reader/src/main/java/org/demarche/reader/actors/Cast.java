package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.demarche.reader.finding.Actor;
import org.jspecify.annotations.Nullable;

/** The actors of a story so far. */
final class Cast {
    /** No story has more actors; of a longer text the earlier half is forgotten, so that time stays linear. */
    private static final int MOST = 2000;

    private final List<Entity> entities = new ArrayList<>();
    private final Generals generals;
    private final Codes codes;
    private int added;

    Cast(Generals generals, Codes codes) {
        this.generals = generals;
        this.codes = codes;
    }

    Entity add(Entity entity) {
        if (entities.size() == MOST) {
            entities.subList(0, MOST / 2).clear();
        }
        entities.add(entity);
        entity.number = ++added;
        return entity;
    }

    /**
     * The person a name means. Of several whose name it may be, a whole name means the one mentioned last; a surname
     * alone the one just spoken of, else the one who is called by it.
     */
    @Nullable
    Entity named(List<String> keys, String code, char gender, int sentence) {
        Entity best = null;
        for (Entity entity : entities) {
            if (entity.sort == Entity.Sort.PERSON
                    && entity.mayBeNamed(keys)
                    && agree(entity.gender, gender)
                    && (code.isEmpty() || entity.code.isEmpty() || Codes.sameParty(code, entity.code))
                    && (best == null || rather(entity, best, keys, sentence))) {
                best = entity;
            }
        }
        return best;
    }

    private static boolean rather(Entity one, Entity other, List<String> keys, int sentence) {
        boolean later = one.lastHead > other.lastHead;
        Entity latest = later ? one : other;
        boolean just = latest.lastSubject && sentence - latest.lastSentence <= 1;
        if (keys.size() > 1 || just || one.calledAlone == other.calledAlone) {
            return later;
        }
        return one.calledAlone > other.calledAlone;
    }

    static boolean agree(char one, char other) {
        return one == '-' || other == '-' || one == other;
    }

    /** The person in an office: the one mentioned last of whom the class, or a more specific one, was told. */
    @Nullable
    Entity inOffice(String topic, String code, char gender) {
        Entity best = null;
        boolean exact = false;
        for (Entity entity : entities) {
            if (entity.sort != Entity.Sort.PERSON
                    || entity.code.isEmpty() && entity.person.isEmpty()
                    || !agree(entity.gender, gender)
                    || !code.isEmpty() && !mayHold(entity.code, code)) {
                continue;
            }
            boolean same = entity.topics.contains(topic);
            if ((same || generals.covers(topic, entity.topics))
                    && (best == null || same && !exact || same == exact && nearer(entity, best))) {
                best = entity;
                exact = same;
            }
        }
        return best;
    }

    /**
     * Mentioned later; of two in one sentence, who is its subject: "X told reporters after meeting his counterpart".
     */
    private static boolean nearer(Entity one, Entity other) {
        boolean together = one.lastSentence == other.lastSentence && one.lastSubject != other.lastSubject;
        return together ? one.lastSubject : one.lastHead > other.lastHead;
    }

    /** The president of a firm is not the state's. */
    private boolean mayHold(String code, String told) {
        return !code.isEmpty() && Codes.sameParty(told, code) && codes.party(told) == codes.party(code);
    }

    /** The body of a code, where it was mentioned. */
    @Nullable
    Entity body(String code, Entity.Sort sort) {
        for (Entity entity : entities) {
            if (entity.sort == sort && entity.code.equals(code)) {
                return entity;
            }
        }
        return null;
    }

    /** The actor mentioned last for which a condition holds. */
    @Nullable
    Entity last(Predicate<Entity> condition) {
        Entity best = null;
        for (Entity entity : entities) {
            if ((best == null || entity.lastHead > best.lastHead) && condition.test(entity)) {
                best = entity;
            }
        }
        return best;
    }

    /**
     * The two states, organisations or groups that the story speaks of most; the pair told before where there is one.
     *
     * @param told two parties that were told together, who are meant where no other is told oftener
     */
    List<String> twoParties(boolean statesAlone, List<String> told) {
        Entity pair = last(entity -> entity.members.size() == 2 && (!statesAlone || states(entity.members)));
        if (pair != null) {
            return pair.members;
        }
        var counts = new LinkedHashMap<String, Integer>();
        for (Entity entity : entities) {
            if (party(entity) && (!statesAlone || Codes.ofState(entity.code))) {
                counts.merge(Actor.partyOf(entity.code), entity.mentions, Integer::sum);
            }
        }
        int least = told.stream()
                .mapToInt(code -> counts.getOrDefault(code, 0))
                .min()
                .orElse(0);
        String first = most(counts);
        counts.remove(first);
        String second = most(counts);
        if (told.size() == 2 && least > 0 && least >= counts.getOrDefault(second, 0)) {
            return told;
        }
        return second.isEmpty() ? List.of() : List.of(first, second);
    }

    private boolean states(List<String> members) {
        return members.stream().allMatch(code -> Codes.ofState(code) && codes.party(code));
    }

    private static String most(Map<String, Integer> counts) {
        String most = "";
        int highest = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > highest) {
                most = count.getKey();
                highest = count.getValue();
            }
        }
        return most;
    }

    private boolean party(Entity entity) {
        return !entity.code.isEmpty() && codes.party(entity.code);
    }
}
