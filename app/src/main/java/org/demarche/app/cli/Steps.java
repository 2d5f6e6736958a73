package org.demarche.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.dossier.DossierLedger;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.Step;
import org.demarche.reader.ledger.ToldMove;

/** Finds steps and demarches by how their ids begin. */
final class Steps {
    private static final LocalDate ALWAYS = LocalDate.of(9999, 1, 1);

    private final DossierLedger ledger;

    /** Under whose name the log notes a correction. */
    static String who() {
        return System.getProperty("user.name", "analyst");
    }

    Steps(DossierLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * What an id names.
     *
     * @param demarche whose step it is
     * @param moves all that tell it
     */
    record Found(Optional<Demarche> demarche, List<ToldMove> moves) {
        /** What it is, for a message. */
        String words() {
            ToldMove first = moves.get(0);
            return first.move().kind() + " (" + moves.size() + (moves.size() == 1 ? " move" : " moves") + ")";
        }
    }

    /** The step, or the move without a demarche, whose id begins with some characters. */
    Found find(String id) {
        List<Demarche> holding = ledger.byStep(id, ALWAYS);
        List<Found> found = new java.util.ArrayList<>();
        for (Demarche demarche : holding) {
            for (Step step : demarche.steps()) {
                if (step.id().startsWith(id)) {
                    found.add(new Found(
                            Optional.of(demarche),
                            step.evidence().stream().map(Evidence::told).toList()));
                }
            }
        }
        ledger.unlinked().stream()
                .filter(told -> told.move().id().startsWith(id))
                .forEach(told -> found.add(new Found(Optional.empty(), List.of(told))));
        return only(found, "step", id, "the ids of steps are in brackets in: demarche show");
    }

    /** Whether an id names a demarche, and no step. */
    boolean isDemarche(String id) {
        return ledger.byStep(id, ALWAYS).isEmpty() && ledger.byId(id, ALWAYS).size() == 1;
    }

    /** The demarche whose id begins with some characters. */
    Demarche demarche(String id) {
        return only(ledger.byId(id, ALWAYS), "demarche", id, "the ids are in: demarche ledger");
    }

    private static <T> T only(List<T> found, String what, String id, String where) {
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new UsageException(
                found.isEmpty()
                        ? "no " + what + " " + id + "; " + where
                        : "more than one " + what + " begins with '" + id + "': give more of its id");
    }
}
