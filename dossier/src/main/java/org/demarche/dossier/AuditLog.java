package org.demarche.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The log of what was decided: entries are only ever added, and each one's hash covers the entry before it. Whoever
 * changes, drops or inserts an entry past this class makes {@link #verify()} say where.
 */
public final class AuditLog {
    private static final String START = "demarche";

    private final Handle handle;

    AuditLog(Handle handle) {
        this.handle = handle;
    }

    /**
     * An entry.
     *
     * @param made ISO date and time, UTC
     * @param document id of the story; empty where none is meant
     * @param subject id of the finding, or what else it is about
     * @param undoes number of the entry that it takes back
     */
    public record Entry(
            long number,
            String made,
            String who,
            String act,
            String document,
            String subject,
            Optional<String> before,
            Optional<String> after,
            OptionalLong undoes,
            String hash) {

        static Entry of(ResultSet row) throws SQLException {
            long undoes = row.getLong("undoes");
            return new Entry(
                    row.getLong("number"),
                    row.getString("made"),
                    row.getString("who"),
                    row.getString("act"),
                    row.getString("document"),
                    row.getString("subject"),
                    Optional.ofNullable(row.getString("before")),
                    Optional.ofNullable(row.getString("after")),
                    row.wasNull() || undoes == 0 ? OptionalLong.empty() : OptionalLong.of(undoes),
                    row.getString("hash"));
        }

        private String hashed(String previous) {
            return AuditLog.hash(
                    previous,
                    Long.toString(number),
                    made,
                    who,
                    act,
                    document,
                    subject,
                    before.orElse(""),
                    after.orElse(""),
                    undoes.isPresent() ? Long.toString(undoes.getAsLong()) : "");
        }
    }

    /**
     * What verifying found.
     *
     * @param entries how many there are
     * @param head hash of the last one: note it elsewhere, and a log cut short shows too
     * @param broken number of the first entry that does not fit; empty where all do
     */
    public record Verified(long entries, String head, OptionalLong broken) {}

    /** Adds an entry; returns its number. Called inside the transaction that makes the change. */
    long append(
            Clock clock,
            String who,
            String act,
            String document,
            String subject,
            @Nullable String before,
            @Nullable String after,
            OptionalLong undoes) {
        Optional<Entry> last = last(1).stream().findFirst();
        var entry = new Entry(
                last.map(Entry::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                who,
                act,
                document,
                subject,
                Optional.ofNullable(before),
                Optional.ofNullable(after),
                undoes,
                "");
        handle.execute(
                "INSERT INTO log (number, made, who, act, document, subject, before, after, undoes, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.number(),
                entry.made(),
                who,
                act,
                document,
                subject,
                before,
                after,
                undoes.isPresent() ? undoes.getAsLong() : null,
                entry.hashed(last.map(Entry::hash).orElse(START)));
        return entry.number();
    }

    /** The last entries, the newest first. */
    public List<Entry> last(int limit) {
        return before(Long.MAX_VALUE, limit);
    }

    /** The entries before one of a number, the newest first. */
    public List<Entry> before(long number, int limit) {
        return handle.createQuery("SELECT * FROM log WHERE number < ? ORDER BY number DESC LIMIT ?")
                .bind(0, number)
                .bind(1, limit)
                .map((row, context) -> Entry.of(row))
                .list();
    }

    /** How far the log goes now. Asked before a page is made, it names the decisions that the page shows. */
    public Seen seen() {
        return last(1).stream().findFirst().map(Seen::of).orElse(Seen.NOTHING);
    }

    /** What was decided on something since somebody has seen the log, in its order. */
    public List<Entry> since(Seen seen, Subject subject) {
        boolean known = entry(seen.entry()).filter(seen::knows).isPresent();
        try (Stream<Entry> later = handle
                .createQuery("SELECT * FROM log WHERE number > ? ORDER BY number")
                .bind(0, known ? seen.entry() : 0)
                .map((row, context) -> Entry.of(row))
                .stream()) {
            return later.filter(subject::meets).toList();
        }
    }

    /** An entry by its number. */
    public Optional<Entry> entry(long number) {
        return handle.createQuery("SELECT * FROM log WHERE number = ?")
                .bind(0, number)
                .map((row, context) -> Entry.of(row))
                .findOne();
    }

    /** Whether an entry has been taken back. */
    public boolean undone(long number) {
        return handle.createQuery("SELECT count(*) FROM log WHERE undoes = ?")
                        .bind(0, number)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Checks every entry's number and hash. */
    public Verified verify() {
        String previous = START;
        long expected = 0;
        try (Stream<Entry> entries =
                handle.createQuery("SELECT * FROM log ORDER BY number").map((row, context) -> Entry.of(row)).stream()) {
            for (Entry entry : (Iterable<Entry>) entries::iterator) {
                expected++;
                if (entry.number() != expected || !entry.hashed(previous).equals(entry.hash())) {
                    return new Verified(expected, previous, OptionalLong.of(entry.number()));
                }
                previous = entry.hash();
            }
        }
        return new Verified(expected, previous, OptionalLong.empty());
    }

    /** SHA-256 over the fields, each with its length before it, so that no two lists of fields hash the same. */
    static String hash(String... fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field : fields) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
