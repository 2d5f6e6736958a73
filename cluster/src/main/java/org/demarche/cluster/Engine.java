package org.demarche.cluster;

import org.demarche.reader.Reader;
import org.demarche.reader.ledger.Ledger;

/** The reader and the ledger of this process: loaded once, whatever the number of tasks in it. */
final class Engine {
    private Engine() {}

    static Reader reader() {
        return OfReader.READER;
    }

    static Ledger ledger() {
        return OfLedger.LEDGER;
    }

    private static final class OfReader {
        static final Reader READER = Reader.load();
    }

    private static final class OfLedger {
        static final Ledger LEDGER = Ledger.load();
    }
}
