package org.demarche.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job in this process, and its output as plain files: {@code findings.jsonl}, {@code demarches.jsonl} ... */
final class LocalRun {
    private static final List<String> KINDS =
            List.of(LineFiles.FINDINGS, LineFiles.DEMARCHES, LineFiles.ALERTS, LineFiles.FAILURES);

    private final Path out;
    private final int parallelism;
    private final Configuration options;

    LocalRun(Path out, int parallelism, Configuration options) {
        this.out = out;
        this.parallelism = parallelism;
        this.options = options;
    }

    /** Runs to the end of the input; returns how much could not be read. */
    long run(Settings settings) throws Exception {
        Path parts = Files.createDirectories(out).resolve(".parts");
        delete(parts);
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(parallelism, options);
        Job.build(flink, settings.into(parts.toUri().toString()));
        flink.execute("demarche");
        for (String kind : KINDS) {
            join(parts.resolve(kind), out.resolve(kind + ".jsonl"));
        }
        if (settings.streaming()) {
            settle(LineFiles.DEMARCHES, settings.asOf());
            settle(LineFiles.ALERTS, settings.asOf());
        }
        delete(parts);
        try (Stream<String> lines = Files.lines(failures())) {
            return lines.filter(line -> line.startsWith("{\"type\":\"failure\""))
                    .count();
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
