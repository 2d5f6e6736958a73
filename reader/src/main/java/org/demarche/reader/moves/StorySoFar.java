package org.demarche.reader.moves;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;

/** What the steps read so far leave to be understood by the next ones of the same story. Not thread-safe. */
final class StorySoFar {
    private List<Actor> together = List.of();
    private List<Actor> asked = List.of();
    private final List<Move> openings = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();

    void add(Move move) {
        if (move.to().isEmpty() && move.by().size() > 1) {
            together = new ArrayList<>(move.by());
        }
        if (move.kind().opening()) {
            openings.add(move);
        } else if (!move.to().isEmpty()) {
            asked = new ArrayList<>(move.to());
        }
        if (move.kind() == MoveKind.ANSWER) {
            answered.addAll(Sides.parties(move.by()));
        }
    }

    /** The other one of the two that talked or agreed before; nobody where they were more. */
    List<Actor> counterpart(List<Actor> by) {
        Set<String> parties = Sides.parties(by);
        boolean one = parties.size() == 1 && Sides.parties(together).containsAll(parties);
        return one && together.size() == 2 ? Sides.without(together, by) : List.of();
    }

    /**
     * Who last asked something of a party: "the demand" without an owner is theirs.
     *
     * @param kinds what it may have been, by how it is called now; any where that does not tell
     */
    List<Actor> asker(List<Actor> by, Set<MoveKind> kinds) {
        for (int i = openings.size() - 1; i >= 0; i--) {
            boolean called = kinds.isEmpty() || kinds.contains(openings.get(i).kind());
            if (called && Sides.parties(openings.get(i).to()).containsAll(Sides.parties(by))) {
                return openings.get(i).by();
            }
        }
        return List.of();
    }

    /** Whom a party last turned to: of them it expects the answer. */
    List<Actor> addressed(List<Actor> by) {
        for (int i = openings.size() - 1; i >= 0; i--) {
            if (Sides.parties(openings.get(i).by()).equals(Sides.parties(by))) {
                return openings.get(i).to();
            }
        }
        return List.of();
    }

    /** Whose proposal somebody else has just answered. */
    List<Actor> owner(List<Actor> by) {
        return Sides.without(asked, by);
    }

    /** Whether one of these parties has given an answer. */
    boolean answered(List<Actor> by) {
        return Sides.parties(by).stream().anyMatch(answered::contains);
    }
}
