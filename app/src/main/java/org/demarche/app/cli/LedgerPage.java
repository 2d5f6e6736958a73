package org.demarche.app.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Flag;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Step;

/** The ledger as a table: one row a demarche, one more line for each further addressee. */
final class LedgerPage {
    private static final int ID = 9;
    private static final int DATE = 11;
    private static final int STATUS = 22;
    private static final int PARTY = 14;
    private static final int DUE = 24;
    private static final int NARROWEST_MATTER = 24;

    private final PrintStream out;
    private final Style style;

    LedgerPage(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    /** Prints the demarches as of a day. */
    void print(List<Demarche> demarches, LocalDate day) {
        if (demarches.isEmpty()) {
            out.println("No demarche as of " + day + " fits. Try a later --as-of, or fewer of --actor and --status.");
            return;
        }
        out.println(style.bold(row("id", "since", "by", "to", "status", "due")) + style.bold("what"));
        for (Demarche demarche : demarches) {
            print(demarche);
        }
        out.println(style.dim(demarches.size() + (demarches.size() == 1 ? " demarche" : " demarches") + " as of " + day
                + "; in full: demarche show DOSSIER ID"));
    }

    private void print(Demarche demarche) {
        int room = Math.max(NARROWEST_MATTER, style.width() - (ID + DATE + 2 * PARTY + STATUS + DUE));
        List<String> what = lines(demarche, room);
        int lines = Math.max(Math.max(demarche.legs().size(), what.size()), 1);
        for (int i = 0; i < lines; i++) {
            Optional<Leg> leg =
                    i < demarche.legs().size() ? Optional.of(demarche.legs().get(i)) : Optional.empty();
            out.println(row(
                            i == 0 ? shortId(demarche.id()) : "",
                            i == 0 ? demarche.opened().map(LocalDate::toString).orElse("?") : "",
                            i == 0 ? String.join(",", demarche.by()) : "",
                            leg.map(LedgerPage::to).orElse(""),
                            leg.map(LedgerPage::status).orElse(""),
                            leg.flatMap(Leg::due).map(StoryPage::interval).orElse(""))
                    + (i < what.size() ? what.get(i) : ""));
        }
    }

    private List<String> lines(Demarche demarche, int room) {
        var lines = new ArrayList<String>();
        lines.add(style.words(Style.cut(
                demarche.matter().map(matter -> matter.stretch().text()).orElse("?"), room)));
        Step last = demarche.steps().get(demarche.steps().size() - 1);
        lines.add(style.dim(Style.cut(
                "last: " + last.kind() + last.on().map(day -> " " + day).orElse(""), room)));
        demarche.lead().ifPresent(lead -> lines.add(style.dim(Style.cut("lead: " + StoryPage.actorName(lead), room))));
        return lines;
    }

    private String row(String id, String since, String by, String to, String status, String due) {
        return cell(id, ID)
                + cell(since, DATE)
                + cell(by, PARTY)
                + cell(to, PARTY)
                + style.kind(cell(status, STATUS))
                + cell(due, DUE);
    }

    private static String cell(String text, int columns) {
        return Style.pad(Style.cut(text, columns - 1), columns);
    }

    private static String to(Leg leg) {
        return leg.to() + (leg.inferred() ? "*" : "");
    }

    private static String status(Leg leg) {
        String flags = leg.flags().stream()
                .map(Flag::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        return leg.status() + (flags.isEmpty() ? "" : " " + flags);
    }

    /** The first characters of an id: enough to name it to {@code demarche show}. */
    static String shortId(String id) {
        return id.substring(0, Math.min(ID - 1, id.length()));
    }
}
