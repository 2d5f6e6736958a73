package org.demarche.app.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.demarche.app.words.Passage;
import org.demarche.app.words.Wording;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Notes.Note;
import org.demarche.dossier.StoredDocument;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.PositionChange;
import org.demarche.reader.ledger.Step;

/**
 * What a demarche's page shows.
 *
 * @param moved positions that changed
 * @param dues what was due, and what became of it
 * @param claims what one side says the other does
 * @param changed whether it was changed by hand just now
 */
public record DemarcheView(
        Demarche demarche,
        List<Act> acts,
        List<Related> related,
        List<PositionChange> moved,
        List<DueCourse> dues,
        List<Claims> claims,
        List<Note> notes,
        boolean changed) {

    /** A step, and all that tells it. */
    public record Act(Step step, List<Telling> tellings) {}

    /**
     * One story's words for a step.
     *
     * @param passage the sentence they stand in
     */
    public record Telling(Evidence evidence, String passage, String claimed, String source) {}

    static DemarcheView of(Demarche demarche, Dossier dossier, boolean changed) {
        return new DemarcheView(
                demarche,
                demarche.steps().stream()
                        .map(step -> new Act(
                                step,
                                step.evidence().stream()
                                        .map(evidence -> telling(evidence, dossier))
                                        .toList()))
                        .toList(),
                Related.to(demarche, dossier),
                Workspace.positionChanges(List.of(), List.of(demarche)),
                DueCourse.of(demarche),
                Claims.of(demarche, dossier),
                dossier.notes().on(demarche),
                changed);
    }

    public TimelinePicture timeline() {
        return TimelinePicture.of(demarche);
    }

    /** The acts that sources date or describe differently. */
    public List<Act> contested() {
        return acts.stream().filter(act -> act.step().contested()).toList();
    }

    /** The steps that name who leads, as last told first. */
    public List<Act> leads() {
        var leads = new ArrayList<>(acts.stream()
                .filter(act -> act.step().evidence().stream()
                        .anyMatch(piece -> piece.told().move().lead().isPresent()))
                .toList());
        Collections.reverse(leads);
        return leads;
    }

    /** Whom a step names as leading. */
    public static String lead(Act act) {
        return act.step().evidence().stream()
                .flatMap(piece -> piece.told().move().lead().stream())
                .findFirst()
                .map(Wording::actor)
                .orElse("");
    }

    private static Telling telling(Evidence evidence, Dossier dossier) {
        var told = evidence.told();
        Stretch trigger = told.move().trigger();
        Optional<StoredDocument> story = dossier.document(told.document());
        String passage = Passage.of(story.map(StoredDocument::text), trigger);
        var chain = told.move().chain();
        return new Telling(
                evidence,
                passage,
                chain.isEmpty() ? "" : Wording.claimants(chain),
                told.publisher().map(publisher -> publisher + ", ").orElse("")
                        + told.published().map(day -> day + ", ").orElse("")
                        + story.map(StoredDocument::name).orElse(told.label()));
    }
}
