package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.app.access.Attempts;
import org.demarche.app.access.Passwords;
import org.demarche.app.access.Secrets;
import org.demarche.dossier.Accounts.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logging in and out. Whoever guesses waits, longer each time; what was wrong is not told. */
final class LoginPages implements Page {
    private static final Logger LOG = LoggerFactory.getLogger(LoginPages.class);
    private static final String FORM_COOKIE = "demarche-login";
    private static final int LONGEST_NAME = 64;

    /** The longest wait of a name is short, so that nobody can lock another out for long. */
    private static final Duration LONGEST_BY_NAME = Duration.ofSeconds(30);

    private static final Duration LONGEST_BY_ADDRESS = Duration.ofMinutes(15);

    /** A path of this site: neither another host nor something else than a path. */
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");

    private final Workspace workspace;
    private final Access access;
    private final Attempts byName;
    private final Attempts byAddress;

    LoginPages(Workspace workspace, Access access, InstantSource clock) {
        this.workspace = workspace;
        this.access = access;
        byName = new Attempts(clock, LONGEST_BY_NAME);
        byAddress = new Attempts(clock, LONGEST_BY_ADDRESS);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/login", this::form);
        routes.post("/login", this::login);
        routes.post("/logout", this::logout);
    }

    private void form(Context context) {
        if (!access.closed()) {
            context.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        show(context, Parameters.of(context).text("to").orElse("/"), "");
    }

    private void show(Context context, String to, String error) {
        String token = Secrets.make();
        access.cookie(context, FORM_COOKIE, token);
        Users.token(context, token);
        Html.show(context, "login", Map.of("to", path(to), "error", error));
    }

    private static String path(String to) {
        return PATH.matcher(to).matches() ? to : "/";
    }

    private void login(Context context) {
        Access.signed(context, Optional.ofNullable(context.cookie(FORM_COOKIE)).orElse(Secrets.make()));
        String name = Optional.ofNullable(context.formParam("name")).orElse("").strip();
        String address = access.address(context);
        String key = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        Optional<Duration> wait = Stream.of(byName.wait(key), byAddress.wait(address))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        String to = Optional.ofNullable(context.formParam("to")).orElse("/");
        if (wait.isPresent()) {
            long seconds = wait.get().toSeconds() + 1;
            context.status(429).header("Retry-After", Long.toString(seconds));
            show(context, to, "Too many attempts; try again in " + seconds + " seconds.");
            return;
        }
        Optional<Account> account = entitled(
                name,
                Optional.ofNullable(context.formParam("password")).orElse("").toCharArray());
        if (account.isEmpty()) {
            byName.failed(key);
            byAddress.failed(address);
            LOG.atWarn()
                    .addKeyValue("address", address)
                    .addKeyValue("request", Traffic.id(context))
                    .log("login-failed");
            context.status(401);
            show(context, to, "Name and password do not belong together.");
            return;
        }
        byName.succeeded(key);
        byAddress.succeeded(address);
        LOG.atInfo()
                .addKeyValue("user", account.get().name())
                .addKeyValue("request", Traffic.id(context))
                .log("login");
        access.cookie(context, FORM_COOKIE, "");
        access.cookie(context, Access.COOKIE, access.sessions().open(account.get()));
        context.redirect(path(to), HttpStatus.SEE_OTHER);
    }

    private Optional<Account> entitled(String name, char[] password) {
        Optional<Account> account = workspace.read(dossier -> dossier.accounts().find(name));
        if (account.isEmpty()) {
            Passwords.matchesNobody(password);
        }
        return account.filter(found -> Passwords.matches(password, found.password()) && !found.disabled());
    }

    private void logout(Context context) {
        Optional.ofNullable(context.cookie(Access.COOKIE)).ifPresent(access.sessions()::close);
        access.cookie(context, Access.COOKIE, "");
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }
}
