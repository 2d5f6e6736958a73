package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.resource.Table;

/** Which bodies act for which states: {@code blocs.tsv}. */
final class Blocs {
    private static final String LOOSE = "GRP.";

    private final Map<String, List<String>> bodiesOf;
    private final Map<String, List<String>> members;

    private Blocs(Map<String, List<String>> bodiesOf, Map<String, List<String>> members) {
        this.bodiesOf = bodiesOf;
        this.members = members;
    }

    static Blocs load() {
        var bodiesOf = new HashMap<String, List<String>>();
        var members = new HashMap<String, List<String>>();
        Table.read(Blocs.class, "blocs.tsv", row -> {
            members.put(row.required(0), row.words(1));
            for (String member : row.words(1)) {
                bodiesOf.computeIfAbsent(member, m -> new ArrayList<>()).add(row.required(0));
            }
        });
        return new Blocs(bodiesOf, members);
    }

    /** Whether a code names no body but a loose circle of states: "the West". */
    boolean loose(String code) {
        return code.startsWith(LOOSE) && members.containsKey(code);
    }

    /** Who belongs to a body or a circle; empty where that is not listed. */
    List<String> membersOf(String code) {
        return members.getOrDefault(code, List.of());
    }

    /** The bodies a state belongs to. */
    List<String> bodiesOf(String party) {
        return bodiesOf.getOrDefault(party, List.of());
    }
}
