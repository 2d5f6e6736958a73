package org.demarche.reader.actors;

import java.util.List;
import java.util.Set;
import org.demarche.reader.finding.Actor;
import org.jspecify.annotations.Nullable;

/** What the people files tell of a name on a day, and who held an office then. */
final class PersonFacts {
    private final Knowledge knowledge;
    private final People people;
    private final String day;
    private final String latest;
    private final Set<String> parties;

    /**
     * Facts for one story.
     *
     * @param day ISO date of the story, "" where not known
     * @param latest a day that the story speaks of, so that it is not from before; "" where not known
     */
    PersonFacts(Knowledge knowledge, String day, String latest, Set<String> parties) {
        this.knowledge = knowledge;
        people = knowledge.people();
        this.day = day;
        this.latest = latest;
        this.parties = parties;
    }

    /**
     * The term that fits best.
     *
     * @param keys folded words of the name
     * @param code what the text tells of the person's actor, or ""
     * @param topic class of the office the text tells, or ""
     * @param bare whether nothing stands with the name that may tell somebody else
     */
    @Nullable
    Office of(List<String> keys, String code, String topic, boolean bare) {
        return keys.size() > 1 ? best(people.named(keys), code, topic, false, false) : alone(keys, code, topic, bare);
    }

    private @Nullable Office alone(List<String> keys, String code, String topic, boolean bare) {
        if (keys.isEmpty() || code.isEmpty() && topic.isEmpty() && people.common(keys.get(0))) {
            return null;
        }
        return best(people.called(keys.get(0)), code, topic, true, bare && code.isEmpty() && topic.isEmpty());
    }

    private @Nullable Office best(List<Office> offices, String code, String topic, boolean alone, boolean bare) {
        Office best = null;
        int most = 0;
        boolean tied = false;
        for (Office office : offices) {
            int score = score(office, code, topic, alone, bare && knowledge.renowned(office, day));
            if (score > most) {
                best = office;
                most = score;
                tied = false;
            } else if (score == most && best != null && !office.person().equals(best.person())) {
                tied = true;
            }
        }
        return tied ? null : best;
    }

    private int score(Office office, String code, String topic, boolean alone, boolean renowned) {
        boolean same = !code.isEmpty() && Actor.partyOf(code).equals(Actor.partyOf(office.code()));
        boolean holds = office.holds(day);
        if (!code.isEmpty() && !same
                || alone
                        && !(holds
                                || renowned
                                || !topic.isEmpty() && office.topic().equals(topic))) {
            return 0;
        }
        boolean titled = holds && !topic.isEmpty() && office.topic().equals(topic);
        if (alone && !same && !titled && !renowned && !parties.contains(Actor.partyOf(office.code()))) {
            return 0;
        }
        if (!office.wellKnown() && !same && !parties.contains(Actor.partyOf(office.code()))) {
            return 0;
        }
        int score = 1 + (same ? 4 : 0) + (holds ? 4 : 0) + (office.topic().equals(topic) ? 3 : 0);
        score += office.wellKnown() ? 1 : 0;
        return score + (parties.contains(Actor.partyOf(office.code())) ? 2 : 0);
    }

    /**
     * The code of a person by a term: a well-known former office-holder is told as such, others may hold another office
     * by now. Without a day, a term that a story may be from before counts only where the story speaks of an office; ""
     * where it does not.
     *
     * @param titled whether the story tells an office of the person
     */
    String codeBy(Office office, boolean titled) {
        if (day.isEmpty() && !titled && !surelyBegun(office)) {
            return "";
        }
        if (day.isEmpty() && !latest.isEmpty() && over(office) && Codes.ofState(office.code())) {
            return !office.wellKnown() ? "" : Actor.partyOf(office.code()) + '.' + Codes.FORMER;
        }
        if (office.holds(day) || day.isEmpty() || !Codes.ofState(office.code())) {
            return office.code();
        }
        if (!office.wellKnown()) {
            return "";
        }
        String party = Actor.partyOf(office.code());
        return office.begun(day) ? party + '.' + Codes.FORMER : party;
    }

    /** Whether a term had begun by the latest day that the story speaks of, or so long ago that it had by any. */
    private boolean surelyBegun(Office office) {
        return latest.isEmpty() ? people.longKnown(office.from()) : office.begun(latest);
    }

    /** Whether a person's term is over by the latest day the story speaks of, and no other is held then. */
    private boolean over(Office office) {
        if (!office.over(latest)) {
            return false;
        }
        for (Office other : people.named(office.keys())) {
            boolean same = other.person().equals(office.person());
            if (same && (other.to().isEmpty() || other.to().compareTo(latest) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** Who holds an office on the day, where it is one person; nobody where the day is not known. */
    @Nullable
    Office holder(String code, String topic) {
        if (day.isEmpty()) {
            return null;
        }
        Office only = null;
        for (Office office : people.holding(code, topic, day)) {
            if (only != null && !only.person().equals(office.person())) {
                return null;
            }
            only = office;
        }
        return only;
    }
}
