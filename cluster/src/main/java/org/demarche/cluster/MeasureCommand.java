package org.demarche.cluster;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.demarche.formats.FindingsJson;
import org.demarche.formats.Intake;
import org.demarche.formats.Item;
import org.demarche.reader.Reading;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.FoldedThread;
import org.demarche.reader.ledger.Folding;
import org.demarche.reader.ledger.ToldMove;
import org.demarche.reader.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche cluster measure}: what a story costs a cluster, for the plan of docs/cluster.md. */
@Command(
        name = "measure",
        description = "Measure on stories of your own what a cluster for them has to hold and to do.",
        mixinStandardHelpOptions = true)
final class MeasureCommand implements Callable<Integer> {
    private static final LocalDate LATER = LocalDate.of(2100, 1, 1);
    private static final int WARM = 100;
    private static final int RUNS = 200;
    private static final double MICROS = 1e3;

    @Parameters(arity = "1..*", paramLabel = "IN", description = "Stories: files, folders, globs.")
    private List<String> places = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Document> stories = stories();
        stories.stream().limit(WARM).forEach(Engine.reader()::read);
        var readings = new ArrayList<Reading>();
        double reading = processor(
                () -> stories.forEach(story -> readings.add(Engine.reader().read(story))));
        print("stories", readings.size());
        print(
                "characters a story",
                mean(stories.stream().mapToLong(story -> story.text().length())));
        print("milliseconds of processor to read a story", reading / MICROS / readings.size());
        print("bytes of findings a story", mean(readings.stream().mapToLong(MeasureCommand::findings)));
        state(readings);
        return 0;
    }

    private List<Document> stories() {
        var stories = new ArrayList<Document>();
        try (var items = new Intake().read(Intake.sources(places), System.in)) {
            while (items.hasNext()) {
                if (items.next() instanceof Item.Story story) {
                    stories.add(story.document());
                }
            }
        }
        return stories;
    }

    private void state(List<Reading> readings) {
        List<ToldStory> told = readings.stream()
                .map(reading -> ToldStory.of(reading, reading.document().label(), "0"))
                .filter(story -> story.size() > 0)
                .toList();
        List<ToldMove> moves = parsed(told);
        print("stories that tell of an act", told.size());
        print("acts told", moves.size());
        print("bytes of state a story that tells of one", mean(told.stream().mapToLong(story -> bytes(story.json()))));
        Folding folding = Engine.ledger().folding(moves, Corrections.NONE);
        List<FoldedThread> threads = threads(folding, moves);
        List<String> json = threads.stream().map(ThreadForm::json).toList();
        print("demarches", threads.size());
        print("bytes of state a demarche, its thread", mean(json.stream().mapToLong(MeasureCommand::bytes)));
        print(
                "microseconds to link a move",
                best(() -> Engine.ledger().folding(parsed(told), Corrections.NONE)) / moves.size());
        print(
                "microseconds to hand on a demarche",
                best(() -> threads(folding, moves).forEach(ThreadForm::json)) / threads.size());
        print("microseconds to look at a demarche", best(() -> json.forEach(MeasureCommand::look)) / threads.size());
        new Crossings(moves, threads).print(this::print);
    }

    private static List<ToldMove> parsed(List<ToldStory> told) {
        return told.stream()
                .flatMap(story -> IntStream.range(0, story.size()).mapToObj(story::move))
                .toList();
    }

    private static List<FoldedThread> threads(Folding folding, List<ToldMove> moves) {
        return IntStream.range(0, folding.size())
                .mapToObj(number -> folding.thread(number, moves::get))
                .toList();
    }

    private static void look(String json) {
        FoldedThread thread = ThreadForm.thread(json);
        Engine.ledger().asOf(thread, LATER);
        new Alerts(Engine.ledger()).until(thread, LATER);
    }

    /** Microseconds of processor time of this thread. */
    private static double processor(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / MICROS;
    }

    /** The same of the quickest of many runs: what it takes a warm program. */
    private static double best(Runnable work) {
        return IntStream.range(0, RUNS)
                .mapToDouble(run -> processor(work))
                .min()
                .orElse(0);
    }

    private static double mean(LongStream values) {
        return values.average().orElse(0);
    }

    private static long findings(Reading reading) {
        return FindingsJson.inOrder(reading).stream()
                .mapToLong(line -> bytes(FindingsJson.line(line)) + 1)
                .sum();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private void print(String what, double value) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-60s %,14.1f%n", what, value);
    }
}
