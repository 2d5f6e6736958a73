package org.demarche.reader.attribution;

import org.demarche.reader.syntax.ParsedText;

/** Sees whether a stretch asks for a deed, by its words: "(Japan) on Friday to apologise", "to leave". */
final class Infinitives {
    /** How far into a stretch its infinitive may start. */
    private static final int NEAR = 8;

    private Infinitives() {}

    /** The "to" before the first verb of a stretch, no mark before it, or {@link Scene#NONE}. */
    static int in(Scene scene, Run run) {
        ParsedText parsed = scene.parsed();
        for (int t = run.first(); t < Math.min(run.end(), run.first() + NEAR); t++) {
            if (parsed.xpos(t).equals("TO")) {
                return t;
            }
            boolean verb = switch (parsed.upos(t)) {
                case VERB, AUX -> true;
                default -> false;
            };
            if (verb || scene.punctuation(t)) {
                return Scene.NONE;
            }
        }
        return Scene.NONE;
    }
}
