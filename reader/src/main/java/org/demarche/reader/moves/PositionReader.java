package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Position;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/** Reads where somebody stands, from the words of {@code positions.tsv}. */
final class PositionReader {
    private static final double CONFIDENCE = 0.7;

    private final Context context;
    private final ParsedText parsed;

    PositionReader(Context context) {
        this.context = context;
        parsed = context.parsed;
    }

    List<Position> read() {
        var positions = new ArrayList<Position>();
        for (int t = 0; t < parsed.size(); t++) {
            List<Patterns.Pattern<Position.Stance>> patterns =
                    context.lexicon.stances().of(parsed.lemma(t));
            if (!patterns.isEmpty() && !context.claims.untold(t)) {
                position(t, patterns).ifPresent(positions::add);
            }
        }
        return positions;
    }

    private Optional<Position> position(int token, List<Patterns.Pattern<Position.Stance>> patterns) {
        var clause = new Clause(parsed, token);
        Turns.Turn turn = context.lexicon.turns().of(parsed, clause);
        if (turn == Turns.Turn.OUTER || turn == Turns.Turn.CONDITIONAL) {
            return Optional.empty();
        }
        for (Patterns.Pattern<Position.Stance> pattern : patterns) {
            Optional<Match> match =
                    Match.of(pattern.frame(), clause, parsed, context.lexicon.classes(), context.parties);
            Optional<Position> position = match.flatMap(found -> held(pattern.means(), found, turn));
            if (position.isPresent()) {
                context.origins.put(position.get().id(), pattern.place());
                return position;
            }
        }
        return Optional.empty();
    }

    private Optional<Position> held(Position.Stance stance, Match match, Turns.Turn turn) {
        List<Actor> holders = context.parties.of(match.clause().actor());
        if (holders.isEmpty()) {
            return Optional.empty();
        }
        int token = match.clause().head();
        int about = match.about(parsed, context.parties);
        var towards = new ArrayList<Actor>(about == NONE ? List.of() : context.parties.of(about));
        towards.addAll(match.actors(match.frame().to(), parsed, context.parties));
        var sides = new Sides(List.of(holders.get(0)), towards, Optional.empty());
        boolean actor = about != NONE && !context.parties.of(about).isEmpty();
        Optional<Matter> matter =
                about == NONE || actor ? Optional.empty() : context.matters.of(about, match.clause(), sides.involved());
        if (matter.isEmpty() && sides.to().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Position(
                FindingId.of(
                        parsed.text().document().id(),
                        "position",
                        parsed.span(token).start()),
                holders.get(0),
                Sides.without(towards, List.of(holders.get(0))),
                matter,
                turn == Turns.Turn.NEGATED ? turned(stance) : stance,
                words(token, match),
                context.claims.chain(token),
                CONFIDENCE));
    }

    private static Position.Stance turned(Position.Stance stance) {
        return switch (stance) {
            case FOR, OPEN -> Position.Stance.AGAINST;
            case AGAINST -> Position.Stance.FOR;
            case MIXED -> Position.Stance.MIXED;
        };
    }

    private org.demarche.reader.finding.Stretch words(int token, Match match) {
        int end = match.noun() > token && parsed.upos(match.noun()) != Upos.VERB ? match.noun() + 1 : token + 1;
        return parsed.stretch(token, end);
    }
}
