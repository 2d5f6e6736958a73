package org.demarche.reader.attribution;

import java.util.Comparator;
import java.util.List;

/**
 * An attribution in tokens, before it is told as a statement.
 *
 * @param cue the cue's head and its lexicon entry
 * @param cueWords the cue as a whole
 * @param source who speaks, and how the tree shows it
 * @param sourceWords the source's words, none where nobody is named
 * @param content what was said
 * @param kind how the tree shows it
 * @param relayer the head of who passes it on ("Yonhap, quoting KCNA, said"), or {@link Scene#NONE}
 * @param confidence how likely it is right, 0 to 1
 */
record Draft(
        Cue cue,
        Run cueWords,
        SourceFinder.Candidate source,
        Run sourceWords,
        List<Run> content,
        ContentKind kind,
        int relayer,
        double confidence) {
    /** By their contents, the longer of two that start together first. */
    static final Comparator<Draft> IN_ORDER = Comparator.comparingInt(
                    (Draft draft) -> draft.hull().first())
            .thenComparingInt(draft -> -draft.hull().end())
            .thenComparingInt(draft -> draft.cue().head());

    Draft {
        content = List.copyOf(content);
    }

    /** From the first to the last token of the content. */
    Run hull() {
        return new Run(content.get(0).first(), content.get(content.size() - 1).end());
    }

    /** Whether a token belongs to the content. */
    boolean says(int token) {
        for (Run run : content) {
            if (run.contains(token)) {
                return true;
            }
        }
        return false;
    }

    /** The same attribution, by another source, passed on by somebody. */
    Draft relayed(SourceFinder.Candidate who, Run words, int by) {
        return new Draft(cue, cueWords, who, words, content, kind, by, confidence);
    }

    /** The same attribution with other words for its source. */
    Draft by(Run who) {
        return new Draft(cue, cueWords, source, who, content, kind, relayer, confidence);
    }

    /** The same attribution with another content. */
    Draft said(List<Run> what) {
        return new Draft(cue, cueWords, source, sourceWords, what, kind, relayer, confidence);
    }

    /** The same attribution, passed on by somebody. */
    Draft relayedBy(int by) {
        return new Draft(cue, cueWords, source, sourceWords, content, kind, by, confidence);
    }

    /** The same attribution, held at least this likely. */
    Draft atLeast(double likely) {
        return confidence >= likely
                ? this
                : new Draft(cue, cueWords, source, sourceWords, content, kind, relayer, likely);
    }
}
