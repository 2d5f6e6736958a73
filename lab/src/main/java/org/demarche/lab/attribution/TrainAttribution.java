package org.demarche.lab.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.lab.reviewed.ReviewedStory;
import org.demarche.reader.attribution.AttributionModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab train-attribution}: learns the attributor's model from PolNeAR's training part. */
@Command(
        name = "train-attribution",
        description = "Train who-said-what on PolNeAR's training part.",
        mixinStandardHelpOptions = true)
public final class TrainAttribution implements Callable<Integer> {
    @Spec
    private picocli.CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Option(
            names = "--corpus",
            description = "PolNeAR folder with train/.",
            defaultValue = "../shared/corpora/attribution/polnear")
    private Path corpus = Path.of("");

    @Option(
            names = "--model",
            description = "Where the model goes.",
            defaultValue = "reader/src/main/resources/org/demarche/reader/attribution/attribution.model")
    private Path model = Path.of("");

    @Option(names = "--seed", defaultValue = "20211224", description = "Seed of the shuffling.")
    private long seed;

    @Option(
            names = "--held-out",
            paramLabel = "FOLDER",
            description = "Train no model; write what is read from held-out training stories here, for the scorer.")
    private @org.jspecify.annotations.Nullable Path heldOut;

    @Option(names = "--folds", defaultValue = "1", description = "How many of five folds are held out in turn.")
    private int folds;

    @Option(
            names = "--reviewed",
            paramLabel = "FILE",
            description = "Learn from what analysts have decided too: a file of demarche export --reviewed.")
    private @org.jspecify.annotations.Nullable Path reviewed;

    @Override
    public Integer call() throws IOException {
        List<Stories.Story> stories = new ArrayList<>(Stories.parse(corpus.resolve("train")));
        int decided = 0;
        if (reviewed != null) {
            List<Stories.Story> more = new ReviewedSentences().of(ReviewedStory.read(reviewed));
            decided = more.size();
            stories.addAll(more);
        }
        if (heldOut != null) {
            new HeldOut(new AttributionTrainer(seed)).write(corpus.resolve("train"), stories, heldOut, folds);
            return 0;
        }
        AttributionModel learnt = new AttributionTrainer(seed).train(stories);
        try (var out = Files.newOutputStream(model)) {
            learnt.write(out);
        }
        if (spec != null) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%d stories, %d of them reviewed; wrote %s, %d bytes%n",
                            stories.size(), decided, model, Files.size(model));
        }
        return 0;
    }
}
