package org.demarche.lab.scores;

import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.formats.Intake;
import org.demarche.formats.Item;
import org.demarche.formats.Items;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.syntax.Segmenter;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab evaluate reader}: speed of the whole reading on one thread, stage by stage, and peak heap. */
@Command(
        name = "reader",
        description = "Measure the whole reader on one thread: stories a second, each stage's share, peak heap.",
        mixinStandardHelpOptions = true)
public final class EvaluateReader implements Callable<Integer> {
    private static final int WARM_UP = 150;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    @Parameters(arity = "1..*", paramLabel = "STORIES", description = "Stories to read.")
    private List<Path> stories = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        long start = System.nanoTime();
        Reader reader = Reader.load();
        double loading = (System.nanoTime() - start) / NANOS;
        List<Document> documents = documents();
        documents.stream().limit(WARM_UP).forEach(reader::read);
        Map<String, Long> stages = new LinkedHashMap<>();
        int findings = 0;
        long tokens = tokens(documents);
        start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (Document document : documents) {
            Reading reading = reader.read(document);
            findings += reading.findings().size();
            reading.timings().forEach(timing -> stages.merge(timing.stage(), timing.nanos(), Long::sum));
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        double cpuSeconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / NANOS;
        out.printf(
                Locale.ROOT,
                "%d stories, %d tokens, %d findings, %.2f s on one thread%n",
                documents.size(),
                tokens,
                findings,
                seconds);
        stages.forEach((stage, nanos) -> out.printf(
                Locale.ROOT, "  %-12s %8.3f ms a story%n", stage, nanos / 1e6 / Math.max(1, documents.size())));
        out.printf(Locale.ROOT, "LOAD_SECONDS %.2f%n", loading);
        out.printf(Locale.ROOT, "STORIES_PER_SECOND %.1f%n", documents.size() / seconds);
        out.printf(Locale.ROOT, "STORIES_PER_CPU_SECOND %.1f%n", documents.size() / cpuSeconds);
        out.printf(Locale.ROOT, "READER_TOKENS_PER_SECOND %.0f%n", tokens / seconds);
        out.printf(Locale.ROOT, "PEAK_HEAP_MB %.0f%n", peakHeap() / MEGABYTE);
        return 0;
    }

    private static long tokens(List<Document> documents) {
        Repairer repairer = Repairer.load();
        Segmenter segmenter = Segmenter.load();
        return documents.stream()
                .mapToLong(
                        document -> segmenter.segment(repairer.repair(document)).forms().length)
                .sum();
    }

    private List<Document> documents() {
        var documents = new ArrayList<Document>();
        List<String> paths = stories.stream().map(Path::toString).toList();
        try (Items items = new Intake().read(Intake.sources(paths), InputStream.nullInputStream())) {
            while (items.hasNext()) {
                if (items.next() instanceof Item.Story story) {
                    documents.add(story.document());
                }
            }
        }
        return documents;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
