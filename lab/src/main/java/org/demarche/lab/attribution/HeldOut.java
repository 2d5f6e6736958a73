package org.demarche.lab.attribution;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.attribution.Attributor;
import org.demarche.reader.finding.Statement;

/**
 * A check within the training part, so that the development part stays a measure: each fifth story is read by a judge
 * that learnt from the others.
 */
final class HeldOut {
    private static final int FOLDS = 5;

    private final AttributionTrainer trainer;

    HeldOut(AttributionTrainer trainer) {
        this.trainer = trainer;
    }

    /**
     * Trains without the stories of some folds and writes what is read from these, in the layout that the scorer takes.
     *
     * @param folder gets {@code text/}, {@code attributions/} and {@code findings.jsonl}
     * @param folds how many of the five folds are tried
     */
    void write(Path corpus, List<Stories.Story> stories, Path folder, int folds) throws IOException {
        Files.createDirectories(folder.resolve("text"));
        Files.createDirectories(folder.resolve("attributions"));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("findings.jsonl"), StandardCharsets.UTF_8)) {
            for (int fold = 0; fold < folds; fold++) {
                var seen = new ArrayList<Stories.Story>();
                var unseen = new ArrayList<Stories.Story>();
                for (int i = 0; i < stories.size(); i++) {
                    (i % FOLDS == fold ? unseen : seen).add(stories.get(i));
                }
                Attributor attributor = Attributor.with(trainer.train(seen), Attributor.LEAST);
                for (Stories.Story story : unseen) {
                    link(corpus, folder, story.name());
                    tell(attributor, story, out);
                }
            }
        }
    }

    private static void tell(Attributor attributor, Stories.Story story, BufferedWriter out) throws IOException {
        var nobody = new Mentions(story.parsed(), List.of(), List.of());
        for (Statement statement : attributor.attribute(story.parsed(), List.of(), nobody)) {
            out.write(FindingsJson.line(story.name() + ".txt", statement));
            out.newLine();
        }
    }

    private static void link(Path corpus, Path folder, String story) throws IOException {
        link(corpus, folder, "text", story + ".txt");
        Path annotations = corpus.resolve("attributions").toAbsolutePath();
        try (var files = Files.newDirectoryStream(annotations)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.substring(0, name.lastIndexOf('_')).equals(story)) {
                    link(corpus, folder, "attributions", name);
                }
            }
        }
    }

    private static void link(Path corpus, Path folder, String part, String name) throws IOException {
        Path link = folder.resolve(part).resolve(name);
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, corpus.resolve(part).resolve(name).toAbsolutePath());
        }
    }
}
