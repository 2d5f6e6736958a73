package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;

/** A move while its fields are gathered. */
final class MoveDraft {
    private final Context context;
    private final ParsedText parsed;
    private final MoveKind kind;
    private final int trigger;
    private final Sides sides;
    String particle = "";
    boolean lasting;
    Modality modality = Modality.ACTUAL;
    int noun = NONE;
    Optional<Matter> matter = Optional.empty();
    private List<Stretch> documents = List.of();
    private Optional<Stretch> venue = Optional.empty();

    MoveDraft(Context context, MoveKind kind, int trigger, Sides sides) {
        this.context = context;
        parsed = context.parsed;
        this.kind = kind;
        this.trigger = trigger;
        this.sides = sides;
    }

    /** Takes matter, papers and venue from the clause. */
    void about(int head, Clause clause) {
        if (head != NONE) {
            matter = context.matters.of(head, clause, sides.involved(), end(head, clause));
            documents = context.matters.documents(context.matters.leading(head, clause));
        }
        venue = where(clause).map(phrase -> parsed.stretch(parsed.subtreeFirst(phrase.head()), phrase.head() + 1));
    }

    private Optional<Clause.Phrase> where(Clause clause) {
        return clause.phrases().stream()
                .filter(phrase -> context.lexicon.classes().is(phrase.preposition(), "PLACE") && place(phrase.head()))
                .findFirst();
    }

    /** Where a condition or the venue begins, which are no part of what the step is about. */
    private int end(int head, Clause clause) {
        int condition = context.lexicon
                .conditions()
                .of(parsed, trigger)
                .map(stretch -> parsed.tokenAt(stretch.start()))
                .filter(token -> token > head)
                .orElse(NONE);
        int venue = joint(clause);
        return condition == NONE || venue == NONE ? Math.max(condition, venue) : Math.min(condition, venue);
    }

    /** Where the venue of what several do together begins. */
    private int joint(Clause clause) {
        boolean together = sides.by().size() > 1 && sides.to().isEmpty();
        return together
                ? where(clause)
                        .map(phrase -> parsed.subtreeFirst(phrase.head()))
                        .orElse(NONE)
                : NONE;
    }

    private boolean place(int token) {
        int name = parsed.nameAt(token);
        return name != NONE && parsed.names().get(name).type() == NameType.LOCATION;
    }

    Set<String> involved() {
        return sides.involved();
    }

    Move move() {
        List<String> by = List.copyOf(Sides.parties(sides.by()));
        Optional<Time> date = context.dates.date(trigger).or(() -> context.dates.said(trigger, by));
        Optional<Time> due = lasting ? context.dates.end(trigger, date) : context.dates.due(trigger);
        return new Move(
                FindingId.of(
                        parsed.text().document().id(),
                        "move/" + kind,
                        parsed.span(trigger).start()),
                kind,
                parsed.stretch(trigger, triggerEnd()),
                sides.by(),
                sides.to(),
                matter,
                due,
                context.lexicon.conditions().of(parsed, trigger),
                documents,
                venue,
                sides.lead(),
                context.lexicon.conditions().manner(parsed, trigger, noun),
                date,
                modality,
                context.claims.chain(trigger),
                context.claims.from(trigger),
                confidence());
    }

    private int triggerEnd() {
        boolean particleNext = !particle.isEmpty()
                && trigger + 1 < parsed.size()
                && parsed.lower(trigger + 1).equals(particle);
        return particleNext ? trigger + 2 : trigger + 1;
    }

    /** By how much of the step is told rather than inferred. */
    private double confidence() {
        double confidence = 0.9;
        confidence -= sides.to().stream().anyMatch(actor -> actor.inferred()) ? 0.2 : 0;
        confidence -= matter.isEmpty() ? 0.2 : 0;
        return Math.round(confidence * 100) / 100.0;
    }
}
