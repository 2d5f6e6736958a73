package org.demarche.lab.time;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.reader.finding.Time;
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

    @Parameters(paramLabel = "FOLDER", arity = "0..*", description = "Folders of TimeML files (.tml).")
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
            timeMl(reader, out);
        }
        deadlines.ifPresent(file -> new Deadlines(reader, published, wrong).score(file, out));
        expressions.ifPresent(file -> new Expressions(reader, wrong).score(file, out));
        gum.ifPresent(folder -> dates(reader, folder, out));
        out.flush();
        return 0;
    }

    private void timeMl(TimeReader reader, PrintWriter out) {
        var score = new TimeScore();
        for (Path folder : folders) {
            for (Path file : files(folder, ".tml")) {
                TimeMl gold = TimeMl.read(file);
                List<Time> times = reader.times(gold.text(), gold.created());
                score.add(gold.times(), times);
                if (wrong) {
                    tell(gold.text(), gold.times(), times, out);
                }
            }
        }
        score.print(out);
    }

    private void dates(TimeReader reader, Path folder, PrintWriter out) {
        int all = 0;
        int right = 0;
        for (Path file : files(folder, ".conllu")) {
            GumDates gold = GumDates.read(file);
            List<Time> times = reader.times(gold.text(), gold.created());
            for (GoldTime one : gold.times()) {
                all++;
                right += found(one, times) ? 1 : 0;
            }
            if (wrong) {
                tell(gold.text(), gold.times(), times, out);
            }
        }
        out.printf(Locale.ROOT, "DATES %d of %d, %.1f%n", right, all, 100.0 * right / Math.max(all, 1));
    }

    private static boolean found(GoldTime gold, List<Time> times) {
        return times.stream().anyMatch(time -> TimeScore.span(time).overlaps(gold.span()) && names(time, gold.value()));
    }

    /** GUM names the day of a time of the day, and the last day of "the end of 2006". */
    private static boolean names(Time time, String gold) {
        String value = time.value();
        int clock = value.indexOf('T');
        return value.equals(gold)
                || clock > 0 && value.substring(0, clock).equals(gold)
                || time.latest().map(LocalDate::toString).filter(gold::equals).isPresent();
    }

    private static void tell(String text, List<GoldTime> expected, List<Time> times, PrintWriter out) {
        int[] points = text.codePoints().toArray();
        for (GoldTime one : expected) {
            if (!found(one, times)) {
                String words = new String(points, one.span().start(), one.span().length());
                List<String> near = times.stream()
                        .filter(time -> TimeScore.span(time).overlaps(one.span()))
                        .map(time -> time.stretch().text() + " " + time.value())
                        .toList();
                out.println("missed\t" + words + "\t" + one.value() + "\t" + near);
            }
        }
        for (Time time : times) {
            if (expected.stream().noneMatch(one -> one.span().overlaps(TimeScore.span(time)))) {
                out.println("false\t" + time.stretch().text() + "\t" + time.value());
            }
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
