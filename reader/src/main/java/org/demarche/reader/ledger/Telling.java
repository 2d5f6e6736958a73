package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Time;

/**
 * A told move, made ready for linking.
 *
 * @param by codes of the parties whose act it is
 * @param to codes of the parties it is directed at
 * @param terms the terms of its matter that tell of an affair, with their weights
 * @param weight of all its terms
 * @param day the day of the act, where the move gives one
 * @param on the day by which it stands in the order of acts
 * @param way in which a paper was put before the other side
 * @param references days by which the matter is named
 */
record Telling(
        ToldMove told,
        Set<String> by,
        Set<String> to,
        Map<String, Double> terms,
        double weight,
        Optional<LocalDate> day,
        LocalDate on,
        String way,
        List<LocalDate> references) {

    /** More parties than this on a side are cut: no act of diplomacy is told of so many one by one. */
    private static final int PARTIES = 12;

    /** In the order of the acts; of one day, openings first; then as told. The same for every order of arrival. */
    static final Comparator<Telling> ORDER = Telling::compareActs;

    /** In the order of telling. */
    static final Comparator<Telling> TOLD = Telling::compareTold;

    private static int compareActs(Telling one, Telling other) {
        int order = one.on.compareTo(other.on);
        if (order == 0) {
            order = Boolean.compare(other.opening(), one.opening());
        }
        return order == 0 ? compareTold(one, other) : order;
    }

    private static int compareTold(Telling one, Telling other) {
        int order = one.told
                .published()
                .orElse(LocalDate.MAX)
                .compareTo(other.told.published().orElse(LocalDate.MAX));
        if (order == 0) {
            order = one.told.document().compareTo(other.told.document());
        }
        if (order == 0) {
            order = Integer.compare(start(one.move()), start(other.move()));
        }
        return order == 0 ? one.move().id().compareTo(other.move().id()) : order;
    }

    private static int start(Move move) {
        return move.trigger().isEmpty() ? 0 : move.trigger().start();
    }

    static Telling of(ToldMove told, Terms terms, Deliveries deliveries) {
        Move move = told.move();
        Set<String> by = parties(move.by());
        Set<String> to = parties(move.to());
        to.removeAll(by);
        var words = new StringBuilder();
        move.matter().ifPresent(matter -> words.append(matter.stretch().text()));
        move.documents().forEach(paper -> words.append('\n').append(paper.text()));
        Map<String, Double> weighed =
                move.matter().map(matter -> terms.weigh(matter.terms())).orElseGet(Map::of);
        double weight = 0;
        for (double term : weighed.values()) {
            weight += term;
        }
        return new Telling(
                told,
                by,
                to,
                weighed,
                weight,
                day(move),
                on(told).orElse(LocalDate.MAX),
                deliveries.way(move.trigger().text()),
                References.days(words.toString(), told.published()));
    }

    private static Set<String> parties(List<Actor> actors) {
        var parties = new LinkedHashSet<String>();
        for (Actor actor : actors) {
            if (parties.size() < PARTIES) {
                actor.party().ifPresent(parties::add);
            }
        }
        return parties;
    }

    /** The day of an act that its move dates to one day. */
    static Optional<LocalDate> day(Move move) {
        return move.date().filter(date -> date.earliest().equals(date.latest())).flatMap(Time::earliest);
    }

    /** The day of the act, else the last day of its date, else that of the story; never after the story. */
    static Optional<LocalDate> on(ToldMove told) {
        Optional<LocalDate> last = told.move().date().flatMap(Time::latest);
        Optional<LocalDate> published = told.published();
        if (last.isEmpty() || published.isPresent() && last.get().isAfter(published.get())) {
            return published.or(() -> last);
        }
        return last;
    }

    Move move() {
        return told.move();
    }

    MoveKind kind() {
        return told.move().kind();
    }

    boolean opening() {
        return kind().opening();
    }

    /** Whether a demarche can be opened by it: it says who asks whom. */
    boolean opens() {
        return opening() && !by.isEmpty() && !to.isEmpty();
    }

    /** The pairs of parties between which the act is; among the actors of a joint act. */
    List<String> pairs() {
        var pairs = new ArrayList<String>();
        for (String one : by) {
            for (String other : to.isEmpty() ? by : to) {
                if (!one.equals(other)) {
                    pairs.add(pair(one, other));
                }
            }
        }
        return pairs;
    }

    /** The unordered pair of two parties, as a key. */
    static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + '|' + other : other + '|' + one;
    }
}
