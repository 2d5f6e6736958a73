package org.demarche.lab.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Time;

/**
 * A step that a dispatch tells, as a line of a sheet of dispatches has it: {@code = KIND by > to | term | due}. Kinds
 * may be several parted by {@code |} without blanks; codes are parted by blanks, {@code -} is nobody and {@code *}
 * leaves open.
 *
 * @param asked whether it must be read; else it may be
 * @param by whose step, or {@code *} among them where more may be told
 * @param term how a term of the matter starts, or {@code -} or {@code *} where none is asked
 * @param due the last day of what is due, {@code -} for none, {@code *} for any
 */
record ToldStep(boolean asked, Set<MoveKind> kinds, Set<String> by, Set<String> to, String term, String due) {
    private static final String ANY = "*";
    private static final String NOBODY = "-";

    /**
     * A line behind its mark.
     *
     * @throws IllegalArgumentException where it is no step
     */
    static ToldStep of(boolean asked, String line) {
        String[] fields = line.strip().split("\\s\\|\\s");
        String[] sides = fields[0].split(" > ");
        if (fields.length != 3 || sides.length != 2 || !sides[0].contains(" ")) {
            throw new IllegalArgumentException("no step: " + line);
        }
        int space = sides[0].indexOf(' ');
        Set<MoveKind> kinds = Arrays.stream(sides[0].substring(0, space).split("\\|"))
                .map(MoveKind::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return new ToldStep(
                asked, kinds, codes(sides[0].substring(space)), codes(sides[1]), fields[1].strip(), fields[2].strip());
    }

    private static Set<String> codes(String field) {
        return field.strip().equals(NOBODY)
                ? Set.of()
                : new TreeSet<>(Arrays.asList(field.strip().split(" ")));
    }

    /** Whether a move has its kind and its parties. */
    boolean is(Move move) {
        return kinds.contains(move.kind())
                && fits(by, Affair.GoldMove.parties(move.by()))
                && fits(to, Affair.GoldMove.parties(move.to()));
    }

    private static boolean fits(Set<String> wanted, Set<String> read) {
        if (!wanted.contains(ANY)) {
            return wanted.equals(read);
        }
        return wanted.stream().allMatch(code -> code.equals(ANY) || read.contains(code));
    }

    /** Whether the move's matter has the term. */
    boolean hasMatter(Move move) {
        return term.equals(ANY)
                || term.equals(NOBODY)
                || move.matter()
                        .filter(matter -> matter.terms().stream().anyMatch(word -> word.startsWith(term)))
                        .isPresent();
    }

    /** Whether the move is due as told. */
    boolean isDue(Move move) {
        return due.equals(ANY)
                || due.equals(move.due()
                        .flatMap(Time::latest)
                        .map(LocalDate::toString)
                        .orElse(NOBODY));
    }

    /** A move as a line. */
    static String shown(Move move) {
        return move.kind() + " " + codes(move.by()) + " > " + codes(move.to()) + " | "
                + move.matter().map(matter -> String.join(" ", matter.terms())).orElse(NOBODY) + " | "
                + move.due().flatMap(Time::latest).map(LocalDate::toString).orElse(NOBODY) + " ["
                + move.trigger().text() + "]";
    }

    private static String codes(Iterable<Actor> actors) {
        var codes = new TreeSet<String>();
        actors.forEach(actor -> codes.add(actor.party().orElse("?")));
        return codes.isEmpty() ? NOBODY : String.join(" ", codes);
    }

    @Override
    public String toString() {
        return kinds + " " + by + " > " + to + " | " + term + " | " + due;
    }
}
