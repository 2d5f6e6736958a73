package org.demarche.lab.scores;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs one of the independent scorers, which are Python programs, and reads the F1 figures it prints. */
public final class ExternalScorer {
    private static final Pattern LAST_FIGURE = Pattern.compile("/\\s*(\\d+(?:\\.\\d+)?)\\s*$");

    private final Path scorer;

    /** A scorer: a Python program. */
    public ExternalScorer(Path scorer) {
        this.scorer = scorer;
    }

    /** The scorer's lines for gold and predictions. */
    public List<String> run(Path gold, Path predictions, String... options) throws IOException {
        var command = new ArrayList<>(List.of("python3", scorer.toString(), gold.toString(), predictions.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("the scorer failed: " + printed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while scoring", e);
        }
        return printed.lines().toList();
    }

    /** The last figure (F1) of the line that starts with some words. */
    public static String f1(List<String> lines, String start) throws IOException {
        for (String line : lines) {
            Matcher figure = LAST_FIGURE.matcher(line);
            if (line.replaceAll("\\s+", " ").startsWith(start) && figure.find()) {
                return figure.group(1);
            }
        }
        throw new IOException("the scorer printed no line '" + start + "'");
    }
}
