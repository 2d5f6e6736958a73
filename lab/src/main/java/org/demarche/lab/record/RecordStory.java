package org.demarche.lab.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.lab.input.InputException;
import org.demarche.lab.input.TextLines;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;

/**
 * A story ({@code NAME.txt}) and what its record must hold ({@code NAME.tsv}, rows as {@link RecordRow} has them; blank
 * lines and lines that start with {@code #} are left out).
 */
record RecordStory(String name, Document document, List<RecordRow> rows) {
    private static final String TEXT = ".txt";

    /** The stories of a folder, by name. */
    static List<RecordStory> in(Path folder) {
        return TextLines.files(folder, file -> file.toString().endsWith(TEXT), TEXT).stream()
                .map(RecordStory::of)
                .toList();
    }

    private static RecordStory of(Path text) {
        String file = text.getFileName().toString();
        String name = file.substring(0, file.length() - TEXT.length());
        Path sheet = text.resolveSibling(name + ".tsv");
        List<String> lines = TextLines.of(sheet);
        var rows = new ArrayList<RecordRow>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                try {
                    rows.add(RecordRow.of(lines.get(i)));
                } catch (IllegalArgumentException e) {
                    throw new InputException(sheet, i + 1, "no row of a record: " + lines.get(i));
                }
            }
        }
        return new RecordStory(name, Document.of(file, String.join("\n", TextLines.of(text))), rows);
    }

    /** The rows that a reading does not hold. */
    List<RecordRow> missed(Reader reader) {
        Reading reading = reader.read(document);
        return rows.stream().filter(row -> !row.holds(reading)).toList();
    }
}
