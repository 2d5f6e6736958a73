package org.demarche.reader.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Why a telling was taken for a step of a thread.
 *
 * @param shared places of the telling's terms that the thread had too; only for a matter
 * @param named whether a date named the matter; only for a matter
 */
record Why(Reason reason, int[] shared, boolean named) {
    static final Why OPENS = new Why(Reason.OPENS);
    static final Why ONLY_OPEN = new Why(Reason.ONLY_OPEN);
    static final Why SAME_STORY = new Why(Reason.SAME_STORY);
    static final Why SAME_ACT = new Why(Reason.SAME_ACT);
    static final Why BY_HAND = new Why(Reason.BY_HAND);
    static final Why OUT_BY_HAND = new Why(Reason.OUT_BY_HAND);

    /** The ways to find a thread. */
    enum Reason {
        MATTER("matter: "),
        OPENS("opens it"),
        ONLY_OPEN("the only open one between the parties"),
        SAME_STORY("the same story tells of it"),
        SAME_ACT("the same act"),
        BY_HAND("linked by hand"),
        OUT_BY_HAND("opens it; taken out of another by hand");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private Why(Reason reason) {
        this(reason, new int[0], false);
    }

    /** Whether another gives the same reason. */
    boolean same(@Nullable Why other) {
        return other != null && reason == other.reason && named == other.named && Arrays.equals(shared, other.shared);
    }

    /** The reason in one line, with the words that made it and what each weighs. */
    String line(Telling telling, Numbers words) {
        var line = new StringBuilder(reason.words);
        for (int i = 0; i < shared.length; i++) {
            int at = shared[i];
            line.append(i == 0 ? "" : ", ")
                    .append(words.word(telling.terms()[at]))
                    .append(' ')
                    .append(Math.round(telling.weights()[at] * 10) / 10.0);
        }
        return line.append(named ? "; named by its date" : "").toString();
    }
}
