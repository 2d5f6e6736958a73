package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.demarche.app.access.Passwords;
import org.demarche.app.web.Confirm.Field;
import org.demarche.dossier.Accounts;
import org.demarche.dossier.Accounts.Account;
import org.demarche.dossier.Accounts.Role;
import org.demarche.dossier.AuditLog;
import org.demarche.dossier.Subject;

/** What an admin sees to: who may use the workspace, and the log of what was decided, verified. */
final class AdminPages implements Page {
    private static final int PAGE = 60;

    private final Workspace workspace;

    AdminPages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/admin", context -> show(context, ""));
        routes.get("/admin/log", this::log);
        routes.post("/admin/users", this::add);
        routes.post("/admin/users/{name}/role", context -> change(context, AdminPages::role));
        routes.post("/admin/users/{name}/password", context -> change(context, AdminPages::password));
        routes.post("/admin/users/{name}/disable", context -> change(context, AdminPages::disable));
        routes.post("/admin/users/{name}/enable", context -> change(context, AdminPages::enable));
        routes.get("/admin/users/{name}/remove", this::remove);
        routes.post("/admin/users/{name}/remove", context -> change(context, AdminPages::removed));
    }

    /** The page, with what was wrong. */
    private void show(Context context, String error) {
        Users.require(context, Role.ADMIN);
        AdminView view = workspace.read(dossier -> new AdminView(
                dossier.accounts().all(),
                dossier.forgotten(),
                dossier.size(),
                workspace.place().name(),
                Users.account(context).map(Account::name).orElse(""),
                error));
        Html.show(context, "admin", Map.of("view", view));
    }

    static String field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }

    private static Role chosen(Context context) {
        String asked = field(context, "role");
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a role is reader, reviewer or admin"));
    }

    private static String hash(Context context) {
        return Passwords.hash(
                Optional.ofNullable(context.formParam("password")).orElse("").toCharArray());
    }

    /** With the first user everybody logs in, so the first must be one who can let others in. */
    private void add(Context context) {
        Users.require(context, Role.ADMIN);
        try {
            Role role = chosen(context);
            String hash = hash(context);
            boolean first = workspace.change(dossier -> {
                boolean none = dossier.accounts().isEmpty();
                if (none && role != Role.ADMIN) {
                    throw new IllegalArgumentException(
                            "the first user must be an admin: from then on everybody logs in");
                }
                dossier.accounts().add(Users.name(context), field(context, "name"), role, hash);
                return none;
            });
            context.redirect(first ? "/login?to=/admin" : "/admin", HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            context.status(422);
            show(context, "The user was not entered: " + e.getMessage() + ".");
        }
    }

    private void change(Context context, BiConsumer<Context, Accounts> change) {
        Users.require(context, Role.ADMIN);
        try {
            Conflict.wish(context, "/admin", wanted(context));
            workspace.change(dossier -> dossier.decisions()
                    .decide(Users.saw(context), Subject.user(name(context)), () -> {
                        change.accept(context, dossier.accounts());
                        return 0;
                    }));
            context.redirect("/admin", HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            context.status(422);
            show(context, "Nothing was changed: " + e.getMessage() + ".");
        }
    }

    /** As in "role of ana: reviewer"; a password is not shown again. */
    private static String wanted(Context context) {
        String what = context.path().substring(context.path().lastIndexOf('/') + 1);
        return what + " of " + name(context) + (what.equals("role") ? ": " + field(context, "role") : "");
    }

    private static String name(Context context) {
        return context.pathParam("name");
    }

    /** Nobody shuts themselves out; so there is always an admin. */
    private static String another(Context context) {
        if (Users.account(context).filter(me -> me.name().equals(name(context))).isPresent()) {
            throw new IllegalArgumentException("you cannot take away your own role; ask another admin");
        }
        return name(context);
    }

    private static void role(Context context, Accounts accounts) {
        accounts.role(Users.name(context), another(context), chosen(context));
    }

    private static void password(Context context, Accounts accounts) {
        accounts.password(Users.name(context), name(context), hash(context));
    }

    private static void disable(Context context, Accounts accounts) {
        accounts.disable(Users.name(context), another(context), true);
    }

    private static void enable(Context context, Accounts accounts) {
        accounts.disable(Users.name(context), name(context), false);
    }

    private static void removed(Context context, Accounts accounts) {
        accounts.remove(Users.name(context), another(context));
    }

    private void remove(Context context) {
        Users.require(context, Role.ADMIN);
        String name = name(context);
        Account account = workspace
                .read(dossier -> dossier.accounts().find(name))
                .orElseThrow(() -> new Problem.Found(Problem.missing("There is no user " + name + ".")));
        Html.show(
                context,
                "confirm",
                Map.of(
                        "view",
                        Confirm.sure(
                                "Remove " + account.name(),
                                List.of(
                                        account.name() + " (" + Users.lower(account.role()) + ") can no longer log in.",
                                        "Tokens and sessions end. Decisions and notes stay, under this name.",
                                        "This cannot be undone; to shut somebody out for a while, disable them."),
                                "/admin/users/" + Links.part(name) + "/remove",
                                Map.of(),
                                "Remove",
                                "/admin"),
                        "here",
                        "Admin"));
    }

    private void log(Context context) {
        Users.require(context, Role.ADMIN);
        long before = Parameters.of(context)
                .text("before")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        LogView view = workspace.read(dossier -> {
            List<AuditLog.Entry> entries = dossier.log().before(before, PAGE + 1);
            return new LogView(
                    dossier.log().verify(),
                    entries.stream()
                            .limit(PAGE)
                            .map(entry -> new LogView.Row(entry, LogWords.of(entry)))
                            .toList(),
                    entries.size() > PAGE ? entries.get(PAGE - 1).number() : 0);
        });
        Html.show(context, "log", Map.of("view", view));
    }

    /** A field of a form that is asked for. */
    static Field asked(String name, String label, String hint) {
        return new Field(name, label, "", hint, "text", true);
    }
}
