package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.demarche.reader.finding.Act;

/** Finds the outer claimants of an attribution: whoever says something in which it stands. */
final class Chains {
    /** How many attributions before one may reach over it. */
    private static final int NEAR = 24;

    /** Acts by which one takes a stand towards what another said. */
    private static final Set<Act> JUDGING = EnumSet.of(
            Act.REFUSE,
            Act.DENY,
            Act.CONDEMN,
            Act.PRAISE,
            Act.ANSWER,
            Act.ASK,
            Act.DECLINE_COMMENT,
            Act.THINK,
            Act.WANT);

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

    /** "Kyiv rejected Beijing's call for a ceasefire": who rejects a call does not claim that it was made. */
    private static boolean thing(Draft outer) {
        return JUDGING.contains(outer.cue().word().act())
                && (outer.kind() == ContentKind.OBJECT
                        || outer.kind() == ContentKind.SUBJECT
                        || outer.kind() == ContentKind.OBLIQUE
                        || outer.kind() == ContentKind.RIGHT);
    }

    /** Whether the outer one's content has the inner one's; "X said, according to Y, that ..." has only its cue. */
    private static boolean holds(Draft outer, Draft inner) {
        if (outer.cue().word().kind() == SpeechWord.Kind.MARK) {
            return true;
        }
        if (inner.cue().word().kind() == SpeechWord.Kind.NOUN && thing(outer)) {
            return false;
        }
        return outer.cue().word().kind() == SpeechWord.Kind.PREPOSITION
                || outer.hull().first() <= inner.hull().first()
                        && inner.hull().end() <= outer.hull().end();
    }
}
