package org.demarche.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads one source, item by item. */
interface ItemReader extends Closeable {
    /** The next item; empty at the end. */
    Optional<Item> next() throws IOException;

    /** A reader of one item that is already known. */
    static ItemReader of(Item item) {
        return new ItemReader() {
            private Optional<Item> left = Optional.of(item);

            @Override
            public Optional<Item> next() {
                Optional<Item> result = left;
                left = Optional.empty();
                return result;
            }

            @Override
            public void close() {}
        };
    }
}
