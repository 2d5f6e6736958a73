package org.demarche.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the workspace. Holds hashes, never a password or a token; what is changed here stands in the log of
 * decisions, with who changed it.
 */
public final class Accounts {
    /** Letters, digits and the signs of addresses, 64 at most: a name stands in the log and on pages. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._@-]{0,63}");

    private final Handle handle;
    private final AuditLog log;
    private final Clock clock;

    Accounts(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
        log = new AuditLog(handle);
    }

    /** What somebody may do; each role may do what the one before it may. */
    public enum Role {
        /** Looks, searches and exports. */
        READER,
        /** Decides on findings, takes stories in, keeps searches. */
        REVIEWER,
        /** Adds and removes users, takes stories out. */
        ADMIN
    }

    /**
     * What is known of a token.
     *
     * @param id how its hash begins: it names the token and does not open anything
     * @param made ISO date and time, UTC
     */
    public record Token(String id, String user, String made) {
        private static final int ID_LENGTH = 12;

        private static String id(String hash) {
            return hash.substring(0, Math.min(ID_LENGTH, hash.length()));
        }
    }

    /**
     * Somebody who may log in.
     *
     * @param password the hash of it
     * @param made ISO date and time, UTC
     * @param disabled whether they may not log in for the time being
     */
    public record Account(String name, Role role, String password, String made, boolean disabled) {
        /** Somebody who may log in. */
        public Account(String name, Role role, String password, String made) {
            this(name, role, password, made, false);
        }

        static Account of(ResultSet row) throws SQLException {
            return new Account(
                    row.getString("name"),
                    Role.valueOf(row.getString("role")),
                    row.getString("password"),
                    row.getString("made"),
                    row.getString("disabled") != null);
        }

        /** Whether the role is enough for what another role may do. */
        public boolean mayAs(Role other) {
            return role.compareTo(other) >= 0;
        }

        @Override
        public String toString() {
            return name + " (" + role + ")";
        }
    }

    /** Whether nobody is entered. */
    public boolean isEmpty() {
        return handle.createQuery("SELECT NOT EXISTS (SELECT 1 FROM \"user\")")
                .mapTo(Boolean.class)
                .one();
    }

    /** All, by name. */
    public List<Account> all() {
        return handle.createQuery("SELECT * FROM \"user\" ORDER BY name")
                .map((row, context) -> Account.of(row))
                .list();
    }

    /** One of them. */
    public Optional<Account> find(String name) {
        return handle.createQuery("SELECT * FROM \"user\" WHERE name = ?")
                .bind(0, name)
                .map((row, context) -> Account.of(row))
                .findOne();
    }

    /** Whose token has this hash. */
    public Optional<Account> holder(String token) {
        return handle.createQuery(
                        "SELECT u.* FROM \"user\" u JOIN user_token t ON t.\"user\" = u.name WHERE t.hash = ?")
                .bind(0, token)
                .map((row, context) -> Account.of(row))
                .findOne();
    }

    /**
     * Enters somebody.
     *
     * @param who who enters them, for the log
     * @param password the hash of it
     * @throws IllegalArgumentException if the name cannot be one, or is taken
     */
    public void add(String who, String name, Role role, String password) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a user's name has letters, digits and . _ @ - only, begins with one of the former, and has 64 signs"
                            + " at most");
        }
        if (find(name).isPresent()) {
            throw new IllegalArgumentException("there is a user " + name + " already");
        }
        logged(
                who,
                name,
                null,
                role.name(),
                "INSERT INTO \"user\" (name, role, password, made) VALUES (?, ?, ?, ?)",
                name,
                role.name(),
                password,
                now());
    }

    /** Takes somebody out, with their tokens. Their decisions stay. */
    public void remove(String who, String name) {
        Account account = existing(name);
        logged(who, name, account.role().name(), null, "DELETE FROM \"user\" WHERE name = ?", name);
    }

    /** Gives somebody another role. */
    public void role(String who, String name, Role role) {
        Account account = existing(name);
        logged(
                who,
                name,
                account.role().name(),
                role.name(),
                "UPDATE \"user\" SET role = ? WHERE name = ?",
                role.name(),
                name);
    }

    /** Gives somebody another password, by its hash. */
    public void password(String who, String name, String password) {
        existing(name);
        logged(who, name, null, "password", "UPDATE \"user\" SET password = ? WHERE name = ?", password, name);
    }

    /** Shuts somebody out for the time being, or lets them in again; their sessions end, tokens do not work. */
    public void disable(String who, String name, boolean disabled) {
        Account account = existing(name);
        if (account.disabled() != disabled) {
            logged(
                    who,
                    name,
                    disabled ? null : "disabled",
                    disabled ? "disabled" : null,
                    "UPDATE \"user\" SET disabled = ? WHERE name = ?",
                    disabled ? now() : null,
                    name);
        }
    }

    /** Gives somebody a token, by its hash. */
    public void token(String who, String name, String token) {
        existing(name);
        logged(
                who,
                name,
                null,
                "token " + Token.id(token),
                "INSERT INTO user_token (hash, \"user\", made) VALUES (?, ?, ?)",
                token,
                name,
                now());
    }

    /** The tokens of somebody, in the order they were made. */
    public List<Token> tokens(String name) {
        existing(name);
        return handle.createQuery("SELECT hash, \"user\", made FROM user_token WHERE \"user\" = ? ORDER BY made, hash")
                .bind(0, name)
                .map((row, context) ->
                        new Token(Token.id(row.getString("hash")), row.getString("user"), row.getString("made")))
                .list();
    }

    /**
     * Takes one token back.
     *
     * @param id as {@link #tokens} names it
     * @return whose it was
     * @throws IllegalArgumentException if there is none
     */
    public String revoke(String who, String id) {
        String name = handle.createQuery("SELECT \"user\" FROM user_token WHERE substr(hash, 1, ?) = ?")
                .bind(0, Token.ID_LENGTH)
                .bind(1, id)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("there is no token " + id));
        logged(
                who,
                name,
                "token " + id,
                null,
                "DELETE FROM user_token WHERE substr(hash, 1, ?) = ?",
                Token.ID_LENGTH,
                id);
        return name;
    }

    /** Takes back all tokens of somebody. */
    public void dropTokens(String who, String name) {
        existing(name);
        logged(who, name, "token", null, "DELETE FROM user_token WHERE \"user\" = ?", name);
    }

    private Account existing(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no user " + name));
    }

    private void logged(
            String who,
            String name,
            @Nullable String before,
            @Nullable String after,
            String sql,
            @Nullable Object... values) {
        Changes.whole(handle, "who may use the workspace", () -> {
            handle.execute(sql, values);
            return log.append(clock, who, "USER", "", name, before, after, OptionalLong.empty());
        });
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
