package org.demarche.reader.ledger;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.demarche.reader.resource.Table;

/** In which way a paper was put before the other side: {@code deliveries.tsv}. */
final class Deliveries {
    /** A way the words do not tell. */
    static final String UNTOLD = "";

    private final Map<String, String> wayOf;

    private Deliveries(Map<String, String> wayOf) {
        this.wayOf = wayOf;
    }

    static Deliveries load() {
        var wayOf = new HashMap<String, String>();
        Table.read(Deliveries.class, "deliveries.tsv", row -> {
            for (String word : row.words(1)) {
                wayOf.put(word, row.required(0));
            }
        });
        return new Deliveries(wayOf);
    }

    /** The way told by a trigger: by the first of its words that tells one. */
    String way(String trigger) {
        for (String word : trigger.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            String way = wayOf.get(word);
            if (way != null) {
                return way;
            }
        }
        return UNTOLD;
    }
}
