package org.demarche.reader.actors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which offices a more general word may come back to: {@code generals.tsv}. */
final class Generals {
    private final Map<String, Set<String>> specific = new HashMap<>();

    private Generals() {}

    /** Reads the file. */
    static Generals load(KnowledgeFiles files) {
        var generals = new Generals();
        for (KnowledgeFile.Line line : files.read("generals.tsv", 2, 2)) {
            if (generals.specific.put(line.field(0), new HashSet<>(line.list(1))) != null && !line.added()) {
                throw line.error("listed twice: " + line.field(0));
            }
        }
        return generals;
    }

    /** Whether a general class may come back to one of some classes. */
    boolean covers(String general, Set<String> topics) {
        for (String topic : specific.getOrDefault(general, Set.of())) {
            if (topics.contains(topic)) {
                return true;
            }
        }
        return false;
    }
}
