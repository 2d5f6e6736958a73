package org.demarche.reader.time;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.finding.Time.Precision;

/**
 * The periods that a story has named, the last of each precision: what "a year later", "that day" and the months of a
 * life count from. A finer period names the coarser ones around it. For one document, by one thread.
 */
final class Narrative {
    /** How many years back a tale is of the past: its dates without a year are not next to publication. */
    private static final int PAST = 10;

    /** How many sentences a tale of the past goes on without naming its year; a remark on it only one. */
    private static final int LASTING = 3;

    /** How many times it must have been told in a row to be a tale. */
    private static final int TALE = 3;

    private final Optional<LocalDate> published;
    private final Map<Precision, Period> told = new EnumMap<>(Precision.class);
    private final Map<Precision, Period> kept = new EnumMap<>(Precision.class);
    private Optional<Period> last = Optional.empty();
    private boolean toldSince;
    private Optional<Period> lastKept = Optional.empty();
    private int tale;
    private int taleKept;
    private int sentence = -1;
    private int sentenceKept = -1;
    private boolean ancient;
    private boolean beforeChrist;

    Narrative(Optional<LocalDate> published) {
        this.published = published;
    }

    /** Forgets what was told since {@link #keep}. */
    void rewind() {
        told.clear();
        told.putAll(kept);
        last = lastKept;
        toldSince = false;
        sentence = sentenceKept;
        tale = taleKept;
    }

    /** Keeps what was told. */
    void keep() {
        if (toldSince) {
            toldSince = false;
            kept.clear();
            kept.putAll(told);
            lastKept = last;
            sentenceKept = sentence;
            taleKept = tale;
        }
    }

    /** Tells that the story names a period in a sentence. */
    void comeTo(Period period, int at) {
        ancient |= period.ancient();
        beforeChrist = period.ancient() ? period.beforeChrist() : beforeChrist;
        if (period.first().isEmpty() || period.precision().compareTo(Precision.YEAR) > 0) {
            return;
        }
        for (Precision precision : Precision.values()) {
            if (precision.compareTo(period.precision()) >= 0 && precision.compareTo(Precision.YEAR) <= 0) {
                told.put(precision, period);
            }
        }
        last = Optional.of(period);
        toldSince = true;
        sentence = at;
        tale = years(period) >= PAST ? tale + 1 : 0;
    }

    /** The last period named that is at least as fine, else the day of publication. */
    Optional<Period> atLeast(Precision precision) {
        Precision coarsest = precision.compareTo(Precision.YEAR) > 0 ? Precision.YEAR : precision;
        return Optional.ofNullable(told.get(coarsest)).or(() -> published.map(Period::day));
    }

    /** The last period named, whatever its precision. */
    Optional<Period> last() {
        return last;
    }

    /** The day that was named last, in a sentence or in the one before it. */
    Optional<LocalDate> day(int now) {
        return last.filter(period -> now - sentence <= 1 && period.oneDay()).flatMap(Period::first);
    }

    /** Whether the story told of years before the common era, or with that era's name. */
    boolean ancient() {
        return ancient;
    }

    /** Whether the last year told of such an era lies before the common one. */
    boolean beforeChrist() {
        return beforeChrist;
    }

    /** The day that a tale of the past is at, where one is told. */
    Optional<LocalDate> past(int now) {
        if (last.isEmpty() || published.isEmpty()) {
            return Optional.empty();
        }
        Period period = last.get();
        LocalDate day = period.first().orElse(published.get());
        int years = years(period);
        boolean old = years >= PAST && now - sentence <= (tale < TALE ? 1 : LASTING);
        boolean dated = years > 0 && sentence == now && period.precision().compareTo(Precision.MONTH) <= 0;
        return old || dated ? Optional.of(middle(period, day)) : Optional.empty();
    }

    /** How many years back a period lies. */
    private int years(Period period) {
        return published.isEmpty() || period.first().isEmpty()
                ? 0
                : published.get().getYear() - period.first().get().getYear();
    }

    /** Of a year its middle, so that each of its months is nearest. */
    private static LocalDate middle(Period period, LocalDate day) {
        return period.precision() == Precision.YEAR ? LocalDate.of(day.getYear(), 7, 1) : day;
    }
}
