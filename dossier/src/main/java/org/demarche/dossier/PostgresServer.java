package org.demarche.dossier;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.Query;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A dossier in a schema of a PostgreSQL database: the one that {@code currentSchema} of the URL names, else the one
 * that the server takes for the user.
 */
final class PostgresServer implements Database {
    static final int WAIT_SECONDS = 60;
    private static final int FETCH = 1000;
    private static final int CONNECT_SECONDS = 10;
    private static final Pattern USER_IN_URL = Pattern.compile("(?<=^jdbc:postgresql://)([^/@?:]*)(?::([^@?]*))?@");

    private static final Pattern SECRET = Pattern.compile("([?&])(?:user|password)=[^&]*&?");

    private final DossierPlace place;

    PostgresServer(DossierPlace place) {
        this.place = place;
    }

    @Override
    public Handle connect() {
        return open(true);
    }

    /** A connection to a dossier that is there; empty where there is none. */
    Optional<Handle> connectExisting() {
        Handle handle = open(false);
        if (PostgresSchema.version(handle) == 0) {
            handle.close();
            return Optional.empty();
        }
        return Optional.of(handle);
    }

    private Handle open(boolean create) {
        PGSimpleDataSource source = source();
        return Database.opened(
                place, jdbi(source)::open, handle -> PostgresSchema.bringUpToDate(handle, source, create));
    }

    private Jdbi jdbi(PGSimpleDataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.setTransactionHandler(new PostgresTransactions());
        jdbi.registerArgument(new Storable());
        jdbi.getConfig(Beneath.class).set(this);
        return jdbi;
    }

    /** What the URL does not say the environment may, as for the programs of PostgreSQL. */
    private PGSimpleDataSource source() {
        String url = place.url();
        Matcher user = USER_IN_URL.matcher(url);
        Optional<String> name = Optional.empty();
        Optional<String> password = Optional.empty();
        if (user.find()) {
            name = Optional.of(decoded(user.group(1)));
            password = Optional.ofNullable(user.group(2)).map(PostgresServer::decoded);
            url = user.replaceFirst("");
        }
        Properties given = Driver.parseURL(url, null);
        if (given == null) {
            throw new DossierException(
                    place + " is no URL of a PostgreSQL database; write jdbc:postgresql://HOST:PORT/DATABASE");
        }
        var source = new PGSimpleDataSource();
        // What names the URL, as Flyway's log, must not have the password.
        source.setUrl(SECRET.matcher(url).replaceAll("$1"));
        named(given, "user", name, "PGUSER").ifPresent(source::setUser);
        named(given, "password", password, "PGPASSWORD").ifPresent(source::setPassword);
        source.setApplicationName("demarche");
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setDefaultRowFetchSize(FETCH);
        source.setOptions((Optional.ofNullable(given.getProperty("options")).orElse("") + " -c lock_timeout="
                        + WAIT_SECONDS + "s -c client_min_messages=warning")
                .strip());
        return source;
    }

    /** A part of a URL without its percent signs; as it stands where they are no encoding. */
    static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    private static Optional<String> named(Properties given, String name, Optional<String> first, String variable) {
        return first.or(() -> Optional.ofNullable(given.getProperty(name)))
                .or(() -> Optional.ofNullable(System.getenv(variable)));
    }

    @Override
    public int schema(Handle handle) {
        return PostgresSchema.version(handle);
    }

    @Override
    public long bytes(Handle handle) {
        return handle.createQuery("SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class"
                        + " WHERE relnamespace = CAST(current_schema() AS regnamespace) AND relkind = 'r'")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public long changes(Handle handle) {
        return handle.createQuery("SELECT number FROM dossier_change")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void reading(Handle handle, Runnable question) {
        try {
            handle.getConnection().setAutoCommit(false);
            handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            question.run();
        } catch (SQLException e) {
            throw new org.jdbi.v3.core.ConnectionException(e);
        } finally {
            PostgresTransactions.end(handle);
        }
    }

    /** The server checks its own pages, where it is told to keep checksums. */
    @Override
    public List<String> faults(Handle handle) {
        return List.of();
    }

    @Override
    public long arrived(Handle handle) {
        return handle.createQuery("SELECT coalesce(pg_sequence_last_value(CAST(pg_get_serial_sequence('arrival',"
                        + " 'number') AS regclass)), 0)")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public String matches(String index, String parameter) {
        return index + ".tokens @@ CAST(:" + parameter + " AS tsquery)";
    }

    @Override
    public String question(String index, String fts5) {
        return PostgresText.question(index, fts5);
    }

    @Override
    public boolean ranks() {
        return false;
    }

    @Override
    public List<Long> best(
            Handle handle, String index, String from, Consumer<Query> bind, String fts5, int passed, int limit) {
        return PostgresText.best(handle, index, from, bind, fts5, passed, limit);
    }

    @Override
    public void index(Handle handle, String document) {
        PostgresText.index(handle, document);
    }

    @Override
    public String confidence(String table) {
        return WITHIN.contains(table) ? "confidence_in(f.json)" : "f.confidence";
    }

    @Override
    public String joinInOrder() {
        return " JOIN ";
    }

    @Override
    public String replace(String table, List<String> columns, int key) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ") ON CONFLICT ("
                + String.join(", ", columns.subList(0, key)) + ") DO UPDATE SET "
                + columns.subList(key, columns.size()).stream()
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }

    @Override
    public boolean isFar() {
        return true;
    }

    /** No text of PostgreSQL can hold the sign of number 0: it becomes the one for what cannot be shown. */
    @Override
    public String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    private final class Storable extends AbstractArgumentFactory<String> {
        Storable() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String text, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, storable(text));
        }
    }

    @Override
    public String toString() {
        return place.toString().toLowerCase(Locale.ROOT);
    }
}
