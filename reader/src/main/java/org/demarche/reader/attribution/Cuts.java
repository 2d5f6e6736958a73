package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;

/** Takes words out of a content that tell who passes it on. */
final class Cuts {
    private Cuts() {}

    /** A content without a phrase; all that follows it in its sentence, where nothing else is left. */
    static List<Run> without(Scene scene, RoleWords words, Draft draft, Run phrase) {
        var left = new ArrayList<Run>();
        for (Run run : draft.content()) {
            if (!run.overlaps(phrase)) {
                left.add(run);
            } else {
                part(scene, words, new Run(run.first(), Math.min(run.end(), phrase.first())), left);
                part(scene, words, new Run(Math.max(run.first(), phrase.end()), run.end()), left);
            }
        }
        if (left.isEmpty()) {
            part(
                    scene,
                    words,
                    new Run(phrase.end(), scene.sentence(phrase.first()).end()),
                    left);
        }
        return left.isEmpty() ? draft.content() : left;
    }

    private static void part(Scene scene, RoleWords words, Run run, List<Run> into) {
        int first = run.first();
        int end = run.end();
        while (first < end
                && (loose(scene, first)
                        || words.is(
                                RoleWords.Kind.COMPLEMENTIZER, scene.parsed().lower(first)))) {
            first++;
        }
        while (first < end && loose(scene, end - 1)) {
            end--;
        }
        if (first < end) {
            into.add(new Run(first, end));
        }
    }

    private static boolean loose(Scene scene, int token) {
        return scene.punctuation(token) && scene.quoteAt(token) == Scene.NONE;
    }
}
