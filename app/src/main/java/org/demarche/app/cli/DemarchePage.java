package org.demarche.app.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.app.words.Passage;
import org.demarche.app.words.Plain;
import org.demarche.app.words.Wording;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Move;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.Flag;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.PositionChange;
import org.demarche.reader.ledger.Step;
import org.demarche.reader.ledger.ToldMove;

/** One demarche in full. */
final class DemarchePage {
    private static final int DATE = 12;
    private static final int INDENT = 14;

    private final Function<String, Optional<String>> text;
    private final PrintStream out;
    private final Style style;

    /**
     * A page.
     *
     * @param text the original text of a document, by its id
     */
    DemarchePage(PrintStream out, Style style, Function<String, Optional<String>> text) {
        this.text = text;
        this.out = out;
        this.style = style;
    }

    /** Prints the demarche: its head, a line a leg, then its steps. */
    void print(Demarche demarche) {
        print(demarche, List.of());
    }

    /** The same, with the changes of position in it. */
    void print(Demarche demarche, List<PositionChange> moved) {
        String matter = demarche.matter().map(words -> words.stretch().text()).orElse("(matter not named)");
        out.println(style.bold(Style.cut(String.join(", ", demarche.by()) + ": " + matter, style.width())));
        out.println(style.dim("demarche " + demarche.id() + " · opened "
                + demarche.opened().map(LocalDate::toString).orElse("on an unknown day") + " · as of "
                + demarche.asOf() + (demarche.contested() ? " · contested" : "")));
        demarche.lead().ifPresent(lead -> out.println("  lead: " + Wording.actor(lead)));
        demarche.legs().forEach(leg -> leg(leg, demarche));
        moved.forEach(this::moved);
        out.println();
        demarche.steps().forEach(this::step);
    }

    private void leg(Leg leg, Demarche demarche) {
        String flags = leg.flags().stream()
                .map(Flag::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        out.println("  to " + Style.pad(leg.to() + (leg.inferred() ? " [inferred]" : "") + " ", DATE)
                + style.kind(leg.status().name())
                + leg.since().map(day -> " since " + day).orElse("")
                + leg.due().map(due -> ", due " + Wording.interval(due)).orElse("")
                + (flags.isEmpty() ? "" : style.alarm(" [" + flags + "]")));
        for (Leg.Change change : leg.course()) {
            out.println(
                    style.dim(" ".repeat(DATE + 5) + Style.pad(change.status().name(), DATE)
                            + change.since().map(day -> " " + day).orElse("")
                            + "  by step " + LedgerPage.shortId(change.because()) + kind(change.because(), demarche)));
        }
        leg.dueBecause()
                .ifPresent(step -> out.println(style.dim(" ".repeat(DATE + 5) + Style.pad("due", DATE)
                        + "             by step " + LedgerPage.shortId(step) + kind(step, demarche))));
    }

    private static String kind(String step, Demarche demarche) {
        return demarche.steps().stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .map(one -> " " + one.kind())
                .orElse("");
    }

    private void moved(PositionChange change) {
        out.println("  " + change.holder() + " moved: " + stand(change.then()) + " → " + stand(change.now()));
    }

    private String stand(PositionChange.Stand stand) {
        return style.kind(stand.stance().name()) + " “"
                + Plain.text(stand.words().text()) + "”"
                + stand.on().map(day -> ", " + day).orElse("") + ", " + Plain.text(stand.label());
    }

    private void step(Step step) {
        String dates = step.dates().size() > 1
                ? step.dates().stream().map(LocalDate::toString).collect(Collectors.joining(" or "))
                : step.on().map(LocalDate::toString).orElse("?");
        Move first = step.first();
        out.println(Style.pad(dates, DATE) + style.kind(step.kind().name()) + "  " + String.join(", ", step.by())
                + (step.to().isEmpty() ? "" : " → " + String.join(", ", step.to()))
                + first.lead().map(lead -> ": " + Wording.actor(lead)).orElse("")
                + step.due().map(due -> ", due " + Wording.interval(due)).orElse("")
                + first.venue().map(venue -> ", " + Plain.text(venue.text())).orElse("")
                + (step.contested() ? style.alarm("  [contested]") : "")
                + style.dim("  [" + LedgerPage.shortId(step.id()) + "]"));
        step.evidence().forEach(this::evidence);
    }

    private void evidence(Evidence evidence) {
        ToldMove told = evidence.told();
        for (String line : style.wrap(words(told), INDENT)) {
            out.println(" ".repeat(INDENT) + style.words(line));
        }
        List<Actor> chain = told.move().chain();
        String claimed = chain.isEmpty() ? "" : "as " + Wording.claimants(chain) + " says · ";
        out.println(" ".repeat(INDENT) + style.dim(claimed + source(told) + "  (" + evidence.link() + ")"));
    }

    private String words(ToldMove told) {
        return Passage.of(text.apply(told.document()), told.move().trigger());
    }

    private static String source(ToldMove told) {
        return told.publisher().map(publisher -> publisher + ", ").orElse("")
                + told.published().map(day -> day + ", ").orElse("")
                + Plain.text(told.label());
    }
}
