package org.demarche.reader.attribution;

import java.util.EnumSet;
import java.util.Set;
import org.demarche.reader.finding.Act;
import org.demarche.reader.syntax.ParsedText;

/** Takes off the end of a content where its speaker goes on with another verb of saying: "..., adding that ...". */
final class Closings {
    private static final Set<Act> INWARD = EnumSet.of(Act.THINK, Act.INTEND, Act.WANT, Act.FIND, Act.PREDICT);

    private final Scene scene;
    private final ParsedText parsed;
    private final SpeechLexicon lexicon;

    Closings(Scene scene, SpeechLexicon lexicon) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.lexicon = lexicon;
    }

    /**
     * A run as far as a comma with a participle of saying, outside other quotations than the cue's own; nothing of a
     * run that begins with one: "..., she said, adding that ...".
     */
    Run before(Run run, Cue cue) {
        if (cue.word().kind() != SpeechWord.Kind.VERB || run.first() < cue.head()) {
            return run;
        }
        int own = scene.quoteAt(cue.head());
        if (run.first() == cue.last() + 2 && goesOn(cue.last() + 1, own)) {
            return new Run(run.first(), run.first());
        }
        for (int t = run.first() + 2; t < run.end() - 1; t++) {
            if (goesOn(t, own)) {
                return new Run(run.first(), t);
            }
        }
        return run;
    }

    private boolean goesOn(int comma, int own) {
        return parsed.form(comma).equals(",")
                && parsed.xpos(comma + 1).equals("VBG")
                && scene.quoteAt(comma) == own
                && scene.quoteAt(comma + 1) == own
                && says(comma + 1);
    }

    private boolean says(int token) {
        return lexicon.find(SpeechWord.Kind.VERB, parsed.lemma(token))
                .filter(word -> word.takes(Frame.THAT) && word.takes(Frame.QUOTE) && !INWARD.contains(word.act()))
                .isPresent();
    }
}
