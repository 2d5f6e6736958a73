package org.demarche.reader.text;

import java.util.Locale;

/** Names that a dateline may give as its place. */
final class Places {
    private final ResourceTable names = ResourceTable.load("places.tsv", 1);

    boolean contains(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }
}
