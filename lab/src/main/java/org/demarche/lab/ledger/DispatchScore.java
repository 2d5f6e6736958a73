package org.demarche.lab.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.Reader;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;

/**
 * Scores sheets of dispatches: a move that is told as a fact is right when a step of its dispatch has its kind and its
 * parties on both sides; each step stands for one move. Of the right ones, whether matter and due are as told.
 */
final class DispatchScore {
    private static final double PERCENT = 100;

    /** Counts of a kind; a step that may be of several kinds counts under its first. */
    private static final class Counts {
        private int asked;
        private int right;
        private int wrong;
    }

    private final Map<MoveKind, Counts> kinds = new EnumMap<>(MoveKind.class);
    private final List<String> faults = new ArrayList<>();
    private int matters;
    private int dues;

    /** Reads and scores the dispatches of a sheet. */
    void add(DispatchSheet sheet, Reader reader) {
        sheet.dispatches().forEach(dispatch -> add(dispatch, reader));
    }

    private void add(DispatchSheet.Dispatch dispatch, Reader reader) {
        List<Move> left = new ArrayList<>(reader.read(dispatch.document()).findings(Move.class).stream()
                .filter(move -> move.modality() == Modality.ACTUAL)
                .toList());
        var lines = new ArrayList<String>();
        dispatch.steps().stream().filter(ToldStep::asked).forEach(step -> ask(step, left, lines));
        dispatch.steps().stream()
                .filter(step -> !step.asked())
                .forEach(step -> left.stream().filter(step::is).findFirst().ifPresent(left::remove));
        for (Move move : left) {
            counts(move.kind()).wrong++;
            lines.add("  wrong   " + ToldStep.shown(move));
        }
        if (!lines.isEmpty()) {
            faults.add(dispatch.document().text());
            faults.addAll(lines);
        }
    }

    private void ask(ToldStep step, List<Move> left, List<String> lines) {
        Counts counts = counts(step.kinds().iterator().next());
        counts.asked++;
        Optional<Move> found = left.stream().filter(step::is).findFirst();
        if (found.isEmpty()) {
            lines.add("  missed  " + step);
            return;
        }
        Move move = found.get();
        left.remove(move);
        counts.right++;
        matters += step.hasMatter(move) ? 1 : 0;
        dues += step.isDue(move) ? 1 : 0;
        if (!step.hasMatter(move) || !step.isDue(move)) {
            lines.add("  not as  " + step + " is " + ToldStep.shown(move));
        }
    }

    private Counts counts(MoveKind kind) {
        return kinds.computeIfAbsent(kind, k -> new Counts());
    }

    /** What is missed or wrong, below its dispatch. */
    List<String> faults() {
        return faults;
    }

    /** A line for each kind: how many right of how many asked, and how many wrong. */
    List<String> table() {
        return kinds.entrySet().stream()
                .map(entry -> "%-15s %3d right of %3d, %2d wrong"
                        .formatted(
                                entry.getKey(), entry.getValue().right, entry.getValue().asked, entry.getValue().wrong))
                .toList();
    }

    private int right() {
        return kinds.values().stream().mapToInt(counts -> counts.right).sum();
    }

    /** Right ones of those asked, per cent. */
    double recall() {
        return share(
                right(),
                kinds.values().stream().mapToInt(counts -> counts.asked).sum());
    }

    /** Right ones of those read, per cent. */
    double precision() {
        return share(
                right(),
                right()
                        + kinds.values().stream()
                                .mapToInt(counts -> counts.wrong)
                                .sum());
    }

    /** Of the right ones, those with the matter told, per cent. */
    double matter() {
        return share(matters, right());
    }

    /** Of the right ones, those due as told, per cent. */
    double due() {
        return share(dues, right());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : PERCENT * part / whole;
    }
}
