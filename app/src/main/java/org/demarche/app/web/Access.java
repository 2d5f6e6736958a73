package org.demarche.app.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.app.access.Rate;
import org.demarche.app.access.Secrets;
import org.demarche.app.access.Sessions;
import org.demarche.dossier.Accounts;
import org.demarche.dossier.Accounts.Account;
import org.demarche.dossier.Accounts.Role;

/**
 * Who may pass. As long as a dossier has no users, whoever sits at the machine may do all; as soon as it has one,
 * everybody logs in, and beyond the machine nobody passes without.
 */
final class Access {
    static final String COOKIE = "demarche-session";

    private static final Pattern OPEN =
            Pattern.compile("/login|/favicon\\.ico|/assets/[0-9a-f]+/[\\w.]+|" + Operations.PROBES);
    private static final String BEARER = "Bearer ";

    private final Workspace workspace;
    private final WebServer.Settings settings;
    private final Sessions sessions;
    private final Rate rate;

    Access(Workspace workspace, WebServer.Settings settings, InstantSource clock) {
        this.workspace = workspace;
        this.settings = settings;
        sessions = new Sessions(clock);
        rate = new Rate(clock, settings.burst(), settings.perSecond());
    }

    Sessions sessions() {
        return sessions;
    }

    /** Whether one has to log in. */
    boolean closed() {
        return !settings.loopback()
                || !workspace.read(dossier -> dossier.accounts().isEmpty());
    }

    /** Lets a request pass, as somebody, or says why not. */
    void check(Context context) {
        if (!closed()) {
            return;
        }
        context.header("Cache-Control", "no-store");
        if (!rate.take(address(context))) {
            context.header("Retry-After", "1");
            throw refused(429, "Too many requests", "This address asks more often than is allowed; wait a moment.");
        }
        if (open(context.path())) {
            return;
        }
        Optional<Account> account = bearer(context).or(() -> session(context));
        if (account.isEmpty()) {
            stranger(context);
            return;
        }
        Users.account(context, account.get());
        if (changes(context)) {
            Users.require(context, Role.REVIEWER);
        }
    }

    /** What nobody logs in for. */
    private boolean open(String path) {
        return OPEN.matcher(path).matches() || settings.metricsOpen() && path.equals(Operations.METRICS);
    }

    private Optional<Account> bearer(Context context) {
        String header = context.header("Authorization");
        if (header == null || !header.startsWith(BEARER)) {
            return Optional.empty();
        }
        String hash = Secrets.hash(header.substring(BEARER.length()).strip());
        return Optional.of(accounts(accounts -> accounts.holder(hash))
                .filter(found -> !found.disabled())
                .orElseThrow(() -> refused(401, "Not logged in", "This token is not known, or was taken back.")));
    }

    private Optional<Account> session(Context context) {
        String id = context.cookie(COOKIE);
        if (id == null) {
            return Optional.empty();
        }
        return sessions.use(id).flatMap(session -> {
            Optional<Account> account = accounts(accounts -> accounts.find(session.user()))
                    .filter(session::of)
                    .filter(found -> !found.disabled());
            account.ifPresent(found -> {
                Users.token(context, session.token());
                if (changes(context)) {
                    signed(context, session.token());
                }
            });
            return account;
        });
    }

    /** A form must carry its session's token: no page of another site can know it. */
    static void signed(Context context, String token) {
        String header = context.header("X-CSRF-Token");
        String shown = header == null ? context.formParam(Forms.FIELD) : header;
        if (shown == null || !Secrets.same(shown, token)) {
            throw refused(
                    403, "Refused", "The form does not belong to this session; load its page again and send it anew.");
        }
    }

    private static boolean changes(Context context) {
        return context.method() != HandlerType.GET && context.method() != HandlerType.HEAD;
    }

    /** A person is led to the login; a program is told. */
    private static void stranger(Context context) {
        boolean script = context.header("HX-Request") != null;
        if (changes(context) || Problem.forPrograms(context.path()) || script) {
            context.header("WWW-Authenticate", "Bearer realm=\"demarche\"");
            if (script) {
                context.header("HX-Redirect", "/login");
            }
            throw refused(
                    401, "Not logged in", "Log in first, or show a token made by: demarche user token DOSSIER NAME");
        }
        String query = context.queryString();
        context.redirect(
                "/login?to=" + Links.part(context.path() + (query == null ? "" : "?" + query)), HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }

    /** The address a request came from; behind a proxy, what the proxy says. */
    String address(Context context) {
        String forwarded = settings.proxied() ? context.header("X-Forwarded-For") : null;
        return forwarded == null
                ? context.req().getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** Gives the browser a cookie that no script reads and no other site sends; an empty one is taken back. */
    void cookie(Context context, String name, String value) {
        boolean secure = settings.proxied() && "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"));
        context.cookie(new Cookie(name, value, "/", value.isEmpty() ? 0 : -1, secure, true, null, SameSite.STRICT));
    }

    private <T> T accounts(java.util.function.Function<Accounts, T> question) {
        return workspace.read(dossier -> question.apply(dossier.accounts()));
    }

    private static Problem.Found refused(int status, String title, String detail) {
        return new Problem.Found(new Problem(status, title, detail));
    }
}
