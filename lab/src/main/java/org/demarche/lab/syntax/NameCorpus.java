package org.demarche.lab.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.NameType;

/**
 * Reads texts with names: the newswire layout (.tsv: token, label, perhaps labels of inner names, one story a file) and
 * Universal NER's (.iob2: number, token, label). Facilities count as locations; other kinds are left out.
 */
final class NameCorpus {
    private static final Map<String, NameType> TYPES = Map.of(
            "PER", NameType.PERSON,
            "PERSON", NameType.PERSON,
            "ORG", NameType.ORGANISATION,
            "ORGANIZATION", NameType.ORGANISATION,
            "LOC", NameType.LOCATION,
            "LOCATION", NameType.LOCATION,
            "FACILITY", NameType.LOCATION,
            "NORP", NameType.NORP);

    private NameCorpus() {}

    /**
     * A sentence with its outermost names.
     *
     * @param document what it belongs to
     * @param names in the order of the text, token indexes counted in the sentence
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    record Sentence(String document, String[] forms, List<Name> names) {}

    /** The sentences of files, and of the files in folders, sorted. */
    static List<Sentence> read(List<Path> paths) {
        var sentences = new ArrayList<Sentence>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                read(file, sentences);
            }
        }
        return sentences;
    }

    private static List<Path> files(Path path) {
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(".tsv") || f.toString().endsWith(".iob2"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file, List<Sentence> sentences) {
        int column = file.toString().endsWith(".iob2") ? 1 : 0;
        String document = file.getFileName().toString();
        var forms = new ArrayList<String>();
        var labels = new ArrayList<String>();
        for (String line : lines(file)) {
            String[] cells = line.split("\t");
            if (column == 1 && line.startsWith("# newdoc")) {
                document = line;
            } else if (cells.length > column && !cells[column].isBlank() && !comment(line, column)) {
                forms.add(cells[column]);
                labels.add(cells.length > column + 1 ? cells[column + 1] : "O");
            } else if (line.isBlank() || line.startsWith("\t")) {
                add(document, forms, labels, sentences);
            }
        }
        add(document, forms, labels, sentences);
    }

    private static boolean comment(String line, int column) {
        return column == 1 && line.startsWith("#");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private static void add(String document, List<String> forms, List<String> labels, List<Sentence> sentences) {
        if (!forms.isEmpty()) {
            sentences.add(new Sentence(document, forms.toArray(new String[0]), names(labels)));
        }
        forms.clear();
        labels.clear();
    }

    private static List<Name> names(List<String> labels) {
        var names = new ArrayList<Name>();
        int first = 0;
        for (int t = 0; t < labels.size(); t++) {
            first = labels.get(t).startsWith("I-") ? first : t;
            boolean goesOn = t + 1 < labels.size() && labels.get(t + 1).startsWith("I-");
            Optional<NameType> type = type(labels.get(t));
            if (!goesOn && type.isPresent()) {
                names.add(new Name(first, t + 1, type.get()));
            }
        }
        return names;
    }

    private static Optional<NameType> type(String label) {
        return label.length() < 3
                ? Optional.empty()
                : Optional.ofNullable(TYPES.get(label.substring(2).toUpperCase(Locale.ROOT)));
    }
}
