package org.demarche.dossier;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a dossier lives: in a file, or in a schema of a PostgreSQL database that a JDBC URL names. Its words are for
 * people and for logs: they never hold a password.
 */
public final class DossierPlace {
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final Pattern SECRET =
            Pattern.compile("(?i)([?&;](?:\\w*password\\w*|sslkey)=)[^&;\\s]*|(?<=//)([^/@?\\s:]*):[^@?\\s]*@");

    private static final Pattern URL = Pattern.compile("^(?i:jdbc:[a-z0-9]*|[a-z][a-z0-9+.-]+://)");

    private final Optional<Path> file;
    private final String typed;

    private DossierPlace(Optional<Path> file, String typed) {
        this.file = file;
        this.typed = typed;
    }

    /**
     * As somebody types it: a path, or {@code jdbc:postgresql://HOST/DATABASE}.
     *
     * @throws IllegalArgumentException if it is a URL of another database
     */
    public static DossierPlace of(String typed) {
        if (typed.startsWith(POSTGRES)) {
            return new DossierPlace(Optional.empty(), typed);
        }
        Matcher url = URL.matcher(typed);
        if (url.find()) {
            throw new IllegalArgumentException(
                    "a dossier is a file, or jdbc:postgresql://HOST/DATABASE; not " + url.group());
        }
        return of(Path.of(typed));
    }

    /** A file. */
    public static DossierPlace of(Path file) {
        return new DossierPlace(Optional.of(file), file.toString());
    }

    /** The file; empty where it is a database on a server. */
    public Optional<Path> file() {
        return file;
    }

    /** The URL with whatever secrets it holds: to connect, never to be shown. */
    String url() {
        return typed;
    }

    /** The name of the file, or of the database: without its folder, its server and what follows. */
    public String name() {
        return file.map(path -> Objects.toString(path.getFileName(), ""))
                .orElseGet(() -> typed.replaceFirst("\\?.*", "").replaceFirst(".*[/:]", ""));
    }

    /** Whether both are the same file, or the same words. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DossierPlace place && typed.equals(place.typed);
    }

    @Override
    public int hashCode() {
        return typed.hashCode();
    }

    /** The path, or the URL without its password. */
    @Override
    public String toString() {
        return redacted(typed);
    }

    /** A text without the passwords of URLs in it. */
    static String redacted(String text) {
        return SECRET.matcher(text)
                .replaceAll(secret -> secret.group(1) != null ? secret.group(1) + "…" : secret.group(2) + "@");
    }
}
