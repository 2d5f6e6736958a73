package org.demarche.formats;

import java.nio.file.Path;

/** Something to read stories from. */
public sealed interface Source permits Source.PathSource, Source.StandardInput, Source.Unreadable {
    /** What messages call it: the path as given, {@code -} for standard input. */
    String label();

    /** A file. */
    record PathSource(String label, Path path) implements Source {}

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
