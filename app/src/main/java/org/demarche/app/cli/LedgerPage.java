package org.demarche.app.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.app.words.Wording;
import org.demarche.reader.finding.Move;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Flag;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Step;
import org.demarche.reader.ledger.ToldMove;

/** The ledger as a table: what it is about on a line of its own, below it one line for each addressee. */
final class LedgerPage {
    private static final int ID = 10;
    private static final int DATE = 12;
    private static final int PARTIES = 26;
    private static final int STATUS = 29;
    private static final int SHORT_ID = 8;

    private final PrintStream out;
    private final Style style;

    LedgerPage(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    /** Prints the demarches as of a day. */
    void print(List<Demarche> demarches, LocalDate day) {
        print(demarches, day, demarches.size());
    }

    /** Prints the demarches as of a day, and that there are more where these are not all. */
    void print(List<Demarche> demarches, LocalDate day, int all) {
        if (demarches.isEmpty()) {
            out.println("No demarche as of " + day + " fits. Try a later --as-of, or fewer of --actor and --status.");
            return;
        }
        out.println(style.bold(row("id", "since", "by → to", "status", "answer due")));
        for (Demarche demarche : demarches) {
            print(demarche);
        }
        out.println();
        out.println(style.dim(demarches.size() + (demarches.size() == 1 ? " demarche" : " demarches") + " as of " + day
                + (inferred(demarches) ? "; * the text does not name the addressee" : "")
                + (all > demarches.size() ? "; the ones opened last of up to " + all + ", --limit 0 for all" : "")
                + "; one in full: demarche show DOSSIER ID"));
    }

    /** Prints moves that belong to no demarche, those told by a day. */
    void printUnlinked(List<ToldMove> moves, LocalDate day) {
        for (ToldMove told : moves) {
            if (told.published().filter(date -> !date.isAfter(day)).isPresent()) {
                Move move = told.move();
                out.println(style.dim(cell(told.move().id(), 2 * ID))
                        + cell(told.published().map(LocalDate::toString).orElse("?"), DATE)
                        + style.kind(cell(move.kind().name(), 2 * ID))
                        + move.by().stream().map(Wording::actor).collect(Collectors.joining(", "))
                        + (move.to().isEmpty() ? "" : " → ")
                        + move.to().stream().map(Wording::actor).collect(Collectors.joining(", ")));
                String words = move.matter()
                        .map(matter -> matter.stretch().text())
                        .orElse(move.trigger().text());
                out.println(" ".repeat(2 * ID)
                        + style.words(Style.cut(
                                words + " · " + move.modality().name().toLowerCase(Locale.ROOT) + " · " + told.label(),
                                style.width() - 2 * ID)));
            }
        }
    }

    private static boolean inferred(List<Demarche> demarches) {
        return demarches.stream().flatMap(demarche -> demarche.legs().stream()).anyMatch(Leg::inferred);
    }

    private void print(Demarche demarche) {
        out.println();
        String indent = " ".repeat(ID);
        String by = String.join(", ", demarche.by());
        if (demarche.legs().isEmpty()) {
            out.println(row(shortId(demarche.id()), opened(demarche), by, "", ""));
        }
        for (int i = 0; i < demarche.legs().size(); i++) {
            Leg leg = demarche.legs().get(i);
            String to = " → " + leg.to() + (leg.inferred() ? "*" : "");
            out.println(row(
                    i == 0 ? shortId(demarche.id()) : "",
                    i == 0 ? opened(demarche) : "",
                    (i == 0 ? by : " ".repeat(by.length())) + to,
                    status(leg),
                    leg.due().map(Wording::interval).orElse("")));
        }
        String matter = demarche.matter().map(words -> words.stretch().text()).orElse("(matter not named)");
        out.println(indent + style.words(Style.cut(matter, style.width() - ID)));
        out.println(indent + style.dim(Style.cut(last(demarche), style.width() - ID)));
    }

    private static String opened(Demarche demarche) {
        return demarche.opened().map(LocalDate::toString).orElse("?");
    }

    private static String last(Demarche demarche) {
        Step last = demarche.steps().get(demarche.steps().size() - 1);
        return "last: " + last.kind()
                + (last.by().isEmpty() ? "" : " by " + String.join(", ", last.by()))
                + last.on().map(day -> ", " + day).orElse("")
                + demarche.lead().map(lead -> " · lead: " + Wording.actor(lead)).orElse("")
                + (demarche.contested() ? " · contested" : "");
    }

    private String row(String id, String since, String parties, String status, String due) {
        return style.dim(cell(id, ID))
                + cell(since, DATE)
                + style.bold(cell(parties, PARTIES))
                + style.kind(cell(status, STATUS))
                + due;
    }

    private static String cell(String text, int columns) {
        String line = text.length() < columns ? text : text.substring(0, columns - 2) + "…";
        return Style.pad(line, columns);
    }

    private static String status(Leg leg) {
        String flags = leg.flags().stream()
                .map(Flag::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return leg.status() + (flags.isEmpty() ? "" : " " + flags);
    }

    /** The first characters of an id: enough to name it to {@code demarche show}. */
    static String shortId(String id) {
        return id.substring(0, Math.min(SHORT_ID, id.length()));
    }
}
