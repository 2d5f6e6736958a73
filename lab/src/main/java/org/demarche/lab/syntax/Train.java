package org.demarche.lab.syntax;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lab train}: makes the shipped models from the corpora. */
@Command(
        name = "train",
        description = "Train all models: lemmas, structure (tags, trees and names), coreference, attribution.",
        mixinStandardHelpOptions = true)
public final class Train implements Callable<Integer> {
    private static final String SHIPPED = "reader/src/main/resources/org/demarche/reader/syntax";
    private static final String ATTRIBUTION = "attribution";
    private static final String COREFERENCE = "coreference";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--corpora", defaultValue = "../shared/corpora", description = "Folder of the corpora.")
    private Path corpora = Path.of("");

    @Option(
            names = "--models",
            defaultValue = SHIPPED,
            description = "Folder the models are written to (default: ${DEFAULT-VALUE}).")
    private Path models = Path.of("");

    @Option(names = "--free", description = "Use CC BY and CC BY-SA data alone.")
    private boolean free;

    @Option(
            names = "--treebank",
            paramLabel = "FILE",
            description = {
                "Treebanks in CoNLL-U, of another language say, or folders of them: lemmas and structure are learnt from",
                "these alone, and written to --models. A tokens.tsv in that folder says how its words are cut."
            })
    private List<Path> treebanks = List.of();

    @Option(
            names = "--rounds",
            description = "Rounds over all sentences (default: ${DEFAULT-VALUE}); a small treebank wants more.")
    private int rounds = StructureTrainer.ROUNDS;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of all chance.")
    private long seed;

    @Option(
            names = "--only",
            description = "Train one part only: lemmas, structure (tags, trees and names), coreference, attribution.")
    private String only = "";

    @Option(
            names = "--reviewed",
            paramLabel = "FILE",
            description = "For attribution: what analysts have decided too, a file of demarche export --reviewed.")
    private @Nullable Path reviewed;

    @Override
    public Integer call() throws IOException {
        List<Trainer> trainers = List.of(new LemmaTrainer(), new StructureTrainer(rounds));
        if (!treebanks.isEmpty() && models.equals(Path.of(SHIPPED))) {
            throw new ParameterException(
                    spec.commandLine(), "--treebank needs --models: another folder than the shipped");
        }
        if (!only.isEmpty()
                && !Set.of(ATTRIBUTION, COREFERENCE).contains(only)
                && trainers.stream().noneMatch(t -> t.name().equals(only))) {
            throw new ParameterException(spec.commandLine(), "no such part: " + only);
        }
        var progress = new PrintWriter(System.err, true, Charset.defaultCharset());
        var material = new Corpora(corpora, free, treebanks, models, seed, progress);
        for (Trainer trainer : trainers) {
            if (only.isEmpty() || trainer.name().equals(only)) {
                long start = System.nanoTime();
                trainer.train(material);
                material.tell("%s: trained in %.0f s", trainer.name(), (System.nanoTime() - start) / 1e9);
            }
        }
        if (!material.more()) {
            return 0;
        }
        int code = 0;
        if (only.isEmpty() || only.equals(COREFERENCE)) {
            code = learn("train-coreference", corpora.resolve("syntax/gum/train"), List.of());
        }
        if (code == 0 && (only.isEmpty() || only.equals(ATTRIBUTION))) {
            code = learn(
                    "train-attribution",
                    corpora.resolve("attribution/polnear"),
                    reviewed == null ? List.of() : List.of("--reviewed", reviewed.toString()));
        }
        return code;
    }

    /** Learns from what the new models see, so it runs in a Java of its own, built with them. */
    private static int learn(String command, Path corpus, List<String> more) throws IOException {
        var words = new ArrayList<>(List.of("./demarche", "lab", command, "--corpus", corpus.toString()));
        words.addAll(more);
        Process process = new ProcessBuilder(words).inheritIO().start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
