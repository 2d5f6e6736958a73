package org.demarche.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.app.words.Wording;
import org.demarche.dossier.Dossier;
import org.demarche.reader.actors.ActorNames;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Flag;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Status;
import org.demarche.reader.ledger.Step;

/**
 * What the ledger's page shows.
 *
 * @param rows a row for each leg, what is overdue and due first
 * @param more address of the next page; empty where this is the last
 */
public record LedgerView(List<Row> rows, LedgerPages.Filter filter, Optional<Dossier.Days> days, String more) {

    /** One leg of one demarche. */
    public record Row(Demarche demarche, Optional<Leg> leg) {
        public String by() {
            return String.join(", ", demarche.by());
        }

        public String to() {
            return leg.map(Leg::to).orElse("");
        }

        /** The openers by their usual names. */
        public String byNames() {
            return demarche.by().stream().map(ActorNames.bundled()::of).collect(Collectors.joining(", "));
        }

        public String toName() {
            return leg.map(Leg::to).map(ActorNames.bundled()::of).orElse("");
        }

        public boolean inferred() {
            return leg.map(Leg::inferred).orElse(false);
        }

        public String matter() {
            return demarche.matter().map(matter -> matter.stretch().text()).orElse("(matter not named)");
        }

        public String opened() {
            return demarche.opened().map(LocalDate::toString).orElse("");
        }

        public String status() {
            return leg.map(one -> one.status().name()).orElse("");
        }

        public String statusWords() {
            return leg.map(one -> Wording.term(one.status())).orElse("");
        }

        public List<String> flags() {
            return leg.map(one -> one.flags().stream().map(Enum::name).toList()).orElse(List.of());
        }

        public String due() {
            return leg.flatMap(Leg::due).map(Wording::interval).orElse("");
        }

        public String last() {
            Step last = demarche.steps().get(demarche.steps().size() - 1);
            return Wording.term(last.kind()) + last.on().map(day -> ", " + day).orElse("");
        }

        public String lead() {
            return demarche.lead().map(Wording::actor).orElse("");
        }

        int urgency() {
            return leg.map(one -> one.has(Flag.OVERDUE) ? 0 : one.has(Flag.DUE) ? 1 : 2)
                    .orElse(2);
        }

        LocalDate dueDay() {
            return leg.flatMap(Leg::due).flatMap(due -> due.latest()).orElse(LocalDate.MAX);
        }
    }

    static LedgerView of(
            List<Demarche> demarches, LedgerPages.Filter filter, Optional<Dossier.Days> days, String more) {
        var rows = new ArrayList<Row>();
        for (Demarche demarche : demarches) {
            if (demarche.legs().isEmpty()) {
                rows.add(new Row(demarche, Optional.empty()));
            }
            demarche.legs().forEach(leg -> rows.add(new Row(demarche, Optional.of(leg))));
        }
        rows.sort(Comparator.comparingInt(Row::urgency)
                .thenComparing(row -> row.urgency() < 2 ? row.dueDay() : LocalDate.MAX)
                .thenComparing(row -> row.demarche().opened().orElse(LocalDate.MIN), Comparator.reverseOrder())
                .thenComparing(row -> row.demarche().id()));
        return new LedgerView(rows, filter, days, more);
    }

    /** The board: a column for each status that occurs. */
    public Map<Status, List<Row>> columns() {
        var columns = new EnumMap<Status, List<Row>>(Status.class);
        for (Row row : rows) {
            row.leg()
                    .ifPresent(leg -> columns.computeIfAbsent(leg.status(), status -> new ArrayList<>())
                            .add(row));
        }
        return columns;
    }

    public Status[] statuses() {
        return Status.values();
    }

    /** The days from the first story to the last, for the slider; 0 where there is nothing to slide through. */
    public long span() {
        return days.map(range -> range.last().toEpochDay() - range.first().toEpochDay())
                .orElse(0L);
    }
}
