package org.demarche.reader.attribution;

import java.util.Optional;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/**
 * Finds who speaks at the end of a sentence without quotation marks: "Iran will answer the proposal by Friday, the
 * minister told a news conference after the talks". All before the comma is what he says, and nothing that another word
 * in there tells of reaches over the comma.
 */
final class ClosingClauses {
    private final Scene scene;
    private final ParsedText parsed;
    private final SpeechLexicon lexicon;

    ClosingClauses(Scene scene, SpeechLexicon lexicon) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.lexicon = lexicon;
    }

    /** What is said before the comma, where a cue closes its sentence so. */
    Optional<Run> said(Cue cue, Run source) {
        int comma = comma(cue.head());
        boolean own = comma != Scene.NONE && comma < source.first() && source.first() - comma <= 2;
        return own ? Optional.of(new Run(scene.sentence(cue.head()).first(), comma)) : Optional.empty();
    }

    /** A run that starts before the comma of a closing clause as far as that, if the cue stands before it, too. */
    Run before(Run run, Cue cue) {
        Run sentence = scene.sentence(cue.head());
        if (!sentence.contains(run.first()) || scene.quoteAt(cue.head()) != Scene.NONE) {
            return run;
        }
        for (int t = Math.max(run.first(), cue.last()) + 1; t < Math.min(run.end(), sentence.end()); t++) {
            int comma = lexicon.find(SpeechWord.Kind.VERB, parsed.lemma(t)).isPresent() ? comma(t) : Scene.NONE;
            if (comma > run.first() && comma > cue.last()) {
                return new Run(run.first(), comma);
            }
        }
        return run;
    }

    /** The comma before the clause of a verb that closes its sentence, or {@link Scene#NONE}. */
    private int comma(int verb) {
        int subject = subjectBefore(verb);
        boolean speaks = scene.finite(verb)
                && parsed.upos(verb) == Upos.VERB
                && subject != Scene.NONE
                && subject < verb
                && scene.quoteAt(verb) == Scene.NONE
                && lexicon.find(SpeechWord.Kind.VERB, parsed.lemma(verb))
                        .filter(word -> word.takes(Frame.THAT) && word.takes(Frame.QUOTE))
                        .filter(word ->
                                word.takes(Frame.ADDRESSEE) || parsed.dependent(verb, Relation.OBJ) == Scene.NONE)
                        .isPresent();
        int comma = speaks ? parsed.subtreeFirst(subject) - 1 : Scene.NONE;
        Run sentence = scene.sentence(verb);
        return comma > sentence.first()
                        && parsed.form(comma).equals(",")
                        && parsed.upos(comma - 1) != Upos.ADV
                        && scene.quoteAt(comma) == Scene.NONE
                        && scene.quoteAt(comma - 1) == Scene.NONE
                        && clauseBefore(verb, comma)
                        && nothingBehind(verb)
                ? comma
                : Scene.NONE;
    }

    /** The nearest subject; the parser may have given the verb that of the clause before, too. */
    private int subjectBefore(int verb) {
        int subject = Scene.NONE;
        for (int d = parsed.firstDependent(verb); d != Scene.NONE && d < verb; d = parsed.nextSibling(d)) {
            subject = parsed.relation(d).subject() ? d : subject;
        }
        return subject;
    }

    /** Whether a clause that stands alone ends at the comma: the verb hangs on it, or it on the verb. */
    private boolean clauseBefore(int verb, int comma) {
        int clause = parsed.head(verb);
        if (clause == Scene.NONE || clause > comma) {
            clause = Scene.NONE;
            for (int d = parsed.firstDependent(verb); d != Scene.NONE && d < comma; d = parsed.nextSibling(d)) {
                clause = parsed.relation(d) == Relation.CCOMP || parsed.relation(d) == Relation.PARATAXIS ? d : clause;
            }
        }
        if (clause == Scene.NONE) {
            return false;
        }
        int mark = parsed.dependent(clause, Relation.MARK);
        return parsed.subject(clause) != Scene.NONE
                && parsed.subject(clause) < comma
                && (mark == Scene.NONE || mark > scene.sentence(verb).first());
    }

    /** Whether what follows a verb of saying tells only to whom, when and how. */
    private boolean nothingBehind(int verb) {
        for (int d = parsed.firstDependent(verb); d != Scene.NONE; d = parsed.nextSibling(d)) {
            if (d > verb) {
                switch (parsed.relation(d)) {
                    case CCOMP, XCOMP, PARATAXIS, CONJ, CSUBJ -> {
                        return false;
                    }
                    default -> {}
                }
            }
        }
        return scene.quoteAfter(verb) == Scene.NONE
                || scene.quote(scene.quoteAfter(verb)).first()
                        >= scene.sentence(verb).end()
                || participleBefore(verb, scene.quote(scene.quoteAfter(verb)).first());
    }

    /** "..., she said, adding that he was "wrong"": it is the participle that the quotation belongs to. */
    private boolean participleBefore(int verb, int quote) {
        for (int t = verb + 1; t < quote; t++) {
            if (parsed.xpos(t).equals("VBG") && parsed.form(t - 1).equals(",")) {
                return true;
            }
        }
        return false;
    }
}
