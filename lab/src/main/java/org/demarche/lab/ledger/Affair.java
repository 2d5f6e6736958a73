package org.demarche.lab.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.formats.Intake;
import org.demarche.formats.Item;
import org.demarche.formats.Items;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.text.Document;

/**
 * An affair: its dispatches, the steps they tell ({@code gold.tsv}) and the ledger expected on some days
 * ({@code ledger.tsv}, which may be missing); both files say in their first lines what their columns are.
 */
record Affair(String name, List<Document> dispatches, List<GoldMove> moves, List<GoldLeg> legs) {
    private static final String NOBODY = "-";

    /**
     * A step that a dispatch tells.
     *
     * @param thread the demarche it belongs to, or "-"
     */
    record GoldMove(String dispatch, MoveKind kind, Set<String> by, Set<String> to, String trigger, String thread) {
        /** Whether a move is this step: kind and parties on both sides. */
        boolean is(Move move) {
            return move.kind() == kind
                    && parties(move.by()).equals(by)
                    && parties(move.to()).equals(to);
        }

        /** Whether it belongs to a demarche. */
        boolean linked() {
            return !thread.equals(NOBODY);
        }

        static Set<String> parties(List<Actor> actors) {
            var parties = new TreeSet<String>();
            actors.forEach(actor -> actor.party().ifPresent(parties::add));
            return parties;
        }
    }

    /** What is expected of a demarche towards an addressee on a day. */
    record GoldLeg(LocalDate day, String thread, String to, String status, Set<String> flags) {}

    /** Reads a folder. */
    static Affair of(Path folder) {
        var moves = new ArrayList<GoldMove>();
        for (String[] row : rows(folder.resolve("gold.tsv"))) {
            moves.add(new GoldMove(row[0], MoveKind.valueOf(row[1]), codes(row[2]), codes(row[3]), row[4], row[5]));
        }
        var legs = new ArrayList<GoldLeg>();
        if (Files.exists(folder.resolve("ledger.tsv"))) {
            for (String[] row : rows(folder.resolve("ledger.tsv"))) {
                legs.add(new GoldLeg(
                        LocalDate.parse(row[0]), row[1], row[2], row[3], codes(row.length > 4 ? row[4] : NOBODY)));
            }
        }
        return new Affair(folder.getFileName().toString(), dispatches(folder), moves, legs);
    }

    private static Set<String> codes(String field) {
        return field.isBlank() || field.equals(NOBODY) ? Set.of() : new TreeSet<>(Arrays.asList(field.split(" ")));
    }

    private static List<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<Document> dispatches(Path folder) {
        var documents = new ArrayList<Document>();
        String texts = folder.resolve("*.txt").toString();
        try (Items items = new Intake().read(Intake.sources(List.of(texts)), InputStream.nullInputStream())) {
            while (items.hasNext()) {
                if (items.next() instanceof Item.Story story) {
                    documents.add(story.document());
                }
            }
        }
        return documents;
    }
}
