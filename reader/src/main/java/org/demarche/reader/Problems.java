package org.demarche.reader;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Problem;
import org.demarche.reader.finding.Time;
import org.demarche.reader.text.RepairedText;

/** What stays open in a reading, and why. */
final class Problems {
    private Problems() {}

    static List<Problem> of(RepairedText text, List<Time> times) {
        boolean undated = text.document().metadata().published().isEmpty();
        long open = times.stream()
                .filter(time -> time.type() == Time.Type.DATE
                        && time.earliest().isEmpty()
                        && time.latest().isEmpty())
                .count();
        return undated && open > 0
                ? List.of(new Problem(
                        "time",
                        "the story gives no publication date, so " + open
                                + " relative dates stay open; give one with --date 2022-01-14",
                        Optional.empty()))
                : List.of();
    }
}
