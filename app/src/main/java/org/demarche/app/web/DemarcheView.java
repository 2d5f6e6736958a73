package org.demarche.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.app.words.Passage;
import org.demarche.app.words.Wording;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierLedger;
import org.demarche.dossier.StoredDocument;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.PositionChange;
import org.demarche.reader.ledger.Step;

/** What a demarche's page shows. */
public record DemarcheView(Demarche demarche, List<Act> acts, List<Demarche> related, List<PositionChange> moved) {
    private static final int RELATED = 6;
    private static final int LOOKED_AT = 200;

    /** A step, and all that tells it. */
    public record Act(Step step, List<Telling> tellings) {}

    /**
     * One story's words for a step.
     *
     * @param passage the sentence they stand in
     */
    public record Telling(Evidence evidence, String passage, String claimed, String source) {}

    static DemarcheView of(Demarche demarche, Dossier dossier) {
        return new DemarcheView(
                demarche,
                demarche.steps().stream()
                        .map(step -> new Act(
                                step,
                                step.evidence().stream()
                                        .map(evidence -> telling(evidence, dossier))
                                        .toList()))
                        .toList(),
                related(demarche, dossier),
                Workspace.positionChanges(List.of(), List.of(demarche)));
    }

    /** Other demarches between the same, those that share most words of the matter first. */
    private static List<Demarche> related(Demarche demarche, Dossier dossier) {
        Optional<String> opener = demarche.by().stream().findFirst();
        var query = new DossierLedger.Query(demarche.asOf(), false, opener, LOOKED_AT);
        return opener.isEmpty()
                ? List.of()
                : dossier.foldedLedger().demarches(query, other -> !other.id().equals(demarche.id())).stream()
                        .filter(other -> shared(demarche, other) > 0)
                        .sorted(Comparator.comparingLong((Demarche other) -> -shared(demarche, other))
                                .thenComparing(Demarche.BY_OPENING))
                        .limit(RELATED)
                        .toList();
    }

    private static long shared(Demarche one, Demarche other) {
        List<String> terms = one.matter().map(Matter::terms).orElse(List.of());
        return other.matter().map(Matter::terms).orElse(List.of()).stream()
                .filter(terms::contains)
                .count();
    }

    public TimelinePicture timeline() {
        return TimelinePicture.of(demarche);
    }

    /** The acts that sources date or describe differently. */
    public List<Act> contested() {
        return acts.stream().filter(act -> act.step().contested()).toList();
    }

    private static Telling telling(Evidence evidence, Dossier dossier) {
        var told = evidence.told();
        Stretch trigger = told.move().trigger();
        Optional<StoredDocument> story = dossier.document(told.document());
        String passage = story.filter(found -> !trigger.isEmpty())
                .map(found -> Passage.around(found.text(), trigger))
                .orElse(trigger.text());
        var chain = told.move().chain();
        return new Telling(
                evidence,
                passage,
                chain.isEmpty() ? "" : Wording.claimants(chain),
                told.publisher().map(publisher -> publisher + ", ").orElse("")
                        + told.published().map(day -> day + ", ").orElse("")
                        + story.flatMap(StoredDocument::title).orElse(told.label()));
    }
}
