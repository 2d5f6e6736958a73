package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.finding.MoveKind;

/** A demarche while it is folded: grows by one telling at a time, in the order of the acts. */
final class OpenThread {
    /** Acts of a kind among which a telling's act is sought: a bound for endless threads. */
    private static final int LOOK_BACK = 64;

    private static final int OPEN = Integer.MIN_VALUE;
    private static final int[] NONE = {};

    private final KindRules rules;
    private final Telling opening;
    private final int[] openers;
    private final SortedInts addressees = new SortedInts();
    private final SortedInts terms = new SortedInts();
    private final List<Act> acts = new ArrayList<>(2);
    private final Map<MoveKind, List<Act>> byKind = new EnumMap<>(MoveKind.class);
    private final SortedInts days = new SortedInts();
    private int[] newAddressees = NONE;
    private int[] newTerms = NONE;
    private double total;
    private int closed = OPEN;

    /** The search that met it last; see {@link Linker}. */
    int search;

    OpenThread(KindRules rules, Telling opening, Why why) {
        this.rules = rules;
        this.opening = opening;
        openers = opening.by();
        add(opening, why);
    }

    /**
     * Takes a telling in: as evidence for an act already told, or as a new act.
     *
     * @return whether it added a term or an addressee, so that the thread can be found by more keys
     */
    boolean add(Telling telling, Why why) {
        actOf(telling).add(telling, why);
        days.add(telling.on());
        newAddressees = NONE;
        newTerms = NONE;
        if (telling.opening() && opens(telling.by())) {
            takeAddressees(telling);
            takeTerms(telling);
        }
        if (telling.kind() == MoveKind.WITHDRAW || telling.kind() == MoveKind.FULFIL) {
            closed = telling.on();
        }
        return newAddressees.length + newTerms.length > 0;
    }

    private void takeAddressees(Telling telling) {
        newAddressees = Arrays.stream(telling.to())
                .filter(party -> !isOpener(party) && addressees.add(party))
                .toArray();
    }

    private void takeTerms(Telling telling) {
        newTerms = new int[telling.terms().length];
        int size = 0;
        for (int i = 0; i < telling.terms().length; i++) {
            if (terms.add(telling.terms()[i])) {
                total += telling.weights()[i];
                newTerms[size++] = telling.terms()[i];
            }
        }
        newTerms = Arrays.copyOf(newTerms, size);
    }

    /** The addressees that the last telling added. */
    int[] newAddressees() {
        return newAddressees;
    }

    /** The terms that the last telling added. */
    int[] newTerms() {
        return newTerms;
    }

    private Act actOf(Telling telling) {
        List<Act> alike = byKind.computeIfAbsent(telling.kind(), kind -> new ArrayList<>(2));
        for (int i = alike.size() - 1; i >= Math.max(0, alike.size() - LOOK_BACK); i--) {
            if (alike.get(i).isToldBy(telling, rules.of(telling.kind()))) {
                return alike.get(i);
            }
        }
        var act = new Act(telling.way());
        alike.add(act);
        acts.add(act);
        return act;
    }

    /** The telling that opened it. */
    Telling opening() {
        return opening;
    }

    int[] openers() {
        return openers;
    }

    boolean isOpener(int party) {
        return contains(openers, party);
    }

    /** Whether one of some parties opened it. */
    boolean opens(int[] parties) {
        for (int party : parties) {
            if (isOpener(party)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(int[] some, int one) {
        for (int each : some) {
            if (each == one) {
                return true;
            }
        }
        return false;
    }

    SortedInts addressees() {
        return addressees;
    }

    SortedInts terms() {
        return terms;
    }

    /** The weight of all its terms. */
    double total() {
        return total;
    }

    int opened() {
        return days.get(0);
    }

    /** The last day on which something of it was told. */
    int last() {
        return days.get(days.size() - 1);
    }

    /** Whether something was going on in the {@code within} days before a day. */
    boolean active(int day, int within) {
        int last = days.floor(day);
        return last >= 0 && day - days.get(last) <= within;
    }

    /** Whether it was withdrawn or fulfilled before a day, and nothing has happened since. */
    boolean closed(int day) {
        return closed != OPEN && closed < day && days.get(days.size() - 1) <= closed;
    }

    /** Whether one of its opening acts is dated to one of the days. */
    boolean openedOn(int[] references) {
        if (references.length > 0) {
            for (Act act : acts) {
                if (act.opening() && act.days().containsAny(references)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it was opened by the same kind of act of the same party towards the same. */
    boolean openedAs(Telling telling) {
        return acts.get(0).first().kind() == telling.kind()
                && opens(telling.by())
                && addressees.containsAny(telling.to());
    }

    List<Act> acts() {
        return acts;
    }

    /** Brings what tells each act into the order of telling. */
    void settle() {
        acts.forEach(Act::settle);
    }

    /** Whether this thread would take parties for those of some: all of them opened it. */
    boolean openedByAll(int[] parties) {
        return Arrays.stream(parties).allMatch(this::isOpener);
    }
}
