package org.demarche.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.dossier.DossierException;

/** The server of one workspace. */
public final class WebServer implements AutoCloseable {
    private static final long LARGEST_REQUEST = 32L << 20;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127(\\.\\d+){3}|\\[::1])(:\\d+)?");

    private final Javalin server;

    private WebServer(Javalin server) {
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param host the address it binds to
     * @param port 0 for any that is free
     */
    public static WebServer start(Workspace workspace, String host, int port) {
        List<Page> pages = List.of(
                new Assets(),
                new LedgerPages(workspace),
                new StoryPages(workspace),
                new ActorPages(workspace),
                new SearchPages(workspace),
                new ReviewPages(workspace),
                new QuotePages(workspace),
                new FeedPages(workspace),
                new IntakePages(workspace),
                new ExportPages(workspace));
        return new WebServer(Javalin.create(config -> configure(config, pages)).start(host, port));
    }

    private static void configure(JavalinConfig config, List<Page> pages) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(WebServer::guard);
        config.routes.exception(
                Problem.Found.class, (found, context) -> found.problem().answer(context));
        config.routes.exception(
                DossierException.class,
                (error, context) -> new Problem(500, "The dossier cannot be used", String.valueOf(error.getMessage()))
                        .answer(context));
        config.routes.exception(
                HttpResponseException.class,
                (error, context) ->
                        new Problem(error.getStatus(), "Refused", String.valueOf(error.getMessage())).answer(context));
        pages.forEach(page -> page.routes(config.routes));
        config.routes.get("/*", WebServer::missing);
    }

    private static void missing(Context context) {
        throw new Problem.Found(Problem.missing("Nothing stands at " + context.path() + "."));
    }

    private static void guard(Context context) {
        refuseStrangers(context);
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin");
    }

    /**
     * Without users, whoever reaches the port may change the dossier. So a page of another site must not: neither by a
     * form or a script of its own (Origin), nor under a name of its own that leads here (Host, "DNS rebinding").
     */
    private static void refuseStrangers(Context context) {
        String host = String.valueOf(context.header("Host"));
        if (loopback(context.req().getLocalAddr()) && !LOOPBACK.matcher(host).matches()) {
            throw new Problem.Found(new Problem(403, "Refused", "This server answers to localhost only."));
        }
        String origin = context.header("Origin");
        if (origin != null && !origin.replaceFirst("^https?://", "").equals(host)) {
            throw new Problem.Found(new Problem(403, "Refused", "A page of another site may not use this one."));
        }
    }

    private static boolean loopback(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
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
    }
}
