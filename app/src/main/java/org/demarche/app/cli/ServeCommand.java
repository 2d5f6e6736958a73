package org.demarche.app.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.demarche.app.web.WebServer;
import org.demarche.app.web.Workspace;
import org.demarche.dossier.DossierPlace;
import org.demarche.reader.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  demarche serve affair.db --log json 2>> demarche.log",
            "  demarche serve --demo             the bundled dispatches, in a dossier for the time being",
            "",
            "Exit codes: 0 ended, 2 the command cannot be carried out as given."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int PORT = 8422;

    private final Console console;

    @Parameters(
            paramLabel = "DOSSIER",
            arity = "0..1",
            description = "A dossier; it is made where there is none. By default demarche.db.")
    private DossierPlace dossier = DossierPlace.of("demarche.db");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where it listens; 0 for any that is free. By default " + PORT + ".")
    private int port = PORT;

    @Option(
            names = "--demo",
            description = "Serve the bundled dispatches, in a dossier that goes when the server stops.")
    private boolean demo;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = {
                "The address it listens on. By default 127.0.0.1, which only this machine reaches.",
                "Others, as 0.0.0.0, only when the dossier has users: see demarche user add."
            })
    private String host = "127.0.0.1";

    @Option(
            names = "--behind-proxy",
            description = {
                "A proxy stands before it, and sets X-Forwarded-Proto and X-Forwarded-For:",
                "cookies are marked Secure for https, and addresses are those the proxy gives."
            })
    private boolean proxied;

    @Option(
            names = "--metrics-open",
            description = {
                "Tell metrics to whoever asks for /metrics. By default, where the dossier has users,",
                "only to who shows a token: see demarche user token."
            })
    private boolean metricsOpen;

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Mixin
    private LogOptions log = new LogOptions();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var folder = demo ? DemoDossier.make() : null;
                var lines = log.open(console);
                var workspace = Workspace.open(
                        folder == null ? dossier : DossierPlace.of(folder.file()), knowledge.whenNeeded());
                var server = start(workspace)) {
            console.out().println("Demarche at http://" + shown() + ":" + server.port() + "/  (Ctrl-C stops it)");
            console.out().flush();
            Logged.started(server.port());
            var stopped = new CountDownLatch(1);
            var main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopped.countDown();
                join(main);
            }));
            stopped.await();
            Logged.stopping();
        }
        return ExitCode.OK;
    }

    /** Apart, so that nothing of the log is loaded before it is open. */
    private static final class Logged {
        private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

        static void started(int port) {
            LOG.atInfo()
                    .addKeyValue("port", port)
                    .addKeyValue("version", Reader.VERSION)
                    .log("started");
        }

        static void stopping() {
            LOG.atInfo().log("stopping");
        }
    }

    private WebServer start(Workspace workspace) {
        try {
            return WebServer.start(workspace, settings(workspace), InstantSource.system());
        } catch (JavalinBindException e) {
            throw new UsageException("cannot listen on " + shown() + ":" + port + ": "
                    + rootOf(e).getMessage() + "; choose another with --port, or --port 0 for any that is free");
        }
    }

    private WebServer.Settings settings(Workspace workspace) {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port " + port + " is none; one from 1 to 65535, or 0 for any that is free");
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new UsageException("--host: there is no address " + host + "; 127.0.0.1 is this machine alone");
        }
        boolean loopback = address.isLoopbackAddress();
        if (!loopback && workspace.read(dossier -> dossier.accounts().isEmpty())) {
            throw new UsageException("beyond this machine (" + host + ") only users are served, and " + dossier
                    + " has none; add one first: demarche user add " + dossier + " NAME --role admin");
        }
        var settings = WebServer.Settings.at(host, port, loopback, proxied);
        return metricsOpen ? settings.withOpenMetrics() : settings;
    }

    private static Throwable rootOf(Throwable error) {
        Throwable cause = error.getCause();
        return cause == null ? error : rootOf(cause);
    }

    private String shown() {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static void join(Thread main) {
        try {
            main.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
