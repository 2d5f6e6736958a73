package org.demarche.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.demarche.reader.finding.Time;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.FoldedThread;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Step;

/**
 * From which day to which a demarche had a status or a flag. What a thread looks like changes on the days on which
 * something of it was told (or done) and on the day after something was due, and on no other: it is looked at then.
 */
final class Standings {
    /** Stands for no end: later than any day that is asked for. */
    static final String FOREVER = "99999";

    private final Ledger ledger;

    Standings(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A stretch of days in which the leg towards a party had a status or a flag. */
    record Standing(String view, String what, String party, String since, String until) {}

    private record Key(String what, String party) {}

    /** All of a thread, in both views of it. */
    List<Standing> of(FoldedThread thread) {
        var all = new ArrayList<Standing>();
        all.addAll(of("told", published(thread), day -> ledger.asOf(thread, day)));
        all.addAll(of("happened", done(thread), day -> ledger.happenedBy(thread, day)));
        return all;
    }

    private static TreeSet<LocalDate> published(FoldedThread thread) {
        var days = new TreeSet<LocalDate>();
        for (FoldedThread.FoldedAct act : thread.acts()) {
            act.evidence().forEach(piece -> piece.told().published().ifPresent(days::add));
        }
        return days;
    }

    private static TreeSet<LocalDate> done(FoldedThread thread) {
        var days = new TreeSet<LocalDate>();
        thread.acts().forEach(act -> Step.of(act).on().ifPresent(days::add));
        return days;
    }

    private static List<Standing> of(
            String view, TreeSet<LocalDate> days, Function<LocalDate, Optional<Demarche>> seen) {
        var all = new ArrayList<Standing>();
        Map<Key, LocalDate> open = new HashMap<>();
        while (!days.isEmpty()) {
            LocalDate day = days.pollFirst();
            Optional<Demarche> demarche = seen.apply(day);
            Set<Key> now = new HashSet<>();
            for (Leg leg : demarche.map(Demarche::legs).orElse(List.of())) {
                now.add(new Key(leg.status().name(), leg.to()));
                leg.flags().forEach(flag -> now.add(new Key(flag.name(), leg.to())));
                leg.due()
                        .flatMap(Time::latest)
                        .filter(due -> !due.isBefore(day))
                        .ifPresent(due -> days.add(due.plusDays(1)));
            }
            open.entrySet().removeIf(one -> {
                boolean over = !now.contains(one.getKey());
                if (over) {
                    all.add(standing(view, one, day.toString()));
                }
                return over;
            });
            now.forEach(key -> open.putIfAbsent(key, day));
        }
        open.entrySet().forEach(one -> all.add(standing(view, one, FOREVER)));
        return all;
    }

    private static Standing standing(String view, Map.Entry<Key, LocalDate> one, String until) {
        return new Standing(
                view, one.getKey().what(), one.getKey().party(), one.getValue().toString(), until);
    }
}
