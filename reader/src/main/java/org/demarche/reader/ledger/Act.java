package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.List;

/** One act while a thread is folded, with what tells it. */
final class Act {
    /** Two dates for one act lie no further apart than this; else they are two acts. */
    private static final int CONTESTED_DAYS = 3;

    private final String way;
    private final List<Told> tellings = new ArrayList<>(2);
    private final SortedInts days = new SortedInts();
    private int on;

    /** A telling of it, and why it was taken for one. */
    record Told(Telling telling, Why why) {}

    Act(String way) {
        this.way = way;
    }

    void add(Telling telling, Why why) {
        on = tellings.isEmpty() ? telling.on() : on;
        tellings.add(new Told(telling, why));
        if (telling.day() != Telling.NEVER) {
            days.add(telling.day());
        }
    }

    List<Told> tellings() {
        return tellings;
    }

    Telling first() {
        return tellings.get(0).telling();
    }

    boolean opening() {
        return first().opening();
    }

    SortedInts days() {
        return days;
    }

    void settle() {
        tellings.sort((one, other) -> Telling.TOLD.compare(one.telling(), other.telling()));
    }

    boolean isToldBy(Telling telling, KindRules.Rule rule) {
        if (!meets(first().by(), telling.by()) || !meets(first().to(), telling.to())) {
            return false;
        }
        int day = telling.day();
        if (day == Telling.NEVER || days.isEmpty()) {
            return Math.abs((long) on - telling.on()) <= rule.days() && sameWay(telling);
        }
        return days.contains(day) && sameWay(telling)
                || rule.once() && way.equals(telling.way()) && closeTo(day) && fromAnotherDocument(telling);
    }

    private boolean sameWay(Telling telling) {
        return way.equals(telling.way())
                || way.equals(Deliveries.UNTOLD)
                || telling.way().equals(Deliveries.UNTOLD);
    }

    private boolean closeTo(int day) {
        int before = days.floor(day);
        boolean soon = before >= 0 && day - days.get(before) <= CONTESTED_DAYS;
        return soon || before + 1 < days.size() && days.get(before + 1) - day <= CONTESTED_DAYS;
    }

    private boolean fromAnotherDocument(Telling telling) {
        return tellings.stream().noneMatch(told -> told.telling().document().equals(telling.document()));
    }

    private static boolean meets(int[] some, int[] others) {
        if (some.length == 0 || others.length == 0) {
            return true;
        }
        for (int one : some) {
            for (int other : others) {
                if (one == other) {
                    return true;
                }
            }
        }
        return false;
    }
}
