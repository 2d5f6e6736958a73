package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Time;

/**
 * A told move, made ready for linking: words are numbers, days are days since 1970. It does not hold on to the move.
 *
 * @param index which of the moves that are folded it is
 * @param start where its trigger begins in its document
 * @param published day of the story, {@link #NEVER} where it has none
 * @param by parties whose act it is
 * @param to parties it is directed at
 * @param terms the terms of its matter that tell of an affair
 * @param weights of the terms
 * @param weight of all terms
 * @param day the day of the act, {@link #NEVER} where the move gives none
 * @param on the day by which it stands in the order of acts
 * @param way in which a paper was put before the other side
 * @param references days by which the matter is named
 */
record Telling(
        int index,
        MoveKind kind,
        String document,
        int start,
        int published,
        int[] by,
        int[] to,
        int[] terms,
        double[] weights,
        double weight,
        int day,
        int on,
        String way,
        int[] references) {

    /** Stands for a day that is not told. */
    static final int NEVER = Integer.MAX_VALUE;

    /** In the order of the acts; of one day, openings first; then as told. The same for every order of arrival. */
    static final Comparator<Telling> ORDER = Telling::compareActs;

    /** In the order of telling. */
    static final Comparator<Telling> TOLD = Telling::compareTold;

    private static int compareActs(Telling one, Telling other) {
        int order = Integer.compare(one.on, other.on);
        if (order == 0) {
            order = Boolean.compare(other.opening(), one.opening());
        }
        return order == 0 ? compareTold(one, other) : order;
    }

    private static int compareTold(Telling one, Telling other) {
        int order = Integer.compare(one.published, other.published);
        if (order == 0) {
            order = one.document.compareTo(other.document);
        }
        if (order == 0) {
            order = Integer.compare(one.start, other.start);
        }
        return order == 0 ? one.kind.compareTo(other.kind) : order;
    }

    /** The day of an act that its move dates to one day. */
    static Optional<LocalDate> day(Move move) {
        Optional<Time> date = move.date();
        return date.isPresent() && date.get().earliest().equals(date.get().latest())
                ? date.get().earliest()
                : Optional.empty();
    }

    /** The day of the act, else the last day of its date, else that of the story; never after the story. */
    static Optional<LocalDate> on(ToldMove told) {
        Optional<Time> date = told.move().date();
        Optional<LocalDate> last = date.isPresent() ? date.get().latest() : Optional.empty();
        Optional<LocalDate> published = told.published();
        if (last.isEmpty() || published.isPresent() && last.get().isAfter(published.get())) {
            return published.isPresent() ? published : last;
        }
        return last;
    }

    boolean opening() {
        return kind.opening();
    }

    /** Whether a demarche can be opened by it: it says who asks whom. */
    boolean opens() {
        return opening() && by.length > 0 && to.length > 0;
    }

    /** Whether another opening, of the same day and the same parties, tells the same in the same terms: one act. */
    boolean isToldAgainBy(Telling other) {
        return opening()
                && kind == other.kind
                && on == other.on
                && same(by, other.by)
                && same(to, other.to)
                && hasTermsOf(other);
    }

    /** Whether another names its matter by the same terms, in whatever order. */
    boolean hasTermsOf(Telling other) {
        return same(terms, other.terms);
    }

    private static boolean same(int[] some, int[] others) {
        return some.length == others.length
                && Arrays.equals(
                        Arrays.stream(some).sorted().toArray(),
                        Arrays.stream(others).sorted().toArray());
    }

    /** The pairs of parties between which the act is; among the actors of a joint act. */
    long[] pairs() {
        int[] others = to.length == 0 ? by : to;
        var pairs = new long[by.length * others.length];
        int size = 0;
        for (int one : by) {
            for (int other : others) {
                if (one != other) {
                    pairs[size++] = pair(one, other);
                }
            }
        }
        return size == pairs.length ? pairs : Arrays.copyOf(pairs, size);
    }

    /** The unordered pair of two parties, as a key; a party by itself is paired with itself. */
    static long pair(int one, int other) {
        return (long) Math.min(one, other) << Keys.PARTY_BITS | Math.max(one, other);
    }
}
