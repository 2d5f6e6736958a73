package org.demarche.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.demarche.app.operations.DossierGauges;
import org.demarche.app.operations.Meters;
import org.demarche.dossier.Dossier;

/** The server of one workspace. */
public final class WebServer implements AutoCloseable {
    static final long LARGEST_REQUEST = 32L << 20;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What answers where nothing else does. */
    static final String ANY = "/*";

    private static final Pattern NO_PAGE = Pattern.compile("/(api|assets|login|favicon|health|ready|metrics)");

    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127(\\.\\d+){3}|\\[::1])(:\\d+)?");

    private final Javalin server;
    private final AlertCounts alerts;
    private final Meters meters;

    private WebServer(Javalin server, AlertCounts alerts, Meters meters) {
        this.server = server;
        this.alerts = alerts;
        this.meters = meters;
    }

    /**
     * How it is reached, and by whom.
     *
     * @param host the address it binds to
     * @param port 0 for any that is free
     * @param loopback whether that address is of this machine alone
     * @param proxied whether what {@code X-Forwarded-Proto} and {@code X-Forwarded-For} say is to be believed: only
     *     where a proxy stands before it that sets both
     * @param burst how many requests an address may make at once, where there are users
     * @param perSecond how many in the long run
     * @param metricsOpen whether metrics are told to whoever asks, where there are users
     */
    public record Settings(
            String host,
            int port,
            boolean loopback,
            boolean proxied,
            int burst,
            double perSecond,
            boolean metricsOpen) {
        private static final int BURST = 300;
        private static final double PER_SECOND = 60;

        /** Those of a server for this machine alone. */
        public static Settings local(int port) {
            return new Settings("127.0.0.1", port, true, false, BURST, PER_SECOND, false);
        }

        /** Those of a server for others too. */
        public static Settings at(String host, int port, boolean loopback, boolean proxied) {
            return new Settings(host, port, loopback, proxied, BURST, PER_SECOND, false);
        }

        /** The same, and metrics are told to whoever asks. */
        public Settings withOpenMetrics() {
            return new Settings(host, port, loopback, proxied, burst, perSecond, true);
        }
    }

    /** Starts one for this machine alone; port 0 is any that is free. */
    public static WebServer start(Workspace workspace, int port) {
        return start(workspace, Settings.local(port), InstantSource.system());
    }

    /** Starts it. */
    public static WebServer start(Workspace workspace, Settings settings, InstantSource clock) {
        var access = new Access(workspace, settings, clock);
        var alerts = new AlertCounts(workspace);
        var readiness = new Readiness(workspace);
        var meters = meters(workspace, readiness);
        List<Page> pages = List.of(
                new Assets(),
                new LoginPages(workspace, access, clock),
                new LedgerPages(workspace),
                new StoryPages(workspace),
                new ActorPages(workspace),
                new MatterPages(workspace),
                new SearchPages(workspace),
                new ReviewPages(workspace),
                new NotePages(workspace),
                new NamePages(workspace),
                new LinkPages(workspace),
                new ReviewApi(workspace),
                new QuotePages(workspace),
                new FeedPages(workspace, alerts),
                new AdminPages(workspace),
                new KeepingPages(workspace),
                new IntakePages(workspace, meters),
                new ExportPages(workspace),
                new FindingPages(workspace),
                new SchemaPages(),
                new Operations(readiness, meters));
        var traffic = new Traffic(meters, settings.proxied());
        Javalin server = Javalin.create(config -> {
            config.routes.before(traffic::begin);
            config.requestLogger.http(traffic::end);
            configure(config, access, alerts, workspace, pages);
        });
        return new WebServer(server.start(settings.host(), settings.port()), alerts, meters);
    }

    private static Meters meters(Workspace workspace, Readiness readiness) {
        var meters = new Meters();
        workspace.tellFoldings(meters.foldings());
        DossierGauges.add(
                meters, workspace::state, () -> workspace.read(Dossier::sizes), () -> workspace.read(Dossier::bytes));
        meters.gauge("demarche.connections.busy", "Connections to the dossier in use", workspace::busy);
        meters.gauge("demarche.connections.most", "Connections to the dossier there are", () -> Workspace.READERS);
        meters.gauge(
                "demarche.ready",
                "1 where /ready says so",
                () -> readiness.missing().isEmpty() ? 1 : 0);
        return meters;
    }

    private static void configure(
            JavalinConfig config, Access access, AlertCounts alerts, Workspace workspace, List<Page> pages) {
        var tags = new Tags(workspace);
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_REQUEST, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(LARGEST_REQUEST, SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> server.setErrorHandler(new BareErrors()));
        config.routes.before(context -> guard(context, access));
        config.routes.before(context -> count(context, alerts));
        config.routes.before(tags::check);
        config.routes.before(context -> look(context, workspace));
        config.routes.after(tags::keep);
        Faults.handle(config.routes);
        pages.forEach(page -> page.routes(config.routes));
        config.routes.get(ANY, WebServer::missing);
    }

    private static void missing(Context context) {
        throw new Problem.Found(Problem.missing("Nothing stands at " + context.path() + "."));
    }

    /** How much is new in saved searches, where a page is asked for. */
    private static void count(Context context, AlertCounts alerts) {
        boolean page = context.method() == HandlerType.GET
                && !NO_PAGE.matcher(context.path()).lookingAt();
        if (page && context.statusCode() < 300) {
            Users.alerts(context, alerts.total(Users.name(context)));
        }
    }

    /** How far the log goes before a page is made, so that none of its forms overwrites what the page does not show. */
    private static void look(Context context, Workspace workspace) {
        if (!NO_PAGE.matcher(context.path()).lookingAt()) {
            Users.seen(context, workspace.read(dossier -> dossier.log().seen()));
        }
    }

    private static void guard(Context context, Access access) {
        headers(context::header);
        if (!access.closed()) {
            refuseOtherNames(context);
        }
        refuseOtherSites(context);
        access.check(context);
    }

    /** What every answer says to the browser: nothing from elsewhere, no script in a page, no guessing of types. */
    static void headers(BiConsumer<String, String> header) {
        header.accept("Content-Security-Policy", POLICY);
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("Referrer-Policy", "same-origin");
        header.accept("Cross-Origin-Opener-Policy", "same-origin");
        header.accept("Cross-Origin-Resource-Policy", "same-origin");
    }

    /**
     * Without users, whoever reaches the port may change the dossier. So a page of another site must not, under a name
     * of its own that leads here ("DNS rebinding").
     */
    private static void refuseOtherNames(Context context) {
        String host = String.valueOf(context.header("Host"));
        if (!LOOPBACK.matcher(host).matches()) {
            throw new Problem.Found(new Problem(403, "Refused", "This server answers to localhost only."));
        }
    }

    /** Nor may it by a form or a script of its own. */
    private static void refuseOtherSites(Context context) {
        String origin = context.header("Origin");
        String host = String.valueOf(context.header("Host"));
        if (origin != null && !origin.replaceFirst("^https?://", "").equals(host)) {
            throw new Problem.Found(new Problem(403, "Refused", "A page of another site may not use this one."));
        }
    }

    /** The routes it answers to, as in {@code GET /api/v1/stories/{id}}. */
    List<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(one -> one.endpoint.method + " " + one.endpoint.path)
                .toList();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        alerts.close();
        meters.close();
    }
}
