package org.demarche.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.app.cli.Checks.Found;
import org.demarche.app.cli.Checks.Health;
import org.demarche.app.words.Plain;
import org.demarche.dossier.DossierPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche doctor}: what is wrong, and how to mend it. */
@Command(
        name = "doctor",
        description = "Say what is wrong with this installation, or with a dossier, and how to mend it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche doctor",
            "  demarche doctor affair.db            its file, its log, what could not be read",
            "",
            "Exit codes: 0 all is well, 1 something is broken, 2 the command cannot be carried out as given."
        })
final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..*", paramLabel = "DOSSIER", description = "Dossiers to look at too.")
    private List<DossierPlace> dossiers = List.of();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port that demarche serve is to listen on. By default 8422.")
    private int port = 8422;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var found = new ArrayList<>(List.of(
                Checks.java(),
                Checks.memory(),
                Checks.characters(),
                Checks.folderForTemporaryFiles(),
                Checks.reader(),
                Checks.port(port)));
        dossiers.forEach(file -> found.addAll(Checks.dossier(file)));
        var style = new Style(console);
        found.forEach(one -> print(one, style));
        long broken =
                found.stream().filter(one -> one.health() == Health.BROKEN).count();
        long weak = found.stream().filter(one -> one.health() == Health.WEAK).count();
        console.out().println();
        console.out().println(broken + weak == 0 ? "all is well" : broken + " broken, " + weak + " to mind");
        return broken == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private void print(Found found, Style style) {
        String sign = switch (found.health()) {
            case WELL -> "ok    ";
            case WEAK -> "mind  ";
            case BROKEN -> style.alarm("BROKEN");
        };
        console.out().println(sign + "  " + style.bold(found.subject()) + ": " + Plain.text(found.told()));
        if (!found.remedy().isEmpty()) {
            console.out().println("        → " + Plain.text(found.remedy()));
        }
    }
}
