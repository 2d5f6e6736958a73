package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/**
 * Chooses among the candidates of one sentence: what it mainly tells counts, and what stands below an event is its
 * detail, not another event. A sentence that mainly tells none may give one from its side clauses.
 */
final class Selection {
    private static final Comparator<Candidate> ORDER =
            Comparator.comparingInt(Candidate::depth).thenComparingInt(Candidate::token);

    private final ParsedText parsed;
    private final double least;

    Selection(ParsedText parsed, double least) {
        this.parsed = parsed;
        this.least = least;
    }

    List<Candidate> of(List<Candidate> candidates) {
        var kept = new ArrayList<Candidate>(2);
        var main = new ArrayList<>(candidates);
        main.removeIf(candidate -> candidate.confidence() < least);
        main.removeIf(candidate -> candidate.source().isEmpty() && agentTold(candidate, candidates));
        main.sort(ORDER);
        for (Candidate candidate : main) {
            boolean aside = candidate.depth() > 0 && !kept.isEmpty();
            boolean held = candidate.held().isPresent();
            if (held || !aside && kept.stream().noneMatch(other -> detail(other.token(), candidate.token()))) {
                kept.add(candidate);
            }
        }
        kept.sort(Comparator.comparingInt(Candidate::token));
        return kept;
    }

    /** Whether the same kind of act is told below with its doer: "were killed when rebels shelled the town". */
    private boolean agentTold(Candidate agentless, List<Candidate> candidates) {
        return candidates.stream()
                .anyMatch(other -> other.type() == agentless.type()
                        && !other.source().isEmpty()
                        && detail(agentless.token(), other.token()));
    }

    /** Whether a word stands below another, not merely joined to it. */
    private boolean detail(int outer, int inner) {
        boolean joined = true;
        for (int t = inner; t != ParsedText.NONE; t = parsed.head(t)) {
            if (t == outer) {
                return !joined || inner == outer;
            }
            joined &= parsed.relation(t) == Relation.CONJ;
        }
        return false;
    }
}
