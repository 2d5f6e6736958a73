package org.demarche.app.cli;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.demarche.app.mcp.McpDoor;
import org.demarche.app.mcp.RequestLines;
import org.demarche.app.web.Workspace;
import org.demarche.dossier.DossierPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche mcp}: a dossier for assistants. */
@Command(
        name = "mcp",
        description = {
            "Serve a dossier to an assistant by the Model Context Protocol: it searches, lists the ledger, shows a"
                    + " demarche, quotes a speaker, briefs. Each answer carries the words it rests on."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche mcp affair.db               over standard input and output, as assistants start it",
            "  demarche mcp affair.db --http        at http://127.0.0.1:8423/mcp",
            "  demarche mcp affair.db --write       it may also accept and reject findings",
            "",
            "In an assistant's settings: {\"command\": \"demarche\", \"args\": [\"mcp\", \"/path/to/affair.db\"]}",
            "",
            "Exit codes: 0 ended, 2 the command cannot be carried out as given."
        })
final class McpCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Option(names = "--http", description = "Listen for HTTP on this machine, in place of the standard streams.")
    private boolean http;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where --http listens; 0 for any that is free. By default 8423.")
    private int port = 8423;

    @Option(names = "--write", description = "Let it judge findings too. By default it only reads.")
    private boolean write;

    McpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (dossier.file().filter(file -> !Files.exists(file)).isPresent()) {
            throw new UsageException("there is no dossier " + dossier + "; demarche read --into makes one");
        }
        try (var workspace = Workspace.open(dossier)) {
            var ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown));
            if (http) {
                try (var door = McpDoor.overHttp(workspace, write, port)) {
                    console.out()
                            .println("Demarche for assistants at http://127.0.0.1:" + door.port()
                                    + "/mcp  (Ctrl-C stops it)");
                    console.out().flush();
                    ended.await();
                }
            } else {
                // Standard output belongs to the protocol: nothing else is printed there.
                var in = new RequestLines(System.in, ended::countDown, console.err()::println);
                try (var door = McpDoor.overStreams(workspace, write, in, System.out)) {
                    ended.await();
                }
            }
        }
        return ExitCode.OK;
    }
}
