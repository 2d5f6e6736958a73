package org.demarche.lab.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.lab.scores.ExternalScorer;
import org.demarche.lab.scores.ReadAll;

/** Demarche and a peer side by side on the gold sets, as far as the peer tells what they hold. */
final class PeerAccuracy {
    private final String peer;
    private final ChildProcess theirs;
    private final ChildProcess ours;
    private final Path corpora;
    private final int stories;
    private final Consumer<String> progress;

    PeerAccuracy(
            String peer, ChildProcess theirs, ChildProcess ours, Path corpora, int stories, Consumer<String> progress) {
        this.peer = peer;
        this.theirs = theirs;
        this.ours = ours;
        this.corpora = corpora;
        this.stories = stories;
        this.progress = progress;
    }

    /** Measures and prints. */
    void print(PrintWriter out) throws IOException, InterruptedException {
        out.println("Accuracy on the gold sets (per cent)");
        out.printf("%-44s %10s %10s%n", "", OwnPeer.NAME, peer);
        compare(out, "syntax", corpora.resolve("syntax/en_ewt-dev.conllu"), "EWT dev, gold words");
        compare(out, "names", corpora.resolve("ner/newswire/dev"), "newswire dev, gold words");
        compare(out, "names", corpora.resolve("ner/uner_ewt-dev.iob2"), "UNER EWT dev, gold words");
        if (theirs.lines("can", peer).contains("attribution\ttrue")) {
            attribution(out, corpora.resolve("attribution/polnear/dev"));
        }
        out.flush();
    }

    private void compare(PrintWriter out, String task, Path gold, String what)
            throws IOException, InterruptedException {
        if (!Files.exists(gold)) {
            out.println(what + ": " + gold + " is not there");
            return;
        }
        progress.accept(peer + " on " + what);
        Map<String, Double> them = theirs.figures(task, peer, gold.toString());
        if (them.isEmpty()) {
            return;
        }
        Map<String, Double> us = ours.figures(task, OwnPeer.NAME, gold.toString());
        them.forEach((name, value) -> out.printf(
                Locale.ROOT, "%-44s %10.2f %10.2f%n", what + ": " + name, us.getOrDefault(name, 0.0), value));
        out.flush();
    }

    private void attribution(PrintWriter out, Path gold) throws IOException, InterruptedException {
        Path scorer = corpora.resolveSibling("scorers").resolve("score_attribution.py");
        if (!Files.exists(gold) || !Files.exists(scorer)) {
            out.println("attribution: " + gold + " or " + scorer + " is not there");
            return;
        }
        Path sample = sample(gold);
        progress.accept(peer + " on PolNeAR dev, " + stories + " stories");
        Path written = Files.createTempFile("demarche-peer", ".jsonl");
        theirs.lines("attribution", peer, sample.resolve("text").toString(), written.toString());
        Path own = ReadAll.findings(List.of(sample.resolve("text").toString()));
        var external = new ExternalScorer(scorer);
        List<String> us = external.run(sample, own, "--quoted");
        List<String> them = external.run(sample, written, "--quoted");
        for (String row : List.of("source exact", "source overlap", "content exact", "content overlap", "relation")) {
            out.printf(
                    "%-44s %10s %10s%n",
                    "PolNeAR dev, quotations: " + row, ExternalScorer.f1(us, row), ExternalScorer.f1(them, row));
        }
        out.printf(
                "%-44s %10s %10s%n",
                "PolNeAR dev, all: relation",
                ExternalScorer.f1(external.run(sample, own), "relation"),
                ExternalScorer.f1(external.run(sample, written), "relation"));
    }

    /** A folder in the gold's layout with the first stories by name. */
    private Path sample(Path gold) throws IOException {
        Path sample = Files.createTempDirectory("demarche-gold");
        Files.createDirectories(sample.resolve("text"));
        Files.createDirectories(sample.resolve("attributions"));
        for (Path text : Stories.spread(list(gold.resolve("text")), stories)) {
            Path name = text.getFileName();
            String stem = name.toString().replaceFirst("\\.txt$", "") + "_";
            Files.copy(text, sample.resolve("text").resolve(name));
            for (Path file : list(gold.resolve("attributions"))) {
                if (file.getFileName().toString().startsWith(stem)) {
                    Files.copy(file, sample.resolve("attributions").resolve(file.getFileName()));
                }
            }
        }
        return sample;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
