package org.demarche.cluster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.Reader;

/**
 * What a job is to do.
 *
 * @param stories files, folders and globs of this machine, or URIs of files and folders that Flink can open
 * @param watch whether to go on with files that come later
 * @param topic to be read as well, or instead
 * @param out folder or URI for the record as JSON Lines
 * @param database for the record, beside the lines
 * @param ordered whether findings are written in the order of the stories, by one task; else by all tasks, in any order
 * @param streaming whether to tell of every change as it comes; else once, at the end
 * @param asOf the day as of which the record stands when the input has ended
 * @param reader version of the reader, noted with what it reads
 * @param knowledge of one's own, on top of what is bundled: the text of each file by its name
 */
public record Settings(
        List<String> stories,
        boolean watch,
        Optional<Topic> topic,
        Optional<String> out,
        Optional<Database> database,
        boolean ordered,
        boolean streaming,
        LocalDate asOf,
        Pace pace,
        String reader,
        Map<String, String> knowledge) {

    public Settings {
        stories = List.copyOf(stories);
        knowledge = Map.copyOf(knowledge);
        boolean endless = watch || topic.filter(one -> !one.ends()).isPresent();
        if (endless && !streaming) {
            throw new IllegalArgumentException("this input has no end: add --streaming, or --until-now for a topic");
        }
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

    /**
     * How a stream goes.
     *
     * @param lateness days by which a story may come late without being counted as late
     * @param fold time between two folds of the ledger
     * @param wall whether a day passes by the clock of the wall too, where no story tells so
     */
    public record Pace(int lateness, Duration fold, boolean wall) {
        /** Two days, five seconds, by the stories alone. */
        public static final Pace USUAL = new Pace(2, Duration.ofSeconds(5), false);
    }

    /** Stories in one go, to lines. */
    public static Settings batch(List<String> stories, String out, LocalDate asOf) {
        return new Settings(
                stories,
                false,
                Optional.empty(),
                Optional.of(out),
                Optional.empty(),
                true,
                false,
                asOf,
                Pace.USUAL,
                Reader.VERSION,
                Map.of());
    }

    /** The same, as a stream. */
    public Settings asStream(boolean watched, Pace other) {
        return new Settings(stories, watched, topic, out, database, ordered, true, asOf, other, reader, knowledge);
    }

    /** The same, with a topic. */
    public Settings with(Topic other) {
        return new Settings(
                stories, watch, Optional.of(other), out, database, ordered, streaming, asOf, pace, reader, knowledge);
    }

    /** The same, with a database. */
    public Settings with(Database other) {
        return new Settings(
                stories, watch, topic, out, Optional.of(other), ordered, streaming, asOf, pace, reader, knowledge);
    }

    /** The same, written elsewhere. */
    public Settings into(String folder) {
        return new Settings(
                stories,
                watch,
                topic,
                Optional.of(folder),
                database,
                ordered,
                streaming,
                asOf,
                pace,
                reader,
                knowledge);
    }

    /** The same, by a reader that calls itself so. */
    public Settings readBy(String version) {
        return new Settings(stories, watch, topic, out, database, ordered, streaming, asOf, pace, version, knowledge);
    }

    /** The same, by a reader with knowledge of one's own. */
    public Settings knowing(Map<String, String> more) {
        return new Settings(stories, watch, topic, out, database, ordered, streaming, asOf, pace, reader, more);
    }
}
