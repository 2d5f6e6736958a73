package org.demarche.lab.input;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads files as lines, and finds them in folders; what cannot be read is an {@link InputException}. */
public final class TextLines {
    private TextLines() {}

    /** The lines of a file in UTF-8. */
    public static List<String> of(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new InputException(file + ": not in UTF-8");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The file itself, or the files of a folder and below that are wanted, sorted; at least one. */
    public static List<Path> files(Path path, Predicate<Path> wanted, String kind) {
        if (!Files.exists(path)) {
            throw new InputException(path + ": no such file or folder");
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> files =
                    found.filter(Files::isRegularFile).filter(wanted).sorted().toList();
            if (files.isEmpty()) {
                throw new InputException(path + ": no " + kind + " files in this folder");
            }
            return files;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static InputException unreadable(Path path, IOException error) {
        String why = error instanceof NoSuchFileException
                ? "no such file"
                : error.getClass().getSimpleName();
        return new InputException(path + ": cannot be read (" + why + ")");
    }
}
