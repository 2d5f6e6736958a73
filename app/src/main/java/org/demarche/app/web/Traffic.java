package org.demarche.app.web;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.app.access.Secrets;
import org.demarche.app.operations.Meters;
import org.demarche.dossier.Accounts.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Counts and logs each request, by the template of its route: what somebody has asked for, looked for or written is
 * told nowhere.
 */
final class Traffic {
    /** Names a request, in the answer and in the log. */
    static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);
    private static final String ID = "request-id";
    private static final int LENGTH = 16;
    private static final int FAULT = 500;
    private static final Pattern WELL_MADE = Pattern.compile("[\\w.-]{8,64}");
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Meters meters;
    private final boolean proxied;

    /** @param proxied whether a proxy stands before it, whose name for a request is taken over */
    Traffic(Meters meters, boolean proxied) {
        this.meters = meters;
        this.proxied = proxied;
    }

    /** Called first of all. */
    void begin(Context context) {
        String given = proxied ? context.header(HEADER) : null;
        String id = given != null && WELL_MADE.matcher(given).matches()
                ? given
                : Secrets.hash(Secrets.make()).substring(0, LENGTH);
        context.attribute(ID, id);
        context.header(HEADER, id);
    }

    /** Called when the answer is made. */
    void end(Context context, float millis) {
        int status = context.statusCode();
        String method = method(context);
        String route = route(context);
        meters.request(method, route, status, Duration.ofNanos((long) (millis * 1_000_000)));
        LOG.atLevel(status >= FAULT ? Level.WARN : Level.INFO)
                .addKeyValue("method", method)
                .addKeyValue("route", route)
                .addKeyValue("status", status)
                .addKeyValue("millis", Math.round(millis))
                .addKeyValue("user", Users.account(context).map(Account::name).orElse("-"))
                .addKeyValue("request", id(context))
                .log("request");
    }

    /** What a request is named. */
    static String id(Context context) {
        return Optional.<String>ofNullable(context.attribute(ID)).orElse("-");
    }

    /** One of a few: a client may send any word. */
    static String method(Context context) {
        String name = context.method().name();
        return METHODS.contains(name) ? name : "OTHER";
    }

    /** The template of the route, as {@code /stories/{id}}; {@code none} where nothing stands there. */
    static String route(Context context) {
        Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        return endpoint == null || endpoint.path.equals(WebServer.ANY) ? "none" : endpoint.path;
    }
}
