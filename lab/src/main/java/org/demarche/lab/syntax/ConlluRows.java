package org.demarche.lab.syntax;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.lab.input.InputException;
import org.demarche.reader.syntax.Upos;

/**
 * Collects the rows of one sentence after another from the lines of a CoNLL-U file, and refuses what is not in the
 * format, with its line.
 */
final class ConlluRows {
    private static final int COLUMNS = 10;
    private static final int UPOS = 3;
    private static final int HEAD = 6;
    private static final Pattern ID = Pattern.compile("\\d+(?:[-.]\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    private final Path file;
    private final List<String[]> rows = new ArrayList<>();
    private int line;
    private int words;
    private int farthest;

    ConlluRows(Path file) {
        this.file = file;
    }

    /** Takes a line; says whether it ends a sentence. */
    boolean take(String text) {
        line++;
        if (text.isBlank()) {
            return open();
        }
        if (text.charAt(0) != '#') {
            add(text.split("\t", -1));
        }
        return false;
    }

    /** Whether rows wait to become a sentence. */
    boolean open() {
        return !rows.isEmpty();
    }

    /** The rows of the sentence that has ended. */
    List<String[]> sentence() {
        if (words == 0) {
            throw new InputException(file, line, "a sentence without words");
        }
        if (farthest > words) {
            throw new InputException(file, line, "a head lies outside the sentence that ends here");
        }
        List<String[]> all = List.copyOf(rows);
        rows.clear();
        words = 0;
        farthest = 0;
        return all;
    }

    /** Whether a row is a word: neither a contraction's range nor an empty node. */
    static boolean word(String[] row) {
        return row[0].indexOf('-') < 0 && row[0].indexOf('.') < 0;
    }

    private void add(String[] row) {
        if (row.length != COLUMNS) {
            throw new InputException(file, line, "expected ten columns parted by tabs, found " + row.length);
        }
        if (!ID.matcher(row[0]).matches()) {
            throw new InputException(file, line, "'" + row[0] + "' is no word number");
        }
        if (word(row)) {
            check(row);
        }
        rows.add(row);
    }

    private void check(String[] row) {
        words++;
        if (!row[0].equals(Integer.toString(words))) {
            throw new InputException(file, line, "expected word " + words + ", found '" + row[0] + "'");
        }
        try {
            Upos.valueOf(row[UPOS]);
        } catch (IllegalArgumentException e) {
            throw new InputException(file, line, "'" + row[UPOS] + "' is no universal part of speech");
        }
        if (!NUMBER.matcher(row[HEAD]).matches()) {
            throw new InputException(file, line, "'" + row[HEAD] + "' is no head");
        }
        farthest = Math.max(farthest, Integer.parseInt(row[HEAD]));
    }
}
