package org.demarche.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import org.demarche.dossier.Transfer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code demarche import}: takes in what {@code export} wrote. */
@Command(
        name = "import",
        description = "Take in what demarche export wrote as jsonl: into a new dossier, or beside what is there.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche import copy.db affair.jsonl",
            "  zcat affair.jsonl.gz | demarche import copy.db -",
            "",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DOSSIER", description = "A dossier; it is made where there is none.")
    private DossierPlace dossier = DossierPlace.of("");

    @Parameters(index = "1", paramLabel = "FILE", description = "What export wrote; - for standard input.")
    private String file = "";

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (BufferedReader lines = open();
                var store = Dossier.open(dossier)) {
            Transfer.Taken taken = store.transfer().take(() -> lines.lines().iterator());
            store.ledger();
            console.out()
                    .println(taken.stories() + " stories taken in, " + taken.known() + " already there, "
                            + taken.decisions() + " decisions");
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new UsageException(file + " is not what demarche export writes as jsonl: " + e.getMessage()
                    + "; what came before it is stored");
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": " + e.getMessage());
        }
    }

    private BufferedReader open() throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }
}
