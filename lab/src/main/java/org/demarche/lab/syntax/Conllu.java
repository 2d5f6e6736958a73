package org.demarche.lab.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.lab.input.InputException;
import org.demarche.lab.input.TextLines;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Reads treebanks in CoNLL-U (https://universaldependencies.org/format.html); enhanced nodes are left out. */
public final class Conllu {
    private Conllu() {}

    /**
     * A sentence as annotated, in columns.
     *
     * @param document the document it belongs to
     * @param paragraph whether a paragraph starts with it
     * @param forms the words
     * @param heads the index of each word's head, from 0, or {@link ParsedText#NONE}
     * @param labels the relations as written
     * @param surfaces the words as they stand in the text: a contraction's words share the whole of it
     * @param inside for each word its place in a contraction, 0 for all others
     * @param spaced whether white space follows
     * @param misc the last column
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    public record Sentence(
            String document,
            boolean paragraph,
            String[] forms,
            String[] lemmas,
            Upos[] upos,
            String[] xpos,
            int[] heads,
            String[] labels,
            String[] surfaces,
            int[] inside,
            boolean[] spaced,
            String[] misc) {
        /** The number of words. */
        public int size() {
            return forms.length;
        }

        /** The relations; those that are not known as their base. */
        public Relation[] relations() {
            return Stream.of(labels).map(Relation::of).toArray(Relation[]::new);
        }
    }

    /**
     * The sentences of files, in their order.
     *
     * @throws InputException where a file cannot be read or is not in this format
     */
    public static List<Sentence> read(List<Path> files) {
        var sentences = new ArrayList<Sentence>();
        for (Path file : files) {
            read(file, sentences);
        }
        return sentences;
    }

    /** Sentences document by document; those of a document stand together. */
    public static List<List<Sentence>> documents(List<Sentence> sentences) {
        var documents = new ArrayList<List<Sentence>>();
        for (int from = 0, to = 0; from < sentences.size(); from = to) {
            while (to < sentences.size()
                    && sentences.get(to).document().equals(sentences.get(from).document())) {
                to++;
            }
            documents.add(sentences.subList(from, to));
        }
        return documents;
    }

    /** The files with the ending .conllu in a folder and below, sorted. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(f -> f.toString().endsWith(".conllu")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file, List<Sentence> sentences) {
        var rows = new ConlluRows(file);
        String document = file.getFileName().toString();
        boolean paragraph = false;
        int before = sentences.size();
        for (String line : TextLines.of(file)) {
            if (line.startsWith("# newdoc id")) {
                document = line.substring(line.indexOf('=') + 1).strip();
                paragraph = true;
            } else if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) {
                paragraph = true;
            }
            if (rows.take(line)) {
                sentences.add(sentence(document, paragraph, rows.sentence()));
                paragraph = false;
            }
        }
        if (rows.open()) {
            sentences.add(sentence(document, paragraph, rows.sentence()));
        }
        if (sentences.size() == before) {
            throw new InputException(file + ": no sentences in CoNLL-U");
        }
    }

    private static Sentence sentence(String document, boolean paragraph, List<String[]> rows) {
        int size = (int) rows.stream().filter(ConlluRows::word).count();
        var sentence = new Sentence(
                document,
                paragraph,
                new String[size],
                new String[size],
                new Upos[size],
                new String[size],
                new int[size],
                new String[size],
                new String[size],
                new int[size],
                new boolean[size],
                new String[size]);
        var range = new Range();
        int t = 0;
        for (String[] row : rows) {
            if (ConlluRows.word(row)) {
                fill(sentence, t++, row, range);
            } else if (row[0].indexOf('-') > 0) {
                range.start(row);
            }
        }
        return sentence;
    }

    private static void fill(Sentence sentence, int t, String[] row, Range range) {
        sentence.forms[t] = row[1];
        sentence.lemmas[t] = row[2];
        sentence.upos[t] = Upos.valueOf(row[3]);
        sentence.xpos[t] = row[4];
        sentence.heads[t] = Integer.parseInt(row[6]) - 1;
        sentence.labels[t] = row[7];
        sentence.misc[t] = row[9];
        boolean inside = t + 1 <= range.last;
        sentence.surfaces[t] = inside ? range.surface : row[1];
        sentence.inside[t] = inside ? t + 2 - range.first : 0;
        sentence.spaced[t] = inside ? t + 1 == range.last && range.spaced : spaced(row);
    }

    private static boolean spaced(String[] row) {
        return !row[9].contains("SpaceAfter=No");
    }

    /** The contraction that is being read. */
    private static final class Range {
        private int first;
        private int last;
        private String surface = "";
        private boolean spaced;

        private void start(String[] row) {
            int hyphen = row[0].indexOf('-');
            first = Integer.parseInt(row[0].substring(0, hyphen));
            last = Integer.parseInt(row[0].substring(hyphen + 1));
            surface = row[1];
            spaced = Conllu.spaced(row);
        }
    }
}
