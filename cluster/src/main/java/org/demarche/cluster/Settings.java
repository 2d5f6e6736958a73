package org.demarche.cluster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.Reader;

/**
 * What a job is to do.
 *
 * @param stories files, folders and globs of this machine, or URIs of files and folders that Flink can open
 * @param topic to be read as well, or instead
 * @param out folder or URI for the record as JSON Lines
 * @param database for the record, beside the lines
 * @param streaming whether to tell of every change as it comes; else once, at the end
 * @param asOf the day as of which the record stands when the input has ended
 * @param lateness days by which a story may come late without being counted as late
 * @param foldMillis milliseconds between two folds of a stream
 * @param reader version of the reader, noted with what it reads
 */
public record Settings(
        List<String> stories,
        Optional<Topic> topic,
        Optional<String> out,
        Optional<Database> database,
        boolean streaming,
        LocalDate asOf,
        int lateness,
        long foldMillis,
        String reader) {
    private static final int LATENESS = 2;
    private static final long FOLD_MILLIS = 5_000;

    public Settings {
        stories = List.copyOf(stories);
    }

    /**
     * Stories on Kafka, one JSON object a message.
     *
     * @param servers host:port, several parted by commas
     * @param ends whether to stop at what is there now
     */
    public record Topic(String servers, String name, String group, boolean ends) {}

    /** A PostgreSQL database. */
    public record Database(String url, String user, String password) {}

    /** Files to lines, in one go. */
    public static Settings batch(List<String> stories, String out, LocalDate asOf) {
        return new Settings(
                stories,
                Optional.empty(),
                Optional.of(out),
                Optional.empty(),
                false,
                asOf,
                LATENESS,
                FOLD_MILLIS,
                Reader.VERSION);
    }

    /** The same, as a stream. */
    public Settings asStream(int days, long every) {
        return new Settings(stories, topic, out, database, true, asOf, days, every, reader);
    }

    /** The same, written elsewhere. */
    public Settings into(String folder) {
        return new Settings(
                stories, topic, Optional.of(folder), database, streaming, asOf, lateness, foldMillis, reader);
    }

    /** The same, with a topic. */
    public Settings with(Topic other) {
        return new Settings(stories, Optional.of(other), out, database, streaming, asOf, lateness, foldMillis, reader);
    }

    /** The same, with a database. */
    public Settings with(Database other) {
        return new Settings(stories, topic, out, Optional.of(other), streaming, asOf, lateness, foldMillis, reader);
    }

    /** The same, by a reader that calls itself so. */
    public Settings readBy(String version) {
        return new Settings(stories, topic, out, database, streaming, asOf, lateness, foldMillis, version);
    }

    /** Whether it goes on until it is stopped. */
    public boolean live() {
        return topic.filter(one -> !one.ends()).isPresent();
    }
}
