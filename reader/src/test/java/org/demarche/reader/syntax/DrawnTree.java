package org.demarche.reader.syntax;

import java.util.List;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;

/**
 * A sentence with its tree drawn by hand, so that questions are tested apart from the parser. One word a line: form,
 * lemma, universal tag, Penn tag, head (counted from 1, 0 for the root), relation.
 */
final class DrawnTree {
    private static final Repairer REPAIRER = Repairer.load();

    private DrawnTree() {}

    static ParsedText of(String rows) {
        List<String[]> words =
                rows.strip().lines().map(row -> row.trim().split("\\s+")).toList();
        int size = words.size();
        var columns = new ParsedText.Columns(
                new int[size],
                new int[size],
                new String[size],
                new String[size],
                new Upos[size],
                new String[size],
                new int[size],
                new Relation[size],
                new int[] {0, size});
        var text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            String[] word = words.get(i);
            columns.starts()[i] = text.length();
            text.append(word[0]);
            columns.ends()[i] = text.length();
            text.append(' ');
            columns.forms()[i] = word[0];
            columns.lemmas()[i] = word[1];
            columns.upos()[i] = Upos.valueOf(word[2]);
            columns.xpos()[i] = word[3];
            columns.heads()[i] = Integer.parseInt(word[4]) - 1;
            columns.relations()[i] = Relation.of(word[5]);
        }
        return new ParsedText(
                REPAIRER.repair(Document.of("drawn", text.toString().strip())), columns, List.of());
    }
}
