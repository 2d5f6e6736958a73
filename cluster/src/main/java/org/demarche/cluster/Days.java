package org.demarche.cluster;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** Days as times of a stream, in milliseconds since 1970, UTC. */
final class Days {
    private Days() {}

    /** When a day begins; {@link Told#UNDATED} stays what it is. */
    static long start(long day) {
        return day == Told.UNDATED ? Told.UNDATED : TimeUnit.DAYS.toMillis(day);
    }

    /** The last moment before a day begins: when the clock has reached it, the day is here. */
    static long reached(LocalDate day) {
        return start(day.toEpochDay()) - 1;
    }

    /** The day that is here when the clock stands at a watermark. */
    static LocalDate at(long watermark) {
        return LocalDate.ofEpochDay(Math.floorDiv(watermark + 1, TimeUnit.DAYS.toMillis(1)));
    }
}
