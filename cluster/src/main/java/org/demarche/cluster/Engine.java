package org.demarche.cluster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.reader.Reader;
import org.demarche.reader.ledger.Ledger;

/** The reader and the ledger of this process: loaded once, whatever the number of tasks in it. */
final class Engine {
    private static final Map<Map<String, String>, Reader> READERS = new ConcurrentHashMap<>();

    private Engine() {}

    static Reader reader() {
        return reader(Map.of());
    }

    /** @param knowledge of one's own: the text of each file by its name; see docs/knowledge.md */
    static Reader reader(Map<String, String> knowledge) {
        return READERS.computeIfAbsent(Map.copyOf(knowledge), Reader::load);
    }

    static Ledger ledger() {
        return OfLedger.LEDGER;
    }

    private static final class OfLedger {
        static final Ledger LEDGER = Ledger.load();
    }
}
