package org.demarche.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.reader.events.Coded;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.moves.MoveReader.Moves;

/** Says of each annotation and finding what made it. Only asked for when somebody wants to know. */
final class Reasons {
    private final Map<String, String> byId = new HashMap<>();

    private Reasons() {}

    /** The reasons of a reading, from what its stages noted. */
    static Map<String, String> of(Reading reading, List<Coded> events, Moves moves) {
        var reasons = new Reasons();
        reading.annotations(Mention.class).forEach(reasons::mention);
        reading.annotations(Time.class).forEach(reasons::time);
        reading.findings(Statement.class).forEach(reasons::statement);
        events.forEach(reasons::event);
        moves.moves().forEach(move -> reasons.pattern(move.id(), move.trigger(), moves.origins()));
        for (Position position : moves.positions()) {
            reasons.pattern(position.id(), position.stretch(), moves.origins());
        }
        reading.findings(Role.class).forEach(reasons::role);
        return reasons.byId;
    }

    private void mention(Mention mention) {
        String resolved = mention.person()
                .or(mention::actor)
                .map(known -> " known as " + known)
                .orElse(", not resolved");
        byId.put(mention.id(), lower(mention.kind()) + " " + words(mention.stretch()) + resolved);
    }

    private void time(Time time) {
        byId.put(
                time.id(),
                "phrase " + words(time.phrase()) + ": operator "
                        + lower(time.operator()).replace('_', '-') + ", value " + time.value() + " of "
                        + words(time.stretch()));
    }

    private void statement(Statement statement) {
        String cue = statement.cue().isEmpty()
                ? "quotation without a cue, spoken by who is told around it"
                : "cue " + words(statement.cue());
        byId.put(
                statement.id(),
                cue + ", " + lower(statement.form()) + ", act " + statement.act()
                        + "; source and content chosen by the judge, " + statement.confidence());
    }

    private void event(Coded coded) {
        byId.put(
                coded.event().id(),
                "pattern " + coded.pattern() + ": " + words(coded.event().trigger()));
    }

    private void pattern(String id, Stretch trigger, Map<String, String> origins) {
        String origin = origins.get(id);
        byId.put(id, (origin == null ? "words" : "pattern " + origin) + ": " + words(trigger));
    }

    private void role(Role role) {
        byId.put(
                role.id(),
                (role.lead() ? "named as lead in " : "office told beside the name in ") + words(role.stretch()));
    }

    private static String words(Stretch stretch) {
        return "“" + stretch.text().replaceAll("\\s+", " ") + "”";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
