package org.demarche.app.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.dossier.DossierCopy;
import org.demarche.dossier.DossierPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche copy}: a whole dossier at another place, a file or a database. */
@Command(
        name = "copy",
        description = {
            "Copy a whole dossier to another place: a file, or a PostgreSQL database, either way. All is taken over row"
                    + " by row and compared in the end by count and hash: stories, findings, the log of decisions, notes,"
                    + " users, searches, what is watched, what was forgotten. Full text and the ledger are made again"
                    + " there.",
            "Stopped in between, by Ctrl-C or worse, it goes on where it was when it is called again; until then no other"
                    + " command takes the half copy for a dossier. FROM stays as it is."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche copy affair.db jdbc:postgresql://db.example.org/affair",
            "  demarche copy jdbc:postgresql://db.example.org/affair laptop.db",
            "  demarche copy affair.db elsewhere/affair.db",
            "",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class CopyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FROM", description = "A dossier.")
    private DossierPlace from = DossierPlace.of("");

    @Parameters(
            index = "1",
            paramLabel = "TO",
            description = "Where it goes: a file that is not there, or a database that holds no dossier.")
    private DossierPlace to = DossierPlace.of("");

    @Option(
            names = "--again",
            description = "Throw a half copy at TO away and begin anew; nothing but a half copy is ever thrown away.")
    private boolean again;

    @Option(names = "--tables", description = "List each table with its rows and its hash.")
    private boolean tables;

    @Option(names = "--no-progress", description = "Show no progress bar.")
    private boolean noProgress;

    CopyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var copy = DossierCopy.open(from, to);
                var shown = new Shown()) {
            DossierCopy.Done done = copy.run(again, shown);
            report(done);
            return ExitCode.OK;
        }
    }

    private void report(DossierCopy.Done done) {
        PrintStream out = console.out();
        if (tables) {
            done.tables()
                    .forEach(table -> out.printf(
                            java.util.Locale.ROOT, "%-16s %10d  %s%n", table.table(), table.rows(), table.hash()));
        }
        long there = done.rows() - done.copied();
        out.println((done.copied() == 0
                        ? "nothing to copy: " + to + " holds the same, "
                        : "copied " + done.copied() + " rows" + (there > 0 ? " (" + there + " were there)" : "") + ", ")
                + done.rows() + " rows of " + done.tables().size()
                + " tables agree by count and hash; full text and ledger made again; the log's " + done.entries()
                + " entries fit together, last hash " + done.head());
    }

    /** The progress bar, where one is wanted. */
    private final class Shown implements DossierCopy.Watcher, AutoCloseable {
        private Optional<Progress> bar = Optional.empty();

        @Override
        public void begins(long all, long there) {
            if (there > 0) {
                console.err().println("goes on where it was: " + there + " of " + all + " rows are there");
            }
            bar = Optional.of(Progress.overRows(console, !noProgress, all, there));
        }

        @Override
        public void stored(long rows) {
            bar.ifPresent(one -> one.step(rows));
        }

        @Override
        public void turnsTo(String what) {
            bar.ifPresent(one -> one.says(what));
        }

        @Override
        public void close() {
            bar.ifPresent(Progress::close);
        }
    }
}
