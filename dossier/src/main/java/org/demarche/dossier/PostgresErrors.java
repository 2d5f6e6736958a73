package org.demarche.dossier;

import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/** Words what goes wrong with a PostgreSQL server, by the codes of its appendix A. */
final class PostgresErrors {
    private static final String NO_ENTRY = "the server does not let this user in; give user and password in the URL, in"
            + " PGUSER and PGPASSWORD, or in ~/.pgpass";

    /** As the driver says where the server wants a password and it has none. */
    private static final String REJECTED = "08004";

    /** By code, else by its first two signs: the class. */
    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry(
                    "08",
                    "the server cannot be reached; check that it runs and that host and port are right, and try again"),
            Map.entry("57P", "the server was shut down or is starting; try again when it runs"),
            Map.entry("53", "the server has no disk, memory or connection left; make room there, and try again"),
            Map.entry(
                    "55P03",
                    "another program has been writing to it for more than " + PostgresServer.WAIT_SECONDS
                            + " seconds; let that one finish, and try again"),
            Map.entry(
                    "57014", "it took longer than the server allows (statement_timeout); ask for less, or allow more"),
            Map.entry("40", "others wrote the same at the same time; try again"),
            Map.entry("25006", "the server is a standby that only reads; name its primary"),
            Map.entry("28", NO_ENTRY),
            Map.entry(REJECTED, NO_ENTRY),
            Map.entry("3D000", "there is no such database; make it with: createdb NAME"),
            Map.entry("42501", "the user may not do this there; grant it the rights on the schema"));

    private PostgresErrors() {}

    static boolean isOfDatabase(Throwable error) {
        return failure(error).isPresent();
    }

    /** Whether it may go by itself. */
    static boolean isPassing(Throwable error) {
        String state = failure(error).map(PostgresErrors::state).orElse("");
        return isLost(state)
                || state.startsWith("57P")
                || state.startsWith("53")
                || state.startsWith("40")
                || state.equals("55P03")
                || state.equals("57014");
    }

    /** Whether the same may work a moment later: the server was stopped or restarted, or a connection was lost. */
    static boolean isCut(Throwable error) {
        String state = failure(error).map(PostgresErrors::state).orElse("");
        return isLost(state) || state.startsWith("57P") || state.startsWith("40") || state.equals("53300");
    }

    private static boolean isLost(String state) {
        return state.startsWith("08") && !state.equals(REJECTED);
    }

    static String reason(Throwable error) {
        Optional<PSQLException> failure = failure(error);
        String state = failure.map(PostgresErrors::state).orElse("");
        String said = failure.map(PSQLException::getMessage)
                .flatMap(message -> message.lines().findFirst())
                .orElse("unknown error");
        return Optional.ofNullable(ADVICE.get(state))
                .or(() -> Optional.ofNullable(ADVICE.get(begin(state, 3))))
                .or(() -> Optional.ofNullable(ADVICE.get(begin(state, 2))))
                .map(advice -> advice + " (" + DossierPlace.redacted(said) + ")")
                .orElseGet(() -> DossierPlace.redacted(said));
    }

    private static String begin(String state, int length) {
        return state.substring(0, Math.min(length, state.length()));
    }

    private static String state(PSQLException error) {
        return error.getSQLState() == null ? "" : error.getSQLState();
    }

    private static Optional<PSQLException> failure(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
