package org.demarche.app.web;

import java.util.List;
import java.util.Optional;
import org.demarche.app.words.Passage;
import org.demarche.app.words.Wording;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.StoredDocument;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.Step;

/** What a demarche's page shows. */
public record DemarcheView(Demarche demarche, List<Act> acts) {

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
                        .toList());
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
