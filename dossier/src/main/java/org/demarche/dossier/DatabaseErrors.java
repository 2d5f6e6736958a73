package org.demarche.dossier;

/** What a database says when it fails, whichever it is. */
final class DatabaseErrors {
    private DatabaseErrors() {}

    /** Whether the database itself has failed. */
    static boolean isOfDatabase(Throwable error) {
        return SqliteFile.isOfDatabase(error) || PostgresErrors.isOfDatabase(error);
    }

    /** Whether it may go by itself. */
    static boolean isPassing(Throwable error) {
        return SqliteFile.isPassing(error) || PostgresErrors.isPassing(error);
    }

    /** What the database says, in one line, with what to do about it where that is known. */
    static String reason(Throwable error) {
        return PostgresErrors.isOfDatabase(error) ? PostgresErrors.reason(error) : SqliteFile.reason(error);
    }
}
