package org.demarche.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job in this process, and its output as plain files: {@code findings.jsonl}, {@code demarches.jsonl} ... */
final class LocalRun {
    private static final List<String> KINDS =
            List.of(LineFiles.FINDINGS, LineFiles.DEMARCHES, LineFiles.ALERTS, LineFiles.FAILURES);

    private static final long LOOK_AGAIN_SECONDS = 10;
    private static final int TOLD = 10;

    private final Path out;
    private final int parallelism;
    private final Configuration options;
    private final LongConsumer progress;

    /**
     * What came of it.
     *
     * @param stories that were read, each text once
     * @param findings lines of findings, as of demarches and alerts
     * @param failures how much could not be read
     * @param first the first of what could not, with the reason
     */
    record Ran(long stories, long findings, long demarches, long alerts, long failures, List<String> first) {}

    LocalRun(Path out, int parallelism, Configuration options) {
        this(out, parallelism, options, stories -> {});
    }

    /** @param progress told every ten seconds how many stories were read */
    LocalRun(Path out, int parallelism, Configuration options, LongConsumer progress) {
        this.out = out;
        this.parallelism = parallelism;
        this.options = options;
        this.progress = progress;
    }

    /** Runs to the end of the input. */
    Ran run(Settings settings) throws Exception {
        Path parts = Files.createDirectories(out).resolve(".parts");
        delete(parts);
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(parallelism, options);
        Job.build(flink, settings.into(parts.toUri().toString()));
        long stories = execute(flink);
        for (String kind : KINDS) {
            join(parts.resolve(kind), out.resolve(kind + ".jsonl"));
        }
        if (settings.streaming()) {
            settle(LineFiles.DEMARCHES, settings.asOf());
            settle(LineFiles.ALERTS, settings.asOf());
        }
        delete(parts);
        return ran(stories);
    }

    private Ran ran(long stories) throws IOException {
        List<String> first;
        try (Stream<String> lines = Files.lines(failures())) {
            first = lines.flatMap(line -> Outputs.told(line).stream())
                    .limit(TOLD)
                    .toList();
        }
        long failed;
        try (Stream<String> lines = Files.lines(failures())) {
            failed = lines.filter(line -> Outputs.told(line).isPresent()).count();
        }
        return new Ran(
                stories, count(LineFiles.FINDINGS), count(LineFiles.DEMARCHES), count(LineFiles.ALERTS), failed, first);
    }

    private long execute(StreamExecutionEnvironment flink) throws Exception {
        JobClient job = flink.executeAsync("demarche");
        CompletableFuture<JobExecutionResult> end = job.getJobExecutionResult();
        while (true) {
            try {
                return stories(end.get(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS).getAllAccumulatorResults());
            } catch (TimeoutException e) {
                progress.accept(stories(job.getAccumulators().get()));
            }
        }
    }

    private static long stories(Map<String, Object> counts) {
        return counts.get(ReadStories.COUNT) instanceof Long count ? count : 0;
    }

    private long count(String kind) throws IOException {
        try (Stream<String> lines = Files.lines(out.resolve(kind + ".jsonl"))) {
            return lines.count();
        }
    }

    /** Beside the changes, what stands at the end. */
    private void settle(String kind, LocalDate asOf) throws IOException {
        Path standing = out.resolve(kind + ".jsonl");
        Path changes = out.resolve(kind + ".changes.jsonl");
        Files.move(standing, changes, StandardCopyOption.REPLACE_EXISTING);
        List<String> lines = Changes.settled(Files.readAllLines(changes), asOf);
        Files.writeString(standing, lines.stream().map(line -> line + '\n').collect(Collectors.joining()));
    }

    /** Where it is told what could not be read. */
    Path failures() {
        return out.resolve(LineFiles.FAILURES + ".jsonl");
    }

    /** Parts in the order in which they were written. */
    static void join(Path folder, Path file) throws IOException {
        try (OutputStream joined = Files.newOutputStream(file)) {
            for (Path part : parts(folder)) {
                Files.copy(part, joined);
            }
        }
    }

    private static List<Path> parts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted(Comparator.comparingLong(LocalRun::written)
                            .thenComparingLong(LocalRun::number)
                            .thenComparing(Path::getFileName))
                    .toList();
        }
    }

    private static long written(Path part) {
        return part.toFile().lastModified();
    }

    /** Parts are called {@code part-WRITER-NUMBER.jsonl}. */
    private static long number(Path part) {
        String name = part.getFileName().toString();
        return Long.parseLong(name.substring(name.lastIndexOf('-') + 1, name.indexOf('.')));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
