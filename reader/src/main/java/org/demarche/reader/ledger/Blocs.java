package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.resource.Table;

/** Which bodies act for which states: {@code blocs.tsv}. */
final class Blocs {
    private final Map<String, List<String>> bodiesOf;

    private Blocs(Map<String, List<String>> bodiesOf) {
        this.bodiesOf = bodiesOf;
    }

    static Blocs load() {
        var bodiesOf = new HashMap<String, List<String>>();
        Table.read(Blocs.class, "blocs.tsv", row -> {
            for (String member : row.words(1)) {
                bodiesOf.computeIfAbsent(member, m -> new ArrayList<>()).add(row.required(0));
            }
        });
        return new Blocs(bodiesOf);
    }

    /** The bodies a state belongs to. */
    List<String> bodiesOf(String party) {
        return bodiesOf.getOrDefault(party, List.of());
    }
}
