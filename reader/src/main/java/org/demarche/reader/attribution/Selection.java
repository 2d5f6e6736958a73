package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;

/** Keeps the likely attributions, one for each content. */
final class Selection {
    /** Two contents of which so large a share is common are one. */
    private static final double SAME = 0.8;

    /** How many attributions beside each other in the text are compared. */
    private static final int NEAR = 12;

    private final double least;

    Selection(double least) {
        this.least = least;
    }

    /** The attributions that are told, in the order of their contents. */
    List<Draft> select(List<Draft> drafts) {
        var likely = new ArrayList<Draft>();
        for (Draft draft : drafts) {
            if (draft.confidence() >= least) {
                likely.add(draft);
            }
        }
        var kept = new ArrayList<Draft>();
        for (int i = 0; i < likely.size(); i++) {
            if (!rivalled(likely, i)) {
                kept.add(likely.get(i));
            }
        }
        kept.sort(Draft.IN_ORDER);
        return kept;
    }

    private static boolean rivalled(List<Draft> drafts, int index) {
        Draft draft = drafts.get(index);
        for (int i = Math.max(0, index - NEAR); i < Math.min(drafts.size(), index + NEAR); i++) {
            Draft other = drafts.get(i);
            boolean better =
                    other.confidence() > draft.confidence() || other.confidence() == draft.confidence() && i < index;
            boolean same = !nested(draft, other) && common(draft, other) >= SAME;
            if (i != index && better && (same || entangled(draft, other))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one tells of the other: "X said Y said ...". */
    private static boolean nested(Draft one, Draft two) {
        return one.says(two.cue().head()) || two.says(one.cue().head());
    }

    /** Whether each seems to tell of the other, which cannot be: one of them took the other's words for its own. */
    private static boolean entangled(Draft one, Draft two) {
        return one.says(two.cue().head()) && two.says(one.cue().head());
    }

    /** How large a share of the words of two contents is common. */
    static double common(Draft one, Draft two) {
        int common = 0;
        for (Run a : one.content()) {
            for (Run b : two.content()) {
                common += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.first(), b.first()));
            }
        }
        int all = length(one) + length(two) - common;
        return all == 0 ? 1 : common / (double) all;
    }

    private static int length(Draft draft) {
        int length = 0;
        for (Run run : draft.content()) {
            length += run.length();
        }
        return length;
    }
}
