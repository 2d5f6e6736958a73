package org.demarche.reader.attribution;

import org.demarche.reader.finding.Stretch;

/** Tells words without the punctuation at their ends; quotation marks stay. */
final class Trimmed {
    private Trimmed() {}

    /** The words of a run, at least one. */
    static Stretch stretch(Scene scene, Run run) {
        int first = run.first();
        int end = run.end();
        while (first < end - 1 && scene.punctuation(first) && !scene.mark(first)) {
            first++;
        }
        while (end > first + 1 && scene.punctuation(end - 1) && !scene.mark(end - 1)) {
            end--;
        }
        return scene.parsed().stretch(first, end);
    }
}
