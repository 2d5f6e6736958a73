package org.demarche.reader.moves;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.syntax.ParsedText;

/** Steps taken by saying so, that no pattern read: statements whose act turns to somebody ({@code acts.tsv}). */
final class SpokenSteps {
    private final Context context;
    private final ParsedText parsed;

    SpokenSteps(Context context) {
        this.context = context;
        parsed = context.parsed;
    }

    /** The steps of statements from whose cues none of {@code moves} was read. */
    List<Move> read(List<Move> moves) {
        Set<String> told = new HashSet<>();
        moves.forEach(move -> told.addAll(move.from()));
        var steps = new ArrayList<Move>();
        for (Statement statement : context.statements) {
            MoveKind kind = context.lexicon.acts().get(statement.act());
            if (kind != null && !statement.cue().isEmpty() && !told.contains(statement.id())) {
                step(kind, statement).ifPresent(move -> {
                    context.origins.put(move.id(), "acts.tsv " + statement.act());
                    steps.add(move);
                });
            }
        }
        return steps;
    }

    private Optional<Move> step(MoveKind kind, Statement statement) {
        List<Actor> by = coded(statement.speaker().stream().toList());
        int trigger = parsed.tokenAt(statement.cue().start());
        List<Actor> to = Sides.without(coded(statement.addressees()), by);
        boolean threat = to.isEmpty() && context.lexicon.classes().is(kind.name(), "THREAT") && trigger < parsed.size();
        if (threat) {
            to = Sides.without(coded(context.threatened(trigger)), by).stream()
                    .map(Actor::asInferred)
                    .toList();
        }
        int content = parsed.tokenAt(statement.content().start());
        if (by.isEmpty() || to.isEmpty() || trigger >= parsed.size() || content >= parsed.size()) {
            return Optional.empty();
        }
        var draft = new MoveDraft(context, kind, trigger, new Sides(by, to, Optional.empty()));
        draft.matter = context.matters.words(statement.content(), draft.involved());
        return Optional.of(draft.move());
    }

    private List<Actor> coded(List<Actor> actors) {
        return actors.stream()
                .filter(actor -> actor.code().isPresent() && Sides.actsAbroad(actor, context.lexicon.classes()))
                .toList();
    }
}
