package org.demarche.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.dossier.Dossier;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.Explained;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;

/** Where readings go. Used from one thread. */
sealed interface Output {
    /** Takes the next reading. */
    void accept(Reading reading);

    /** Takes the next reading with what made each of its findings. */
    default void accept(Explained explained) {
        accept(explained.reading());
    }

    /** Whether the document need not be read again. */
    default boolean has(Document document) {
        return false;
    }

    /** Passes on what is held back. */
    default void flush() {}

    /** Notes what could not be read: label and reason. */
    default void failed(Map<String, String> reasons) {}

    /** Says what was done. */
    default void summary(int failed) {}

    /** Says what was done before it had to stop. */
    default void stopped() {}

    /** Pages for a person. */
    record Pages(PrintStream out, Style style) implements Output {
        @Override
        public void accept(Reading reading) {
            accept(new Explained(reading, Map.of()));
        }

        @Override
        public void accept(Explained explained) {
            new StoryPage(out, style, explained.reasons()).print(explained.reading());
            out.flush();
        }
    }

    /** One line of JSON for each annotation and finding. */
    record JsonLines(PrintStream out) implements Output {
        @Override
        public void accept(Reading reading) {
            accept(new Explained(reading, Map.of()));
        }

        @Override
        public void accept(Explained explained) {
            for (FindingsJson.Line each : FindingsJson.inOrder(explained.reading())) {
                out.print(FindingsJson.line(each, explained.why(each.id())));
                out.print('\n');
            }
        }

        @Override
        public void flush() {
            out.flush();
        }
    }

    /** A dossier, in batches: one transaction each. */
    final class IntoDossier implements Output {
        private static final int BATCH = 32;
        private static final long BATCH_NANOS = 500_000_000L;

        private final Dossier dossier;
        private final PrintStream err;
        private final List<Reading> batch = new ArrayList<>();
        private long since = System.nanoTime();
        private int stored;
        private int copies;
        private int known;

        IntoDossier(Dossier dossier, PrintStream err) {
            this.dossier = dossier;
            this.err = err;
        }

        @Override
        public boolean has(Document document) {
            if (!dossier.holds(document)) {
                return false;
            }
            dossier.label(document);
            known++;
            return true;
        }

        @Override
        public void accept(Reading reading) {
            batch.add(reading);
            if (batch.size() >= BATCH || System.nanoTime() - since > BATCH_NANOS) {
                flush();
            }
        }

        @Override
        public void flush() {
            if (!batch.isEmpty()) {
                int alike = dossier.store(batch);
                copies += alike;
                stored += batch.size() - alike;
                batch.clear();
            }
            since = System.nanoTime();
        }

        @Override
        public void failed(Map<String, String> reasons) {
            reasons.forEach(dossier::failed);
        }

        @Override
        public void summary(int failed) {
            err.printf(
                    "%d stored, %s%d already there, %d failed; stories in %s now: %d%n",
                    stored, alike(), known, failed, dossier.place(), dossier.size());
        }

        private String alike() {
            return switch (copies) {
                case 0 -> "";
                case 1 -> "1 a copy of a story that is there, ";
                default -> copies + " copies of stories that are there, ";
            };
        }

        @Override
        public void stopped() {
            err.println("It had to stop. " + stored + " stored, " + alike() + known
                    + " already there; run the same command again, and it goes on from there.");
        }
    }
}
