package org.demarche.lab.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.reader.syntax.WordGroups;

/**
 * Raw news to learn words from: wire stories but for those of the name corpus's dev part, and PolNeAR's training part.
 */
final class RawNews {
    private static final int SHORTEST = 3;

    private RawNews() {}

    /** Near enough to the tokenizer's words for learning what company they keep. */
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?=n['’]t\\b)|n['’]t\\b|['’](?:s|re|ve|ll|d|m)\\b|"
            + "\\p{L}\\.(?:\\p{L}\\.)+|[\\p{L}\\p{M}]+|\\d+(?:[.,]\\d+)*|[^\\s\\p{L}\\d]");

    /** The paragraphs as hashes of their words. */
    static List<int[]> read(Path corpora) {
        var paragraphs = new ArrayList<int[]>();
        for (Path file : files(corpora)) {
            for (String line : lines(file)) {
                int[] words = WORD.matcher(line)
                        .results()
                        .mapToInt(w -> WordGroups.hash(w.group()))
                        .toArray();
                if (words.length >= SHORTEST && !line.startsWith("http") && line.indexOf('\\') < 0) {
                    paragraphs.add(words);
                }
            }
        }
        return paragraphs;
    }

    private static List<Path> files(Path corpora) {
        Set<String> held = new HashSet<>();
        for (Path story : list(corpora.resolve("ner/newswire/dev"))) {
            held.add(story.getFileName().toString().replace(".tsv", ""));
        }
        var files = new ArrayList<Path>();
        for (Path story : list(corpora.resolve("news/wire"))) {
            if (!held.contains(story.getFileName().toString())) {
                files.add(story);
            }
        }
        for (Path story : list(corpora.resolve("attribution/polnear/train"))) {
            if (story.toString().endsWith(".txt")) {
                files.add(story);
            }
        }
        return files;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            return List.of(); // a few stories are not in UTF-8
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
