package org.demarche.lab.workspace;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.web.WebServer;
import org.demarche.app.web.Workspace;
import org.demarche.dossier.DossierLedger;
import org.demarche.reader.ledger.Demarche;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab bench workspace}: how long each page of the workspace takes on a dossier of very many stories. */
@Command(
        name = "workspace",
        description = {
            "Serve a dossier of many stories and time every page and route, one request after the other.",
            "The dossier is made where there is none: variations of the bundled dispatches."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class BenchWorkspace implements Callable<Integer> {
    @Option(names = "--stories", paramLabel = "N", description = "How many stories (default: ${DEFAULT-VALUE}).")
    private long stories = 100_000;

    @Option(
            names = "--dossier",
            paramLabel = "FILE",
            description = "The dossier; made where there is none, and kept (default: ${DEFAULT-VALUE}).")
    private Path file = Path.of(".demarche/workspace.db");

    @Option(names = "--rounds", paramLabel = "N", description = "Requests a page (default: ${DEFAULT-VALUE}).")
    private int rounds = 20;

    @Option(names = "--only", paramLabel = "WORDS", description = "Only the pages whose name holds these words.")
    private String only = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private List<Demarche> demarches(Workspace workspace) {
        return workspace.read(dossier -> dossier.foldedLedger()
                .demarches(
                        new DossierLedger.Query(LocalDate.of(2021, 1, 1), false, Optional.empty(), rounds),
                        demarche -> true));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.exists(file)) {
            LargeDossier.make(file, stories, out);
        }
        long start = System.nanoTime();
        try (var workspace = Workspace.open(file);
                var server = WebServer.start(workspace, 0)) {
            out.printf(java.util.Locale.ROOT, "OPEN_SECONDS %.1f%n", (System.nanoTime() - start) / 1e9);
            out.flush();
            new ChangeRun(workspace).run(demarches(workspace), out);
            new PageRun(workspace, server.port(), rounds, only, out).run();
        }
        return 0;
    }
}
