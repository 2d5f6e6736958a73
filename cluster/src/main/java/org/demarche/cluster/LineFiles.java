package org.demarche.cluster;

import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSink;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.apache.flink.util.Collector;

/**
 * The record as JSON Lines, in one folder for each kind. A batch writes them in order (findings where that is asked
 * for). A stream writes changes: of lines with one id the last counts, and a line of type {@code gone} takes it back;
 * its files appear with a checkpoint, so that each line is there exactly once.
 */
final class LineFiles {
    /** The folders, each for one kind of lines. */
    static final String FINDINGS = "findings";

    static final String DEMARCHES = "demarches";
    static final String ALERTS = "alerts";
    static final String FAILURES = "failures";

    private final String out;
    private final boolean streaming;
    private final boolean ordered;

    LineFiles(String out, boolean streaming, boolean ordered) {
        this.out = out;
        this.streaming = streaming;
        this.ordered = ordered;
    }

    void write(
            DataStream<Told> told, DataStream<Change> demarches, DataStream<Change> alerts, DataStream<Line> failures) {
        DataStream<Line> findings = told.flatMap(LineFiles::findings).returns(Line.class);
        if (ordered) {
            put(findings, FINDINGS);
        } else {
            name(findings.sinkTo(sink(FINDINGS)), FINDINGS);
        }
        put(demarches.map(LineFiles::line), DEMARCHES);
        put(alerts.map(LineFiles::line), ALERTS);
        put(failures.map(line -> line), FAILURES);
    }

    private static void findings(Told told, Collector<Line> out) {
        int number = 0;
        for (String line : told.findings()) {
            out.collect(new Line(String.format("%s/%08d", told.place(), number++), line));
        }
    }

    private static Line line(Change change) {
        return new Line(change.place(), change.line());
    }

    private void put(DataStream<Line> lines, String folder) {
        DataStream<Line> sorted = streaming
                ? lines
                : lines.global()
                        .map(line -> line)
                        .setParallelism(1)
                        .fullWindowPartition()
                        .sortPartition(Line::place, Order.ASCENDING);
        name(sorted.sinkTo(sink(folder)).setParallelism(1), folder);
    }

    private static void name(DataStreamSink<Line> sink, String folder) {
        sink.name(folder).uid("lines-" + folder);
    }

    private FileSink<Line> sink(String folder) {
        Encoder<Line> encoder = (line, stream) -> {
            stream.write(line.text().getBytes(StandardCharsets.UTF_8));
            stream.write('\n');
        };
        return FileSink.forRowFormat(new Path(new Path(out), folder), encoder)
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .withOutputFileConfig(
                        OutputFileConfig.builder().withPartSuffix(".jsonl").build())
                .build();
    }
}
