package org.demarche.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.demarche.formats.Intake;
import org.demarche.formats.Source;

/** Where stories come from: files of any file system, and Kafka. */
final class Inputs {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private Inputs() {}

    /** All that is found in what the settings name. */
    static DataStream<Found> of(StreamExecutionEnvironment flink, Settings settings) {
        var inputs = new ArrayList<DataStream<Found>>();
        if (!settings.stories().isEmpty()) {
            files(flink, settings, inputs);
        }
        settings.topic().ifPresent(topic -> inputs.add(kafka(flink, topic)));
        return inputs.stream()
                .reduce((one, other) -> one.union(other))
                .orElseThrow(() -> new IllegalArgumentException("name stories to read, or a topic"));
    }

    private static void files(StreamExecutionEnvironment flink, Settings settings, List<DataStream<Found>> inputs) {
        if (settings.watch() || settings.stories().stream().anyMatch(Inputs::isRemote)) {
            inputs.add(folders(flink, settings));
            return;
        }
        var given = new HashMap<String, StoryFiles.Given>();
        var unreadable = new ArrayList<Found>();
        for (Source source : Intake.sources(settings.stories())) {
            if (source instanceof Source.PathSource file && file.line().isEmpty()) {
                String path = Path.fromLocalFile(
                                file.path().toAbsolutePath().normalize().toFile())
                        .getPath();
                given.putIfAbsent(path, new StoryFiles.Given(given.size(), file.label()));
            } else {
                unreadable.add(unreadable(source));
            }
        }
        if (!given.isEmpty()) {
            Path[] paths = given.keySet().stream().sorted().map(Path::new).toArray(Path[]::new);
            var source = FileSource.forBulkFileFormat(new StoryFiles(given), paths)
                    .setFileEnumerator(() -> new NonSplittingRecursiveEnumerator(path -> true))
                    .build();
            inputs.add(read(flink, source));
        }
        if (!unreadable.isEmpty()) {
            inputs.add(flink.fromData(unreadable).name("not found").uid("not-found"));
        }
    }

    /** Folders of any file system; hidden files are left out. */
    private static DataStream<Found> folders(StreamExecutionEnvironment flink, Settings settings) {
        Path[] paths = settings.stories().stream().map(Path::new).toArray(Path[]::new);
        var source = FileSource.forBulkFileFormat(new StoryFiles(Map.of()), paths)
                .setFileEnumerator(NonSplittingRecursiveEnumerator::new);
        if (settings.watch()) {
            source.monitorContinuously(LOOK_AGAIN);
        }
        return read(flink, source.build());
    }

    private static Found unreadable(Source source) {
        String why = source instanceof Source.Unreadable none
                ? none.failure().reason() + "; " + none.failure().advice()
                : "cannot be read by a cluster; name files, folders or globs";
        return new Found("~" + source.label(), source.label(), Found.Kind.FAILURE, "", why);
    }

    private static boolean isRemote(String argument) {
        return argument.contains("://");
    }

    private static DataStream<Found> read(StreamExecutionEnvironment flink, FileSource<Found> source) {
        return flink.fromSource(source, WatermarkStrategy.noWatermarks(), "files")
                .uid("files");
    }

    private static DataStream<Found> kafka(StreamExecutionEnvironment flink, Settings.Topic topic) {
        var source = KafkaSource.<Found>builder()
                .setBootstrapServers(topic.servers())
                .setTopics(topic.name())
                .setGroupId(topic.group())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new StoryMessages());
        if (topic.ends()) {
            source.setBounded(OffsetsInitializer.latest());
        }
        return flink.fromSource(source.build(), WatermarkStrategy.noWatermarks(), "kafka")
                .uid("kafka");
    }
}
