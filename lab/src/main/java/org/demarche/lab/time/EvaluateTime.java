package org.demarche.lab.time;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab evaluate time}: TimeML folders, deadline phrases, values of given expressions, dates of GUM. */
@Command(
        name = "time",
        description = "Measure time expressions: TimeML files, deadline phrases, values on given extents.",
        mixinStandardHelpOptions = true)
public final class EvaluateTime implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..*",
            description = "Folders of TimeML files (.tml); a file may be named itself.")
    private List<Path> folders = List.of();

    @Option(names = "--deadlines", description = "Sentences with phrase, operator and interval, tab-separated.")
    private Optional<Path> deadlines = Optional.empty();

    @Option(
            names = "--published",
            defaultValue = "2021-12-24",
            description = "Publication date of the deadlines (${DEFAULT-VALUE}).")
    private LocalDate published = LocalDate.EPOCH;

    @Option(names = "--expressions", description = "Expressions by document with type and value, tab-separated.")
    private Optional<Path> expressions = Optional.empty();

    @Option(names = "--gum", description = "Folder of GUM's CoNLL-U files with dates in their last column.")
    private Optional<Path> gum = Optional.empty();

    @Option(names = "--wrong", description = "Tell what was wrong.")
    private boolean wrong;

    @Override
    public Integer call() {
        var reader = new TimeReader();
        PrintWriter out = spec.commandLine().getOut();
        if (!folders.isEmpty()) {
            new Stories(reader, wrong).score(stories(), out);
        }
        deadlines.ifPresent(file -> new Deadlines(reader, published, wrong).score(file, out));
        expressions.ifPresent(file -> new Expressions(reader, wrong).score(file, out));
        gum.ifPresent(folder -> new Dates(reader, wrong).score(files(folder, ".conllu"), out));
        out.flush();
        return 0;
    }

    private List<Path> stories() {
        return folders.stream()
                .flatMap(folder -> files(folder, ".tml").stream())
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
