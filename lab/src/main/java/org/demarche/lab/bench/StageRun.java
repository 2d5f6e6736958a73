package org.demarche.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the stages' micro-benchmarks, each in a virtual machine of its own. */
final class StageRun {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final double MICROS = 1e6;

    /** The stages, in the order of the flow. */
    static final List<String> STAGES = List.of(
            "repair",
            "segmentation",
            "structure",
            "lemmas",
            "syntax",
            "time",
            "actors",
            "attribution",
            "events",
            "moves");

    private final Path folder;
    private final int stories;
    private final boolean quick;
    private final Consumer<String> progress;

    StageRun(Path folder, int stories, boolean quick, Consumer<String> progress) {
        this.folder = folder;
        this.stories = stories;
        this.quick = quick;
        this.progress = progress;
    }

    /** Measures all stages. */
    List<Row> rows() throws IOException {
        System.setProperty("jmh.ignoreLock", "true"); // another bench beside this one is told by the figures' ± alone
        int tokens =
                Stories.cut(folder, stories).stream().mapToInt(Story::tokens).sum();
        var rows = new ArrayList<Row>();
        for (String stage : STAGES) {
            progress.accept("stage " + stage + " (" + (rows.size() + 1) + " of " + STAGES.size() + ")");
            rows.add(row(stage, run(stage), tokens));
        }
        return rows;
    }

    private RunResult run(String stage) throws IOException {
        var options = new OptionsBuilder()
                .include("^" + StageBenchmarks.class.getName().replace(".", "\\.") + "\\." + stage + "$")
                .param("folder", folder.toAbsolutePath().toString())
                .param("stories", Integer.toString(stories))
                .forks(1)
                .threads(1)
                .warmupIterations(quick ? 2 : 3)
                .warmupTime(quick ? TimeValue.milliseconds(500) : TimeValue.seconds(1))
                .measurementIterations(quick ? 3 : 5)
                .measurementTime(quick ? TimeValue.milliseconds(500) : TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        try {
            Collection<RunResult> results = new Runner(options).run();
            return results.iterator().next();
        } catch (RunnerException e) {
            throw new IOException("the stage " + stage + " could not be measured: " + e.getMessage(), e);
        }
    }

    private static Row row(String stage, RunResult result, int tokens) {
        double micros = result.getPrimaryResult().getScore() / tokens;
        double error = result.getPrimaryResult().getScoreError() / tokens;
        var figures = new LinkedHashMap<String, Double>();
        figures.put("us/token", micros);
        if (!Double.isNaN(error)) {
            figures.put("± (99.9 %)", error);
        }
        figures.put(Row.SPEED, MICROS / micros);
        result.getSecondaryResults().forEach((name, secondary) -> {
            if (name.endsWith(ALLOCATED)) {
                figures.put("bytes/token", secondary.getScore() / tokens);
            }
        });
        return new Row("stage " + stage, figures);
    }
}
