package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Sorts out who vouches for whom where a phrase ("according to X") stands beside or inside another's words: "The
 * minister said, according to X, that ...", "The bank warned that ..., according to X".
 */
final class Asides {
    /** Two contents of which so large a share is common are one. */
    private static final double SAME = 0.6;

    private final Scene scene;
    private final RoleWords words;

    Asides(Scene scene, RoleWords words) {
        this.scene = scene;
        this.words = words;
    }

    /** The attributions, with those of the phrases that only name the outer claimant of another left out. */
    List<Draft> resolve(List<Draft> drafts) {
        List<Draft> resolved = new ArrayList<>(drafts);
        var vouched = new ArrayList<Draft>();
        for (Draft aside : drafts) {
            if (aside.cue().word().kind() != SpeechWord.Kind.PREPOSITION
                    || aside.sourceWords().isEmpty()) {
                continue;
            }
            for (int i = 0; i < resolved.size(); i++) {
                Draft told = resolved.get(i);
                if (!said(told, aside)) {
                    continue;
                }
                boolean vouches = between(told, aside) || same(told, aside);
                boolean tail = !vouches && closes(told, aside);
                if (vouches || tail) {
                    Draft clean = told.said(Cuts.without(scene, words, told, phrase(aside)));
                    resolved.set(i, vouches ? clean.relayedBy(aside.source().head()) : clean);
                }
                if (vouches) {
                    vouched.add(aside);
                }
            }
        }
        resolved.removeAll(vouched);
        return resolved;
    }

    /** Whether one is a saying of somebody named in the sentence of the other. */
    private boolean said(Draft told, Draft aside) {
        return told.cue().word().kind() == SpeechWord.Kind.VERB
                && told.cue().word().takes(Frame.THAT)
                && told.relayer() == Scene.NONE
                && !told.sourceWords().isEmpty()
                && !told.sourceWords().overlaps(phrase(aside))
                && scene.sentence(told.cue().head()).contains(aside.cue().head());
    }

    /** "said, according to X, that": nothing but a mark before the phrase. */
    private boolean between(Draft told, Draft aside) {
        int from = told.cue().last() + 1;
        int to = aside.cue().head();
        return from <= to
                && to - from <= 1
                && (from == to || scene.punctuation(from))
                && phrase(aside).end() < told.hull().end();
    }

    /** Whether both say the same, and neither tells of the other. */
    private static boolean same(Draft told, Draft aside) {
        return !aside.says(told.cue().head())
                && !told.says(aside.cue().head())
                && Selection.common(told, aside) >= SAME;
    }

    /** Whether a content ends with the phrase of whom it is told by. */
    private boolean closes(Draft told, Draft aside) {
        return told.says(aside.cue().head())
                && phrase(aside).end() >= told.hull().end();
    }

    private static Run phrase(Draft aside) {
        return new Run(
                aside.cue().head(),
                Math.max(aside.cue().last() + 1, aside.sourceWords().end()));
    }
}
