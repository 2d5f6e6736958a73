package org.demarche.reader.finding;

import java.util.List;
import java.util.Optional;

/**
 * A diplomatic step as one document tells it.
 *
 * @param trigger the words that tell the step
 * @param by whose step it is
 * @param to towards whom
 * @param matter what it is about
 * @param due by when an answer or a deed is expected
 * @param condition on what it depends
 * @param documents what was handed over ("two draft documents")
 * @param venue where talks are held
 * @param lead who leads, in NAME_LEAD
 * @param manner the form wanted ("in writing")
 * @param date when the step was taken
 * @param chain the claimants, outermost first, the speaker last
 * @param from ids of the statements and events it was read from
 * @param confidence 0 to 1
 */
public record Move(
        String id,
        MoveKind kind,
        Stretch trigger,
        List<Actor> by,
        List<Actor> to,
        Optional<Matter> matter,
        Optional<Time> due,
        Optional<Stretch> condition,
        List<Stretch> documents,
        Optional<Stretch> venue,
        Optional<Actor> lead,
        Optional<Stretch> manner,
        Optional<Time> date,
        Modality modality,
        List<Actor> chain,
        List<String> from,
        double confidence)
        implements Finding {

    public Move {
        by = List.copyOf(by);
        to = List.copyOf(to);
        documents = List.copyOf(documents);
        chain = List.copyOf(chain);
        from = List.copyOf(from);
    }

    @Override
    public Stretch anchor() {
        return trigger;
    }
}
