package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.syntax.ParsedText;

/**
 * Takes the sentence's own verb out of the clause of a noun that opens the sentence: "The army's claim that the clinic
 * was empty (was denied)". Parsers often read the second verb into the clause.
 */
final class NounClauses {
    private final Scene scene;
    private final ParsedText parsed;

    NounClauses(Scene scene) {
        this.scene = scene;
        this.parsed = scene.parsed();
    }

    /** The content, cut before the last finite verb where it leaves the sentence none. */
    List<Run> cut(Cue cue, List<Run> content) {
        if (cue.word().kind() != SpeechWord.Kind.NOUN || content.size() != 1) {
            return content;
        }
        Run clause = content.get(0);
        Run sentence = scene.sentence(cue.head());
        boolean all = clause.first() > cue.head()
                && sentence.contains(clause.first())
                && clause.end() >= sentence.end() - 1
                && last(new Run(sentence.first(), clause.first())) == Scene.NONE;
        int main = all ? last(clause) : Scene.NONE;
        int inner = main == Scene.NONE ? Scene.NONE : verb(new Run(clause.first(), main));
        if (inner == Scene.NONE || coordinated(main)) {
            return content;
        }
        var cut = new ArrayList<Run>();
        cut.add(new Run(clause.first(), main));
        return cut;
    }

    /** A verb that the clause keeps, a bare one ("that the launch be cancelled") among them. */
    private int verb(Run run) {
        for (int t = run.first(); t < run.end(); t++) {
            if (parsed.xpos(t).equals("VB") && !parsed.xpos(t - 1).equals("TO")) {
                return t;
            }
        }
        return last(run);
    }

    /** The last finite verb or auxiliary outside quotations. */
    private int last(Run run) {
        for (int t = run.end() - 1; t >= run.first(); t--) {
            boolean finite = switch (parsed.xpos(t)) {
                case "VBD", "VBZ", "VBP", "MD" -> true;
                default -> false;
            };
            if (finite && scene.quoteAt(t) == Scene.NONE) {
                return t;
            }
        }
        return Scene.NONE;
    }

    /** Whether a verb stands behind its own subject or a conjunction: then it is another clause's. */
    private boolean coordinated(int verb) {
        int before = verb - 1;
        return switch (parsed.upos(before)) {
            case CCONJ, SCONJ, PRON, PROPN -> true;
            default -> false;
        };
    }
}
