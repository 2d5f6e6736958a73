package org.demarche.reader.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Time;
import org.demarche.reader.resource.Lexicons;
import org.demarche.reader.syntax.ParsedText;

/**
 * Reads the diplomatic steps that a document tells, by patterns over its trees: who takes them, towards whom, about
 * what, by when; and with them where somebody stands and who leads. It abstains where a step names no state or body.
 * Immutable and safe to share.
 */
public final class MoveReader {
    private final Lexicon lexicon;

    private MoveReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A reader with the bundled patterns. */
    public static MoveReader load() {
        return load(Lexicons.NONE);
    }

    /**
     * The reader of moves with a user's words in the classes of its patterns.
     *
     * @throws IllegalArgumentException with file and line where a class is not there
     */
    public static MoveReader load(Lexicons added) {
        return new MoveReader(Lexicon.load(added));
    }

    /**
     * What was read, each in the order of the text.
     *
     * @param origins file and line of the pattern of each move and position, by its id
     */
    public record Moves(List<Move> moves, List<Position> positions, List<Role> roles, Map<String, String> origins) {
        public Moves {
            origins = Map.copyOf(origins);
            moves = List.copyOf(moves);
            positions = List.copyOf(positions);
            roles = List.copyOf(roles);
        }
    }

    /** Reads one document; the other findings are those of the same document. */
    public Moves read(
            ParsedText parsed, List<Time> times, Mentions mentions, List<Statement> statements, List<Event> events) {
        var context = new Context(parsed, times, mentions, statements, events, lexicon);
        List<Move> moves = new StepReader(context).read();
        List<Position> positions = new PositionReader(context).read();
        var roles = new ArrayList<>(mentions.offices());
        for (Move move : moves) {
            if (move.kind() == MoveKind.NAME_LEAD) {
                LeadRoles.of(move, context).ifPresent(roles::add);
            }
        }
        roles.sort(java.util.Comparator.comparingInt(role -> role.stretch().start()));
        return new Moves(moves, positions, roles, context.origins);
    }
}
