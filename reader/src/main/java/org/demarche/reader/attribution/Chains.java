package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the outer claimants of an attribution: whoever says something in which it stands. */
final class Chains {
    /** How many attributions before one may reach over it. */
    private static final int NEAR = 24;

    private final List<Draft> drafts;

    /** Attributions in the order of their contents. */
    Chains(List<Draft> drafts) {
        this.drafts = drafts;
    }

    /** The attributions in whose contents the cue of one stands, outermost first. */
    List<Draft> around(int index) {
        Draft inner = drafts.get(index);
        if (inner.cue().last() < inner.cue().head()) {
            return List.of();
        }
        var outer = new ArrayList<Draft>();
        for (int i = Math.max(0, index - NEAR); i < Math.min(drafts.size(), index + NEAR); i++) {
            Draft other = drafts.get(i);
            if (i != index && other.says(inner.cue().head()) && holds(other, inner)) {
                outer.add(other);
            }
        }
        outer.sort(Comparator.comparingInt((Draft d) -> -d.hull().length()));
        return outer;
    }

    /** Whether the outer one's content has the inner one's; "X said, according to Y, that ..." has only its cue. */
    private static boolean holds(Draft outer, Draft inner) {
        return outer.cue().word().kind() == SpeechWord.Kind.PREPOSITION
                || outer.hull().first() <= inner.hull().first()
                        && inner.hull().end() <= outer.hull().end();
    }
}
