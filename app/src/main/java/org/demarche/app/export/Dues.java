package org.demarche.app.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.brief.DueCalendar;
import org.demarche.app.brief.Sources;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierLedger;
import org.demarche.dossier.StoredDocument;
import org.demarche.reader.ledger.Briefing;

/** What is due as of the last story, as a calendar. */
final class Dues {
    private Dues() {}

    static String calendar(Dossier dossier) {
        Map<String, Optional<StoredDocument>> stories = new HashMap<>();
        var sources = new Sources(id -> stories.computeIfAbsent(id, dossier::document));
        var calendar = new DueCalendar(sources);
        return dossier.days()
                .map(Dossier.Days::last)
                .map(day -> calendar.of(
                        Briefing.awaited(
                                dossier.foldedLedger().demarches(DossierLedger.Query.asOf(day), demarche -> true)),
                        day))
                .orElseGet(() -> calendar.of(List.of(), java.time.LocalDate.EPOCH));
    }
}
