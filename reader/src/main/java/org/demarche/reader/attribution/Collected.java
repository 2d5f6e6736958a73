package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;

/** The candidates of one cue, each stretch only once. */
final class Collected {
    private final ContentShape shape;
    final Cue cue;
    private final SourceFinder.Candidate source;
    private final List<ContentFinder.Candidate> candidates = new ArrayList<>();

    Collected(Cue cue, SourceFinder.Candidate source, ContentShape shape) {
        this.shape = shape;
        this.cue = cue;
        this.source = source;
    }

    /** From the first to the last word of cue and source, where they stand side by side; else the cue. */
    Run hull() {
        Run words = source.words();
        int first = cue.head();
        int end = cue.last() + 1;
        if (!words.isEmpty() && words.first() - end <= 3 && first - words.end() <= 6) {
            first = Math.min(first, words.first());
            end = Math.max(end, words.end());
        }
        return new Run(first, end);
    }

    void add(ContentKind kind, int root, Run... runs) {
        List<Run> words = shape.settle(List.of(runs), cue, source.words());
        if (words.isEmpty()) {
            return;
        }
        for (ContentFinder.Candidate other : candidates) {
            if (other.words().equals(words)) {
                return;
            }
        }
        candidates.add(new ContentFinder.Candidate(kind, root, words));
    }

    /** What was collected, in order. */
    List<ContentFinder.Candidate> all() {
        return candidates;
    }
}
