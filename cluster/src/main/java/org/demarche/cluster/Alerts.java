package org.demarche.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Time;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.Flag;
import org.demarche.reader.ledger.FoldedThread;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a demarche has to be watched for, as a function of its thread and the day alone: so it does not matter whether
 * the days passed one by one or all are looked back at.
 */
final class Alerts {
    private static final int ID_BYTES = 8;

    private final Ledger ledger;

    Alerts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What is raised. */
    enum Kind {
        /** The last day of what is due has come. */
        DUE,
        /** It has passed without an answer. */
        OVERDUE,
        /** What was agreed on has run out. */
        LAPSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An alert.
     *
     * @param id hashes the demarche, the addressee, the kind and the day
     * @param on the day it is raised
     */
    record Alert(String id, LocalDate on, String line) {}

    private record Form(
            String type,
            String id,
            String alert,
            String demarche,
            List<String> by,
            String to,
            @Nullable String matter,
            String due,
            String on,
            @Nullable String because) {}

    /** The alerts raised until a day, that day included, in the order of their days. */
    List<Alert> until(FoldedThread thread, LocalDate day) {
        var alerts = new ArrayList<Alert>();
        for (LocalDate due : dues(thread, day)) {
            on(due, thread, day, due, alerts);
            on(due.plusDays(1), thread, day, due, alerts);
        }
        return alerts;
    }

    /** The next day on which the thread looks different, or something may be raised; empty where there is none. */
    Optional<LocalDate> next(FoldedThread thread, LocalDate day) {
        var days = new TreeSet<LocalDate>();
        for (LocalDate due : dues(thread, day)) {
            days.add(due);
            days.add(due.plusDays(1));
        }
        evidence(thread).forEach(piece -> piece.told().published().ifPresent(days::add));
        return Optional.ofNullable(days.higher(day));
    }

    private void on(LocalDate raised, FoldedThread thread, LocalDate until, LocalDate due, List<Alert> alerts) {
        if (raised.isAfter(until)) {
            return;
        }
        Optional<Demarche> seen = ledger.asOf(thread, raised);
        if (seen.isPresent()) {
            for (Leg leg : seen.get().legs()) {
                boolean meant =
                        leg.due().flatMap(Time::latest).filter(due::equals).isPresent();
                kind(leg, raised.equals(due))
                        .filter(kind -> meant)
                        .ifPresent(kind -> alerts.add(alert(seen.get(), leg, kind, due, raised)));
            }
        }
    }

    private static Optional<Kind> kind(Leg leg, boolean lastDay) {
        if (lastDay) {
            return leg.has(Flag.DUE) ? Optional.of(Kind.DUE) : Optional.empty();
        }
        if (leg.status() == Status.LAPSED) {
            return Optional.of(Kind.LAPSED);
        }
        return leg.has(Flag.OVERDUE) ? Optional.of(Kind.OVERDUE) : Optional.empty();
    }

    private static Alert alert(Demarche demarche, Leg leg, Kind kind, LocalDate due, LocalDate raised) {
        String anchor = String.join("\n", "alert", demarche.id(), leg.to(), kind.name(), due.toString());
        String id = FindingId.hash(anchor, ID_BYTES);
        var form = new Form(
                "alert",
                id,
                kind.word(),
                demarche.id(),
                demarche.by(),
                leg.to(),
                demarche.matter().map(matter -> matter.stretch().text()).orElse(null),
                due.toString(),
                raised.toString(),
                leg.dueBecause().orElse(null));
        return new Alert(id, raised, Json.write(form));
    }

    /** The last days of all that is or was due: as moves tell them, and as extensions prolong them. */
    private TreeSet<LocalDate> dues(FoldedThread thread, LocalDate day) {
        var dues = new TreeSet<LocalDate>();
        for (Evidence piece : evidence(thread)) {
            piece.told().move().due().flatMap(Time::latest).ifPresent(dues::add);
            if (piece.told().move().kind() == MoveKind.EXTEND) {
                piece.told()
                        .published()
                        .filter(published -> !published.isAfter(day))
                        .ifPresent(published -> addOfLegs(thread, published, dues));
            }
        }
        return dues;
    }

    private void addOfLegs(FoldedThread thread, LocalDate day, TreeSet<LocalDate> dues) {
        ledger.asOf(thread, day)
                .ifPresent(demarche -> demarche.legs()
                        .forEach(leg -> leg.due().flatMap(Time::latest).ifPresent(dues::add)));
    }

    private static List<Evidence> evidence(FoldedThread thread) {
        return thread.acts().stream().flatMap(act -> act.evidence().stream()).toList();
    }
}
