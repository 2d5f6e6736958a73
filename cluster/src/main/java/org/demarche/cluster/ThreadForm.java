package org.demarche.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.FoldedThread;
import org.demarche.reader.ledger.ToldMove;
import org.jspecify.annotations.Nullable;

/**
 * A folded thread as JSON: what the ledger found to belong together, with its evidence.
 *
 * @param v version of this form
 */
record ThreadForm(int v, String id, List<String> openers, List<ActForm> acts) {
    private static final int VERSION = 1;

    record ActForm(String id, List<Piece> evidence) {}

    record Piece(
            String document,
            String label,
            @Nullable String publisher,
            @Nullable String published,
            String move,
            String link) {
        static Piece of(Evidence evidence) {
            ToldMove told = evidence.told();
            return new Piece(
                    told.document(),
                    told.label(),
                    told.publisher().orElse(null),
                    told.published().map(LocalDate::toString).orElse(null),
                    FindingsJson.line(told.label(), told.move()),
                    evidence.link());
        }

        Evidence evidence() {
            var told = new ToldMove(
                    MoveForm.parse(move),
                    document,
                    label,
                    Optional.ofNullable(publisher),
                    Optional.ofNullable(published).map(LocalDate::parse));
            return new Evidence(told, link);
        }
    }

    static String json(FoldedThread thread) {
        var acts = new ArrayList<ActForm>();
        for (FoldedThread.FoldedAct act : thread.acts()) {
            acts.add(
                    new ActForm(act.id(), act.evidence().stream().map(Piece::of).toList()));
        }
        return Json.write(new ThreadForm(VERSION, thread.id(), thread.openers(), acts));
    }

    static FoldedThread thread(String json) {
        ThreadForm form = Json.read(json, ThreadForm.class);
        var acts = new ArrayList<FoldedThread.FoldedAct>();
        for (ActForm act : form.acts) {
            acts.add(new FoldedThread.FoldedAct(
                    act.id, act.evidence.stream().map(Piece::evidence).toList()));
        }
        return new FoldedThread(form.id, form.openers, acts);
    }

    /** The unordered pair of parties between which a thread was opened: the key of what becomes of it. */
    static String pair(FoldedThread thread) {
        var openers = new TreeSet<>(thread.openers());
        var addressees = new TreeSet<String>();
        for (Evidence piece : thread.acts().get(0).evidence()) {
            piece.told()
                    .move()
                    .to()
                    .forEach(actor -> actor.party()
                            .filter(party -> !openers.contains(party))
                            .ifPresent(addressees::add));
        }
        String one = openers.first();
        String other = addressees.isEmpty() ? one : addressees.first();
        return one.compareTo(other) <= 0 ? one + ' ' + other : other + ' ' + one;
    }
}
