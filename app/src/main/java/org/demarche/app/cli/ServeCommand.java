package org.demarche.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.demarche.app.web.WebServer;
import org.demarche.app.web.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche serve}: the workspace in a browser. */
@Command(
        name = "serve",
        description = "Open a dossier as a workspace in the browser: read, check, correct, search, hand over.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche serve affair.db",
            "  demarche serve affair.db --port 9000",
            "  demarche serve --demo             the bundled dispatches, in a dossier for the time being"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int PORT = 8422;

    private final Console console;

    @Parameters(
            paramLabel = "DOSSIER",
            arity = "0..1",
            description = "A dossier; it is made where there is none. By default demarche.db.")
    private Path dossier = Path.of("demarche.db");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where it listens; 0 for any that is free. By default " + PORT + ".")
    private int port = PORT;

    @Option(
            names = "--demo",
            description = "Serve the bundled dispatches, in a dossier that goes when the server stops.")
    private boolean demo;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var folder = demo ? DemoDossier.make() : null;
                var workspace = Workspace.open(folder == null ? dossier : folder.file());
                var server = WebServer.start(workspace, "127.0.0.1", port)) {
            console.out().println("Demarche at http://127.0.0.1:" + server.port() + "/  (Ctrl-C stops it)");
            console.out().flush();
            var stopped = new CountDownLatch(1);
            var main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopped.countDown();
                join(main);
            }));
            stopped.await();
        }
        return ExitCode.OK;
    }

    private static void join(Thread main) {
        try {
            main.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
