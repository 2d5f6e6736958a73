package org.demarche.lab.syntax;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.lab.input.InputException;
import org.demarche.lab.input.TextLines;
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

    private static final Pattern LABEL = Pattern.compile("O|[BI]-\\S+");

    private NameCorpus() {}

    /**
     * A sentence with its outermost names.
     *
     * @param document what it belongs to
     * @param names in the order of the text, token indexes counted in the sentence
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    record Sentence(String document, String[] forms, List<Name> names) {}

    /**
     * The sentences of files, and of the files in folders, sorted.
     *
     * @throws InputException where a file cannot be read or is in neither layout
     */
    static List<Sentence> read(List<Path> paths) {
        var sentences = new ArrayList<Sentence>();
        for (Path file : files(paths)) {
            int before = sentences.size();
            read(file, sentences);
            if (sentences.size() == before) {
                throw new InputException(file + ": no words with labels");
            }
        }
        return sentences;
    }

    /** The files that paths name; those in folders sorted. */
    static List<Path> files(List<Path> paths) {
        return paths.stream()
                .flatMap(path -> TextLines.files(path, NameCorpus::known, ".tsv or .iob2").stream())
                .peek(file -> {
                    if (!known(file)) {
                        throw new InputException(file + ": neither a .tsv nor an .iob2 file");
                    }
                })
                .toList();
    }

    /** Whether a file is numbered as Universal NER's are. */
    static boolean numbered(Path file) {
        return file.toString().endsWith(".iob2");
    }

    private static boolean known(Path file) {
        return numbered(file) || file.toString().endsWith(".tsv");
    }

    private static void read(Path file, List<Sentence> sentences) {
        int column = numbered(file) ? 1 : 0;
        String document = file.getFileName().toString();
        var forms = new ArrayList<String>();
        var labels = new ArrayList<String>();
        int number = 0;
        for (String line : TextLines.of(file)) {
            number++;
            String[] cells = line.split("\t");
            if (column == 1 && line.startsWith("# newdoc")) {
                document = line;
            } else if (cells.length > column && !cells[column].isBlank() && !comment(line, column)) {
                if (cells.length < column + 2
                        || !LABEL.matcher(cells[column + 1]).matches()) {
                    throw new InputException(file, number, "expected a word and its label (O, B-... or I-...)");
                }
                forms.add(cells[column]);
                labels.add(cells[column + 1]);
            } else if (line.isBlank() || line.startsWith("\t")) {
                add(document, forms, labels, sentences);
            } else if (!comment(line, column)) {
                throw new InputException(file, number, "expected " + (column + 2) + " columns parted by tabs");
            }
        }
        add(document, forms, labels, sentences);
    }

    private static boolean comment(String line, int column) {
        return column == 1 && line.startsWith("#");
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
            boolean within = t > 0
                    && labels.get(t).startsWith("I-")
                    && !labels.get(t - 1).equals("O");
            first = within ? first : t;
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
