package org.demarche.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.reader.Reader;

/** A folder of a user's own knowledge files; docs/knowledge.md describes them. */
final class KnowledgeFolder {
    private KnowledgeFolder() {}

    /** A reader with the files of a folder on top of the bundled ones. */
    static Reader reader(Path folder) {
        Map<String, String> files = files(folder);
        try {
            return Reader.load(files);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "knowledge in " + folder + ": " + e.getMessage() + " (the format: docs/knowledge.md)");
        }
    }

    private static Map<String, String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("--knowledge needs a folder of .tsv files; there is no folder " + folder);
        }
        var files = new TreeMap<String, String>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file :
                    found.filter(each -> each.toString().endsWith(".tsv")).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UsageException("cannot read the knowledge files in " + folder + ": " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw new UsageException("no .tsv files in " + folder + " (their format: docs/knowledge.md)");
        }
        return files;
    }
}
