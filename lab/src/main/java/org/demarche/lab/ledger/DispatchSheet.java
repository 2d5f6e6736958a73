package org.demarche.lab.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.lab.input.InputException;
import org.demarche.lab.input.TextLines;
import org.demarche.reader.text.Document;

/** A sheet of short dispatches, a line each, and below each the steps it tells ({@link ToldStep}). */
record DispatchSheet(String name, List<Dispatch> dispatches) {
    /** A dispatch and its steps. */
    record Dispatch(Document document, List<ToldStep> steps) {}

    /** The sheets of a folder, or the one of a file. */
    static List<DispatchSheet> in(Path path) {
        return TextLines.files(path, file -> file.toString().endsWith(".txt"), ".txt").stream()
                .map(DispatchSheet::of)
                .toList();
    }

    private static DispatchSheet of(Path file) {
        var dispatches = new ArrayList<Dispatch>();
        List<String> lines = TextLines.of(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("= ") || line.startsWith("? ")) {
                step(dispatches, line, file, i + 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                dispatches.add(new Dispatch(Document.of(file + ":" + (i + 1), line), new ArrayList<>()));
            }
        }
        return new DispatchSheet(file.getFileName().toString(), dispatches);
    }

    private static void step(List<Dispatch> dispatches, String line, Path file, int number) {
        if (dispatches.isEmpty()) {
            throw new InputException(file, number, "a step before any dispatch");
        }
        try {
            dispatches.get(dispatches.size() - 1).steps().add(ToldStep.of(line.startsWith("= "), line.substring(2)));
        } catch (IllegalArgumentException e) {
            throw new InputException(file, number, "no step: " + line);
        }
    }
}
