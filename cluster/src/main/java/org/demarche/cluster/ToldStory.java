package org.demarche.cluster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.Reading;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.ledger.ToldMove;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of a story: its acts, in the form in which they are printed.
 *
 * @param v version of this form
 * @param place of the story in the input: of two appearances of one story the first counts
 * @param moves lines of JSON; those that are no acts are left out, as the ledger leaves them out
 */
record ToldStory(
        int v,
        String reader,
        String place,
        String document,
        String label,
        @Nullable String publisher,
        @Nullable String published,
        List<String> moves) {

    private static final int VERSION = 1;

    /** Of one story as they stand in it; the ledger sorts all else by itself. */
    private static final Comparator<Move> IN_ORDER =
            Comparator.comparingInt((Move move) -> move.anchor().start()).thenComparing(Move::id);

    ToldStory {
        moves = List.copyOf(moves);
    }

    static ToldStory of(Reading reading, String place, String reader) {
        var document = reading.document();
        List<String> moves = reading.findings(Move.class).stream()
                .filter(move -> move.modality() == Modality.ACTUAL)
                .sorted(IN_ORDER)
                .map(move -> FindingsJson.line(document.label(), move))
                .toList();
        return new ToldStory(
                VERSION,
                reader,
                place,
                document.id(),
                document.label(),
                document.metadata().publisher().orElse(null),
                document.metadata().published().map(LocalDate::toString).orElse(null),
                moves);
    }

    String json() {
        return moves.isEmpty() ? "" : Json.write(this);
    }

    static ToldStory parse(String json) {
        return Json.read(json, ToldStory.class);
    }

    /** The day it was published, as text that sorts; empty where it has none. */
    String day() {
        return published == null ? "" : published;
    }

    int size() {
        return moves.size();
    }

    ToldMove move(int index) {
        return told(moves.get(index));
    }

    private ToldMove told(String line) {
        return new ToldMove(
                MoveForm.parse(line),
                document,
                label,
                Optional.ofNullable(publisher),
                Optional.ofNullable(published).map(LocalDate::parse));
    }
}
