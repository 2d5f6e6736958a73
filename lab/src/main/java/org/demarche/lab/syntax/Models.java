package org.demarche.lab.syntax;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.lab.input.InputException;
import org.demarche.reader.syntax.Lemmatizer;
import org.demarche.reader.syntax.Segmenter;
import org.demarche.reader.syntax.StructureReader;
import org.demarche.reader.syntax.SyntaxEngine;

/**
 * The learnt models that are measured.
 *
 * @param segmenter of {@code tokens.tsv}
 * @param lemmatizer of {@code lemmas.tsv}
 * @param structure of {@code structure.bin}
 */
record Models(Segmenter segmenter, Lemmatizer lemmatizer, StructureReader structure) {
    private static final String TOKENS = "tokens.tsv";
    private static final String LEMMAS = "lemmas.tsv";
    private static final String STRUCTURE = "structure.bin";

    /**
     * Those in a folder that {@code lab train --models} wrote, with its rules for words if it has any; else the shipped
     * ones.
     */
    static Models of(Optional<Path> folder) {
        return folder.map(Models::in)
                .orElseGet(() -> new Models(Segmenter.load(), Lemmatizer.load(), StructureReader.load()));
    }

    private static Models in(Path folder) {
        Path tokens = folder.resolve(TOKENS);
        return new Models(
                Files.exists(tokens) ? read(tokens, Segmenter::read) : Segmenter.load(),
                read(folder.resolve(LEMMAS), Lemmatizer::read),
                read(folder.resolve(STRUCTURE), StructureReader::read));
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
        return SyntaxEngine.of(segmenter, lemmatizer, structure);
    }

    private interface Format<T> {
        T read(InputStream bytes) throws IOException;
    }
}
