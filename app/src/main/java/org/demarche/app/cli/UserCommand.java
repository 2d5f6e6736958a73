package org.demarche.app.cli;

import java.util.Locale;
import java.util.function.Consumer;
import org.demarche.app.access.Passwords;
import org.demarche.app.access.Secrets;
import org.demarche.dossier.Accounts;
import org.demarche.dossier.Accounts.Role;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche user}: who may use a dossier's workspace. */
@Command(
        name = "user",
        description = {
            "Say who may use a dossier's workspace. As long as it has no users, it is open to whoever sits at this machine;"
                    + " with the first one, everybody logs in.",
            "Roles: reader (looks, searches, exports), reviewer (also decides, takes stories in), admin (also sees to"
                    + " users)."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche user add affair.db ana --role admin",
            "  demarche user role affair.db ben reviewer",
            "  demarche user token affair.db ana       for programs: Authorization: Bearer ...",
            "",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class UserCommand implements Runnable {
    private static final String EXAMPLES = "%nExamples:%n";
    private static final String EXIT_CODES = "Exit codes: 0 done, 2 the command cannot be carried out as given.";

    private final Console console;

    UserCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new UsageException(
                "say what to do: demarche user add | list | role | password | token | tokens | revoke | disable | enable"
                        + " | remove DOSSIER");
    }

    /** Which dossier. */
    static final class Store {
        @Parameters(index = "0", paramLabel = "DOSSIER", description = "A dossier; add makes it where there is none.")
        private DossierPlace dossier = DossierPlace.of("");
    }

    /** Where a password comes from. */
    static final class Asked {
        @Option(
                names = "--password-stdin",
                description = "Take the password from the first line of standard input; else it is asked for.")
        private boolean standardInput;
    }

    @Command(
            name = "add",
            description = "Enter somebody.",
            mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES,
            footer = {
                "  demarche user add affair.db ana --role admin",
                "  pass ana | demarche user add affair.db ana --password-stdin",
                "",
                EXIT_CODES
            })
    void add(
            @Mixin Store store,
            @Parameters(index = "1", paramLabel = "NAME", description = "The name they log in with.") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            defaultValue = "READER",
                            description = "reader (the default), reviewer or admin.")
                    Role role,
            @Mixin Asked asked) {
        try (var dossier = Dossier.open(store.dossier)) {
            String hash = password(asked);
            change(dossier, accounts -> accounts.add(who(), name, role, hash));
        }
        console.out().println("added: " + name + ", " + lower(role));
    }

    @Command(
            name = "list",
            description = "Name all, with their roles.",
            mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES,
            footer = {"  demarche user list affair.db", "", EXIT_CODES})
    void list(@Mixin Store store) {
        try (var dossier = Dossier.openExisting(store.dossier)) {
            var all = dossier.accounts().all();
            all.forEach(account ->
                    console.out().println(account.name() + "\t" + lower(account.role()) + "\tsince " + account.made()));
            if (all.isEmpty()) {
                console.err().println("no users: the workspace is open to whoever sits at this machine");
            }
        }
    }

    @Command(
            name = "role",
            description = "Give somebody another role.",
            mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES,
            footer = {"  demarche user role affair.db ben reviewer", "", EXIT_CODES})
    void role(
            @Mixin Store store,
            @Parameters(index = "1", paramLabel = "NAME") String name,
            @Parameters(index = "2", paramLabel = "ROLE", description = "reader, reviewer or admin.") Role role) {
        existing(store, accounts -> accounts.role(who(), name, role));
        console.out().println(name + " is " + lower(role));
    }

    @Command(
            name = "password",
            description = "Give somebody another password; their sessions end.",
            mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES,
            footer = {"  demarche user password affair.db ana", "", EXIT_CODES})
    void password(@Mixin Store store, @Parameters(index = "1", paramLabel = "NAME") String name, @Mixin Asked asked) {
        String hash = password(asked);
        existing(store, accounts -> accounts.password(who(), name, hash));
        console.out().println("changed: the password of " + name);
    }

    @Command(
            name = "disable",
            description = "Shut somebody out for the time being; their sessions end.",
            mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES,
            footer = {"  demarche user disable affair.db ben", "", EXIT_CODES})
    void disable(@Mixin Store store, @Parameters(index = "1", paramLabel = "NAME") String name) {
        existing(store, accounts -> accounts.disable(who(), name, true));
        console.out().println("disabled: " + name);
    }

    @Command(
            name = "enable",
            description = "Let somebody in again.",
            mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES,
            footer = {"  demarche user enable affair.db ben", "", EXIT_CODES})
    void enable(@Mixin Store store, @Parameters(index = "1", paramLabel = "NAME") String name) {
        existing(store, accounts -> accounts.disable(who(), name, false));
        console.out().println("enabled: " + name);
    }

    @Command(
            name = "token",
            description = "Make a token for a program that asks in somebody's name. It is shown this once.",
            mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES,
            footer = {
                "  demarche user token affair.db ana          for programs: Authorization: Bearer ...",
                "  demarche user token affair.db ana --drop",
                "",
                EXIT_CODES
            })
    void token(
            @Mixin Store store,
            @Parameters(index = "1", paramLabel = "NAME") String name,
            @Option(names = "--drop", description = "Take back all tokens of this user, and make none.") boolean drop) {
        String token = Secrets.make();
        existing(store, accounts -> {
            if (drop) {
                accounts.dropTokens(who(), name);
            } else {
                accounts.token(who(), name, Secrets.hash(token));
            }
        });
        console.out().println(drop ? "taken back: the tokens of " + name : token);
    }

    @Command(
            name = "tokens",
            description = "Name the tokens of somebody, and when each was made.",
            mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES,
            footer = {"  demarche user tokens affair.db ana", "", EXIT_CODES})
    void tokens(@Mixin Store store, @Parameters(index = "1", paramLabel = "NAME") String name) {
        existing(
                store,
                accounts -> accounts.tokens(name)
                        .forEach(token -> console.out().println(token.id() + "\tmade " + token.made())));
    }

    @Command(
            name = "revoke",
            description = "Take one token back: what asks with it is asked to log in.",
            mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES,
            footer = {"  demarche user revoke affair.db 1f0c9a3b77d2", "", EXIT_CODES})
    void revoke(
            @Mixin Store store,
            @Parameters(index = "1", paramLabel = "ID", description = "As demarche user tokens names it.") String id) {
        existing(store, accounts -> console.out().println("taken back: a token of " + accounts.revoke(who(), id)));
    }

    @Command(
            name = "remove",
            description = "Take somebody out; their sessions and tokens end, their decisions stay.",
            mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES,
            footer = {"  demarche user remove affair.db ben", "", EXIT_CODES})
    void remove(@Mixin Store store, @Parameters(index = "1", paramLabel = "NAME") String name) {
        try (var dossier = Dossier.openExisting(store.dossier)) {
            change(dossier, accounts -> accounts.remove(who(), name));
            console.out().println("removed: " + name);
            if (dossier.accounts().isEmpty()) {
                console.err().println("no users are left: the workspace is open to whoever sits at this machine");
            }
        }
    }

    private static void existing(Store store, Consumer<Accounts> change) {
        try (var dossier = Dossier.openExisting(store.dossier)) {
            change(dossier, change);
        }
    }

    private static void change(Dossier dossier, Consumer<Accounts> change) {
        try {
            change.accept(dossier.accounts());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static String password(Asked asked) {
        try {
            return Passwords.hash(asked.standardInput ? PasswordPrompt.line(System.in) : PasswordPrompt.ask());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static String lower(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String who() {
        return System.getProperty("user.name", "analyst");
    }
}
