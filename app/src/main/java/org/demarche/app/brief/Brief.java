package org.demarche.app.brief;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierLedger;
import org.demarche.dossier.StoredDocument;
import org.demarche.reader.ledger.Briefing;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.PositionChange;

/**
 * What a period has brought.
 *
 * @param since its first day
 * @param until its last day
 * @param actor only what concerns this actor; RUS means RUS and RUS.GOV
 * @param matter only what is about all of these words; empty for all
 */
public record Brief(LocalDate since, LocalDate until, Optional<String> actor, String matter) {

    /** Writes it from a folded ledger. */
    public String write(Dossier dossier, DossierLedger ledger, BriefPage page) {
        var query = new DossierLedger.Query(until, false, actor, 0);
        List<Demarche> demarches = ledger.demarches(query, this::wanted);
        List<PositionChange> moved = Ledger.load().positionChanges(dossier.positions(), demarches).stream()
                .filter(this::wanted)
                .toList();
        Map<String, Optional<StoredDocument>> stories = new HashMap<>();
        var sources = new Sources(id -> stories.computeIfAbsent(id, dossier::document));
        return new BriefWriter(page, sources).write(Briefing.of(demarches, moved, since, until));
    }

    private boolean wanted(Demarche demarche) {
        boolean by = actor.map(code -> ActorFilter.involves(demarche, code)).orElse(true);
        return by
                && about(demarche.steps().stream()
                        .flatMap(step -> step.evidence().stream())
                        .flatMap(piece -> piece.told().move().matter().stream())
                        .map(words -> words.stretch().text() + ' ' + String.join(" ", words.terms()))
                        .reduce("", (one, other) -> one + ' ' + other));
    }

    private boolean wanted(PositionChange change) {
        return actor.map(code -> ActorFilter.covers(code, change.holder())).orElse(true)
                && about(change.matter()
                        .map(words -> words.stretch().text() + ' ' + String.join(" ", words.terms()))
                        .orElse(""));
    }

    private boolean about(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        for (String word : matter.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
