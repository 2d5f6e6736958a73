package org.demarche.app.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.demarche.dossier.Accounts.Account;
import org.demarche.dossier.Accounts.Role;
import org.demarche.dossier.Seen;

/** Who makes a request. */
final class Users {
    private static final String ACCOUNT = "account";
    private static final String TOKEN = "token";
    private static final String ALERTS = "alerts";
    private static final String SEEN = "log";

    private Users() {}

    /** The name that decisions are logged under: on loopback without users, whoever runs the server. */
    static String name(Context context) {
        return account(context).map(Account::name).orElse(System.getProperty("user.name", "analyst"));
    }

    /** The account they are logged in to; empty where there are no users. */
    static Optional<Account> account(Context context) {
        return Optional.ofNullable(context.attribute(ACCOUNT));
    }

    static void account(Context context, Account account) {
        context.attribute(ACCOUNT, account);
    }

    /** What the forms of the page carry. */
    static void token(Context context, String token) {
        context.attribute(TOKEN, token);
    }

    /** How much is new in the saved searches. */
    static void alerts(Context context, int count) {
        context.attribute(ALERTS, count);
    }

    /** How far the log goes before the page is made. */
    static void seen(Context context, Seen seen) {
        context.attribute(SEEN, seen);
    }

    /** What whoever sends a form has seen of the log; nothing where it does not say. */
    static Seen saw(Context context) {
        return Optional.ofNullable(context.formParam(Conflict.SEEN))
                .map(Seen::of)
                .orElse(Seen.NOTHING);
    }

    static Visitor visitor(Context context) {
        String token = context.attribute(TOKEN);
        Integer alerts = context.attribute(ALERTS);
        Optional<Account> account = account(context);
        Seen seen = context.attribute(SEEN);
        return new Visitor(
                account.map(Account::name).orElse(""),
                account.map(Account::role).orElse(Role.ADMIN),
                token == null ? "" : token,
                alerts == null ? 0 : alerts,
                seen == null ? "" : seen.text());
    }

    /** Refuses whoever may not do what a role may. */
    static void require(Context context, Role role) {
        account(context).filter(account -> !account.mayAs(role)).ifPresent(account -> {
            throw new Problem.Found(new Problem(
                    403,
                    "Not allowed",
                    "This needs the role " + lower(role) + "; " + account.name() + " is " + lower(account.role())
                            + ". An admin can change that."));
        });
    }

    static String lower(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }
}
