package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.syntax.ParsedText;

/** Where a content may end. */
final class EndFinder {
    /** How many places are weighed in all, and how many of them lie behind the candidate's end. */
    private static final int MOST = 12;

    private static final int FURTHER = 3;

    /** How far from the end a mark may set off words that are left out. */
    private static final int REACH = 30;

    private static final String SEPARATORS = ",;—–-(:";

    private final Scene scene;
    private final ParsedText parsed;

    EndFinder(Scene scene) {
        this.scene = scene;
        this.parsed = scene.parsed();
    }

    /**
     * The places, the candidate's own first.
     *
     * @param run the content's last stretch
     * @param root the token that governs it, or {@link Scene#NONE}
     */
    List<Boundary> ends(Cue cue, Run source, Run run, int root) {
        var all = new ArrayList<Boundary>();
        all.add(new Boundary(run.end(), Boundary.Way.KEPT, root));
        if (!closed(run)) {
            further(cue, source, run, all);
        }
        boolean quoted = scene.quoteAt(run.end() - 1) != scene.quoteAt(cue.head());
        if (!quoted || !scene.mark(run.end() - 1)) {
            int floor = Math.max(run.first(), root) + 1;
            constituents(cue, run, floor, all);
            setOff(cue, run, floor, all);
        }
        return all;
    }

    /** Whether a run ends with a comma inside a closing mark: what follows is who said it. */
    private boolean closed(Run run) {
        return run.length() > 2
                && scene.mark(run.end() - 1)
                && parsed.form(run.end() - 2).equals(",");
    }

    /** Right dependents of what the last words hang on. */
    private void constituents(Cue cue, Run run, int floor, List<Boundary> all) {
        int last = run.end() - 1;
        while (last > run.first() && scene.punctuation(last)) {
            last--;
        }
        for (int t = last; t != Scene.NONE && t >= floor - 1 && all.size() < MOST; t = parsed.head(t)) {
            if (parsed.head(t) == Scene.NONE || parsed.head(t) < run.first()) {
                rightOf(cue, t, run, floor, all);
                return;
            }
            rightOf(cue, t, run, floor, all);
        }
    }

    private void rightOf(Cue cue, int above, Run run, int floor, List<Boundary> all) {
        for (int d = parsed.firstDependent(above); d != Scene.NONE; d = parsed.nextSibling(d)) {
            int first = parsed.subtreeFirst(d);
            if (first > above && first >= floor && first < run.end() && !scene.punctuation(d)) {
                cut(cue, run, first, Boundary.Way.WITHOUT, d, all);
            }
        }
    }

    private void setOff(Cue cue, Run run, int floor, List<Boundary> all) {
        for (int t = run.end() - 1; t >= floor && t > run.end() - REACH && all.size() < MOST; t--) {
            String form = parsed.form(t);
            if (scene.punctuation(t) && SEPARATORS.indexOf(form.charAt(0)) >= 0) {
                cut(cue, run, t, Boundary.Way.SET_OFF, t + 1 < run.end() ? t + 1 : t, all);
            }
        }
    }

    private void cut(Cue cue, Run run, int at, Boundary.Way way, int edge, List<Boundary> all) {
        int quote = scene.quoteAt(at);
        boolean inside = quote != Scene.NONE && quote != scene.quoteAt(cue.head()) && quote == scene.quoteAt(at - 1);
        int end = at;
        while (end > run.first() + 1 && scene.punctuation(end - 1) && !scene.mark(end - 1)) {
            end--;
        }
        if (!inside && all.size() < MOST && end > run.first()) {
            Boundary.add(all, new Boundary(end, way, edge));
        }
    }

    /** Constituents behind the candidate, as far as its sentence and neither cue nor source go. */
    private void further(Cue cue, Run source, Run run, List<Boundary> all) {
        int stop = stop(cue, source, run);
        int next = run.end();
        for (int i = 0; i < FURTHER; i++) {
            while (next < stop && scene.punctuation(next)) {
                next++;
            }
            if (next >= stop) {
                return;
            }
            int top = next;
            while (parsed.head(top) != Scene.NONE && parsed.subtreeFirst(parsed.head(top)) >= next) {
                top = parsed.head(top);
            }
            next = Math.min(stop, Math.max(next + 1, parsed.subtreeEnd(top)));
            Boundary.add(all, new Boundary(next, Boundary.Way.WITH, top));
        }
        if (stop > next) {
            Boundary.add(all, new Boundary(stop, Boundary.Way.ALL, Scene.NONE));
        }
    }

    private int stop(Cue cue, Run source, Run run) {
        Run sentence = scene.sentence(run.end() - 1);
        int stop = sentence.end();
        if (cue.head() >= run.end()) {
            stop = Math.min(stop, cue.head());
        }
        if (!source.isEmpty() && source.first() >= run.end()) {
            stop = Math.min(stop, source.first());
        }
        int own = scene.quoteAt(cue.head());
        for (int t = run.end(); t < stop; t++) {
            if (own != Scene.NONE && scene.quoteAt(t) != own) {
                stop = t;
            }
        }
        while (stop > run.end() && scene.punctuation(stop - 1) && !scene.mark(stop - 1)) {
            stop--;
        }
        return stop;
    }
}
