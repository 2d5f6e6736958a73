package org.demarche.app.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.dossier.Accounts.Account;

/**
 * Who is logged in, for as long as the server runs. A session ends when it is not used for a while, after a day's work
 * in any case, and at once when its user is removed or gets another password. Thread-safe.
 */
public final class Sessions {
    /** A session that is not used ends. */
    public static final Duration IDLE = Duration.ofHours(1);

    /** Every session ends. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private final InstantSource clock;
    private final Map<String, Session> open = new ConcurrentHashMap<>();

    public Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param password hash of the password that opened it
     * @param token what its forms carry
     */
    public record Session(String user, String password, String token, Instant opened, Instant used) {
        private boolean over(Instant now) {
            return now.isAfter(used.plus(IDLE)) || now.isAfter(opened.plus(LONGEST));
        }

        /** Whether it still is a session of this account. */
        public boolean of(Account account) {
            return account.name().equals(user) && account.password().equals(password);
        }
    }

    /** Opens one; returns its id, which only the browser keeps. */
    public String open(Account account) {
        Instant now = clock.instant();
        open.values().removeIf(session -> session.over(now));
        String id = Secrets.make();
        open.put(Secrets.hash(id), new Session(account.name(), account.password(), Secrets.make(), now, now));
        return id;
    }

    /** The session of an id, which is used by this; empty where there is none, or it is over. */
    public Optional<Session> use(String id) {
        Instant now = clock.instant();
        return Optional.ofNullable(open.computeIfPresent(
                Secrets.hash(id),
                (key, session) -> session.over(now)
                        ? null
                        : new Session(session.user(), session.password(), session.token(), session.opened(), now)));
    }

    /** Ends one. */
    public void close(String id) {
        open.remove(Secrets.hash(id));
    }
}
