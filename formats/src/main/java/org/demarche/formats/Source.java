package org.demarche.formats;

import java.nio.file.Path;
import java.util.OptionalInt;

/** Something to read stories from. */
public sealed interface Source permits Source.PathSource, Source.StandardInput, Source.Unreadable {
    /** What messages call it: the path as given, {@code -} for standard input. */
    String label();

    /**
     * A file.
     *
     * @param line the one line of JSON Lines that is wanted, if not all are
     */
    record PathSource(String label, Path path, OptionalInt line) implements Source {
        /** A whole file. */
        public PathSource(String label, Path path) {
            this(label, path, OptionalInt.empty());
        }
    }

    /** Standard input. */
    record StandardInput() implements Source {
        @Override
        public String label() {
            return "-";
        }
    }

    /** An argument that leads to no file. */
    record Unreadable(Item.Failure failure) implements Source {
        @Override
        public String label() {
            return failure.label();
        }
    }
}
