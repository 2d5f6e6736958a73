package org.demarche.app.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.demarche.formats.KnowledgeFolder;
import org.demarche.reader.Reader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By what a command reads: the bundled knowledge, with one's own on top. */
final class KnowledgeOption {
    @Option(
            names = "--knowledge",
            paramLabel = "FOLDER",
            description = {
                "Knowledge files and lexicons of your own (people.tsv, speech.tsv ...), read on top",
                "of the bundled ones: see docs/knowledge.md."
            })
    private @Nullable Path folder;

    /** Loads the reader. */
    Reader reader() {
        if (folder == null) {
            return Reader.load();
        }
        try {
            return KnowledgeFolder.reader(folder);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The reader, loaded when it is first needed; with knowledge of one's own now, so that a mistake is told at once.
     */
    Supplier<Reader> whenNeeded() {
        if (folder == null) {
            return Bundled::reader;
        }
        Reader own = reader();
        return () -> own;
    }

    private static final class Bundled {
        private static final Reader READER = Reader.load();

        static Reader reader() {
            return READER;
        }
    }
}
