package org.demarche.app.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.OvertakenException;
import org.demarche.dossier.Subject;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.ToldMove;

/** Changes of which step belongs to which demarche, each made only where nobody has linked the same moves meanwhile. */
final class Relinking {
    private static final LocalDate ALWAYS = LocalDate.of(9999, 1, 1);

    private Relinking() {}

    /**
     * Makes a change, unless somebody has linked one of the moves meanwhile: the steps of these demarches, or those
     * that are one step with this move.
     */
    static void decide(
            Workspace workspace,
            Context context,
            List<String> ids,
            Optional<Corrections.Key> move,
            ToLongFunction<Dossier> change) {
        try {
            workspace.change(dossier -> dossier.decisions()
                    .decide(Users.saw(context), subject(dossier, ids, move), () -> change.applyAsLong(dossier)));
        } catch (OvertakenException e) {
            boolean gone = workspace.read(dossier -> ids.stream()
                    .anyMatch(id -> dossier.foldedLedger().byId(id, ALWAYS).size() != 1));
            if (gone) {
                Conflict.instead(context, Optional.empty());
            }
            throw e;
        }
    }

    private static Subject subject(Dossier dossier, List<String> ids, Optional<Corrections.Key> move) {
        List<Corrections.Key> told = move.stream()
                .flatMap(key -> Stream.concat(
                        Stream.of(key),
                        told(dossier, key, of(dossier, key)).stream().map(Relinking::key)))
                .toList();
        return Subject.links(ids, there(dossier, ids), told);
    }

    static List<Demarche> there(Dossier dossier, List<String> ids) {
        return ids.stream()
                .flatMap(id -> dossier.foldedLedger().byId(id, ALWAYS).stream())
                .toList();
    }

    private static Corrections.Key key(ToldMove told) {
        return new Corrections.Key(told.document(), told.move().id());
    }

    /** The demarche that a move is a step of by now. */
    static Optional<Demarche> of(Dossier dossier, Corrections.Key key) {
        return dossier.foldedLedger().ofMoves(List.of(key), ALWAYS).stream().findFirst();
    }

    /** All moves that tell the step. */
    static List<ToldMove> told(Dossier dossier, Corrections.Key key, Optional<Demarche> was) {
        return was.stream()
                .flatMap(demarche -> demarche.steps().stream())
                .map(step -> step.evidence().stream().map(Evidence::told).toList())
                .filter(moves -> moves.stream().anyMatch(told -> isOf(told, key)))
                .findFirst()
                .orElseGet(() -> dossier.foldedLedger().unlinked().stream()
                        .filter(told -> isOf(told, key))
                        .toList());
    }

    private static boolean isOf(ToldMove told, Corrections.Key key) {
        return told.document().equals(key.document()) && told.move().id().equals(key.move());
    }
}
