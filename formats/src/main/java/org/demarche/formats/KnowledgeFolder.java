package org.demarche.formats;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.reader.Reader;

/** A folder of a user's own knowledge files and lexicons; docs/knowledge.md describes them. */
public final class KnowledgeFolder {
    private static final String FORMAT = " (the format: docs/knowledge.md)";

    private KnowledgeFolder() {}

    /**
     * A reader with the files of a folder on top of the bundled ones.
     *
     * @throws IllegalArgumentException in one line, with folder, file and line, where a file is wrong
     */
    public static Reader reader(Path folder) {
        return reader(folder.toString(), files(folder));
    }

    /**
     * A reader with files on top of the bundled ones.
     *
     * @param where what errors call the place that the files are from
     */
    public static Reader reader(String where, Map<String, String> files) {
        try {
            return Reader.load(files);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("knowledge in " + where + ": " + e.getMessage() + FORMAT, e);
        }
    }

    /**
     * The text of each file of a folder by its name.
     *
     * @throws IllegalArgumentException in one line, where there is no such folder or no such file in it
     */
    public static Map<String, String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "--knowledge needs a folder of .tsv files; there is no folder " + folder);
        }
        var files = new TreeMap<String, String>();
        for (Path file : tables(folder)) {
            files.put(file.getFileName().toString(), text(file));
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no .tsv files in " + folder + FORMAT);
        }
        return files;
    }

    private static List<Path> tables(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(each -> each.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
