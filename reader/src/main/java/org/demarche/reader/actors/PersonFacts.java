package org.demarche.reader.actors;

import java.util.List;
import java.util.Set;
import org.demarche.reader.finding.Actor;
import org.jspecify.annotations.Nullable;

/** What the people files tell of a name on a day, and who held an office then. */
final class PersonFacts {
    private final People people;
    private final String day;
    private final Set<String> parties;

    PersonFacts(People people, String day, Set<String> parties) {
        this.people = people;
        this.day = day;
        this.parties = parties;
    }

    /**
     * The term that fits best.
     *
     * @param keys folded words of the name
     * @param code what the text tells of the person's actor, or ""
     * @param topic class of the office the text tells, or ""
     */
    @Nullable
    Office of(List<String> keys, String code, String topic) {
        return keys.size() > 1 ? best(people.named(keys), code, topic, false) : alone(keys, code, topic);
    }

    private @Nullable Office alone(List<String> keys, String code, String topic) {
        return keys.isEmpty() ? null : best(people.called(keys.get(0)), code, topic, true);
    }

    private @Nullable Office best(List<Office> offices, String code, String topic, boolean alone) {
        Office best = null;
        int most = 0;
        boolean tied = false;
        for (Office office : offices) {
            int score = score(office, code, topic, alone);
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

    private int score(Office office, String code, String topic, boolean alone) {
        boolean same = !code.isEmpty() && Actor.partyOf(code).equals(Actor.partyOf(office.code()));
        boolean holds = office.holds(day);
        if (!code.isEmpty() && !same
                || alone && !(holds || !topic.isEmpty() && office.topic().equals(topic))) {
            return 0;
        }
        if (alone && !same && !parties.contains(Actor.partyOf(office.code()))) {
            return 0;
        }
        int score = 1 + (same ? 4 : 0) + (holds ? 4 : 0) + (office.topic().equals(topic) ? 3 : 0);
        score += office.wellKnown() ? 1 : 0;
        return score + (parties.contains(Actor.partyOf(office.code())) ? 2 : 0);
    }

    /** The code of a person by a term: a former office-holder is told as such. */
    String codeBy(Office office) {
        if (office.holds(day) || day.isEmpty() || !Codes.ofState(office.code())) {
            return office.code();
        }
        String party = Actor.partyOf(office.code());
        return office.begun(day) ? party + '.' + Codes.FORMER : party;
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
