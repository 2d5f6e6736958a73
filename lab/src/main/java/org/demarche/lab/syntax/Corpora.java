package org.demarche.lab.syntax;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What a {@link Trainer} may learn from; never the dev parts.
 *
 * @param folder where the corpora lie, as their README describes
 * @param free whether only CC BY and CC BY-SA data may be used
 * @param own treebanks of another language, which stand for all of these; none for the corpora's own
 * @param models folder that model files are written to
 * @param seed of all chance
 * @param progress where progress is told
 */
record Corpora(Path folder, boolean free, List<Path> own, Path models, long seed, PrintWriter progress) {
    /** Whether names, raw news and lists of names are learnt from too: they are English. */
    boolean more() {
        return !free && own.isEmpty();
    }

    /** Training sentences: EWT, and GUM unless only free data may be used; or the treebanks that were named. */
    List<Conllu.Sentence> treebanks() {
        if (!own.isEmpty()) {
            return Conllu.read(own.stream()
                    .flatMap(path -> Files.isDirectory(path) ? Conllu.files(path).stream() : Stream.of(path))
                    .toList());
        }
        var files = new ArrayList<Path>();
        files.add(folder.resolve("syntax/en_ewt-train.conllu"));
        if (!free) {
            files.addAll(Conllu.files(folder.resolve("syntax/gum/train")));
        }
        return Conllu.read(files);
    }

    /** Chance of its own for the part of a name. */
    Random random(String part) {
        return new Random(seed * 31 + part.hashCode());
    }

    /** Tells progress. */
    void tell(String format, Object... values) {
        progress.printf(format + "%n", values);
        progress.flush();
    }
}
