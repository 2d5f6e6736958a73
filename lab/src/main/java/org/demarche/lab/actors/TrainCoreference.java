package org.demarche.lab.actors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.reader.actors.reference.Chooser;
import org.demarche.reader.syntax.ParsedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab train-coreference}: learns the weights of the pronoun ranker from GUM's training part. */
@Command(
        name = "train-coreference",
        description = "Train what pronouns come back to on GUM's training part.",
        mixinStandardHelpOptions = true)
public final class TrainCoreference implements Callable<Integer> {
    private static final String HEADER = """
            # Weights of the pronoun ranker: feature (sort of pronoun, template, values) and weight. Learnt from GUM; made by
            # "./demarche lab train --only coreference"; do not edit.
            """;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--corpus",
            description = "GUM's training part (default: ${DEFAULT-VALUE}).",
            defaultValue = "../shared/corpora/syntax/gum/train")
    private Path corpus = Path.of("");

    @Option(
            names = "--model",
            description = "Where the weights go (default: ${DEFAULT-VALUE}).",
            defaultValue = "reader/src/main/resources/org/demarche/reader/actors/reference/ranker.tsv")
    private Path model = Path.of("");

    @Option(names = "--passes", description = "Passes over the examples.", defaultValue = "30")
    private int passes;

    @Option(names = "--shrink", description = "Weight of the square penalty.", defaultValue = "0.0005")
    private double shrink;

    @Override
    public Integer call() throws IOException {
        var reader = new ActorReader();
        var learner = new RankerLearner();
        for (Path file : EvaluateCoreference.files(corpus).toList()) {
            GumStory story = GumStory.read(file);
            ParsedText parsed = reader.parse(story);
            Chooser oracle = new ReferenceOracle(new GoldEntities(story, parsed), parsed, learner);
            reader.link(parsed, linker -> linker.choosing(oracle));
        }
        List<String> weights = learner.learn(passes, shrink);
        Files.writeString(model, HEADER + String.join("\n", weights) + "\n");
        spec.commandLine()
                .getOut()
                .printf("%d pronouns, %d weights; wrote %s%n", learner.examples(), weights.size(), model);
        return 0;
    }
}
