package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/**
 * Reads demands that are told as another's duty: "Oslo must return the ship", said by the minister of another state.
 */
final class Musts {
    private final Context context;
    private final ParsedText parsed;

    Musts(Context context) {
        this.context = context;
        parsed = context.parsed;
    }

    /** The demand that a verb tells, if it does. */
    Optional<Move> step(int verb) {
        if (parsed.upos(verb) != Upos.VERB || !must(verb) || conditional(verb)) {
            return Optional.empty();
        }
        List<Actor> by = context.parties.speaker(verb).stream()
                .filter(actor -> Sides.actsAbroad(actor, context.lexicon.classes()))
                .toList();
        int subject = parsed.subject(verb);
        boolean name = subject != NONE && parsed.upos(subject) != Upos.PRON;
        List<Actor> addressed = name ? context.parties.of(subject) : List.of();
        List<Actor> to = addressed.stream()
                .filter(actor -> Sides.actsAbroad(actor, context.lexicon.classes()))
                .toList();
        if (by.isEmpty() || to.isEmpty() || Sides.without(to, by).size() < to.size()) {
            return Optional.empty();
        }
        var draft = new MoveDraft(context, MoveKind.DEMAND, verb, new Sides(by, to, Optional.empty()));
        draft.about(verb, new Clause(parsed, verb));
        Move move = draft.move();
        context.origins.put(move.id(), "classes.tsv MUST");
        return Optional.of(move);
    }

    private boolean must(int verb) {
        for (int d = parsed.firstDependent(verb); d != NONE && d < verb; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.AUX && context.lexicon.classes().is(parsed.lower(d), "MUST")) {
                return true;
            }
        }
        return false;
    }

    private boolean conditional(int verb) {
        int marker = parsed.dependent(verb, Relation.MARK);
        return marker != NONE && context.lexicon.turns().conditional(parsed.lower(marker));
    }
}
