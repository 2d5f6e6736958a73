package org.demarche.lab.syntax;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.lab.input.InputException;
import org.demarche.reader.syntax.Lemmatizer;
import org.demarche.reader.syntax.StructureReader;
import org.demarche.reader.syntax.SyntaxEngine;

/**
 * The learnt models that are measured.
 *
 * @param lemmatizer of {@code lemmas.tsv}
 * @param structure of {@code structure.bin}
 */
record Models(Lemmatizer lemmatizer, StructureReader structure) {
    private static final String LEMMAS = "lemmas.tsv";
    private static final String STRUCTURE = "structure.bin";

    /** Those in a folder that {@code lab train --models} wrote, else the shipped ones. */
    static Models of(Optional<Path> folder) {
        return folder.map(Models::in).orElseGet(() -> new Models(Lemmatizer.load(), StructureReader.load()));
    }

    private static Models in(Path folder) {
        return new Models(
                read(folder.resolve(LEMMAS), Lemmatizer::read), read(folder.resolve(STRUCTURE), StructureReader::read));
    }

    private static <T> T read(Path file, Format<T> format) {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return format.read(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(file + ": no model to read; make one with lab train --models FOLDER (" + e + ")");
        }
    }

    /** The engine with these models. */
    SyntaxEngine engine() {
        return SyntaxEngine.of(lemmatizer, structure);
    }

    private interface Format<T> {
        T read(InputStream bytes) throws IOException;
    }
}
