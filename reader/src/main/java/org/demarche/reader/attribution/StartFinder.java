package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** Where a content may start. */
final class StartFinder {
    /** How far from the candidate's start. */
    private static final int REACH = 25;

    /** How many places are weighed. */
    private static final int MOST = 10;

    private final Scene scene;
    private final ParsedText parsed;
    private final ContentShape shape;

    StartFinder(Scene scene, ContentShape shape) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.shape = shape;
    }

    /**
     * The places, the candidate's own first.
     *
     * @param run the content's first stretch
     * @param root the token that governs it, or {@link Scene#NONE}
     */
    List<Boundary> starts(Cue cue, Run source, Run run, int root) {
        var all = new ArrayList<Boundary>();
        all.add(new Boundary(run.first(), Boundary.Way.KEPT, root));
        if (root != Scene.NONE || scene.quoteAt(run.first()) == Scene.NONE) {
            later(cue, run, all);
        }
        earlier(cue, source, run, all);
        return all;
    }

    private void later(Cue cue, Run run, List<Boundary> all) {
        int own = scene.quoteAt(cue.head());
        int last = Math.min(run.end() - 1, run.first() + REACH);
        for (int t = run.first() + 1; t <= last && all.size() < MOST; t++) {
            int quote = scene.quoteAt(t);
            boolean inside = quote != Scene.NONE && quote != own && quote == scene.quoteAt(t - 1);
            if (!inside && !scene.punctuation(t)) {
                at(run, t, all);
            } else if (!inside && scene.mark(t)) {
                at(run, t, all);
            }
        }
    }

    private void at(Run run, int token, List<Boundary> all) {
        int before = token - 1;
        if (shape.complementizer(before)) {
            if (run.first() > 0 && shape.complementizer(run.first() - 1)) {
                return;
            }
            Boundary.add(all, new Boundary(token, Boundary.Way.COMPLEMENTIZER, top(token)));
            return;
        }
        int top = top(token);
        int above = top == Scene.NONE ? Scene.NONE : parsed.head(top);
        if (above >= run.first() && above < token && parsed.subtreeEnd(top) >= run.end() - 1) {
            Boundary.add(all, new Boundary(token, Boundary.Way.DEEPER, top));
            return;
        }
        if (parsed.relation(before) == Relation.CASE && parsed.head(before) >= token) {
            int noun = parsed.head(before);
            int governor = parsed.head(noun);
            if (governor >= run.first() && governor < before && parsed.subtreeEnd(noun) >= run.end() - 1) {
                Boundary.add(all, new Boundary(token, Boundary.Way.BEHIND_PREPOSITION, noun));
                return;
            }
        }
        int ended = ended(run, before);
        if (ended != Scene.NONE && parsed.head(ended) >= token) {
            Boundary.add(all, new Boundary(token, Boundary.Way.WITHOUT, ended));
        }
    }

    /** The highest token whose constituent starts at a token. */
    private int top(int token) {
        if (parsed.subtreeFirst(token) != token) {
            return Scene.NONE;
        }
        int top = token;
        while (parsed.head(top) != Scene.NONE && parsed.subtreeFirst(parsed.head(top)) == token) {
            top = parsed.head(top);
        }
        return top;
    }

    /** The head of the constituent that starts a run and ends at a token, punctuation aside. */
    private int ended(Run run, int token) {
        int last = token;
        while (last > run.first() && scene.punctuation(last)) {
            last--;
        }
        int top = last;
        while (parsed.head(top) != Scene.NONE && parsed.subtreeEnd(parsed.head(top)) <= token + 1) {
            top = parsed.head(top);
        }
        return parsed.subtreeFirst(top) >= run.first() ? top : Scene.NONE;
    }

    private void earlier(Cue cue, Run source, Run run, List<Boundary> all) {
        int limit = limit(cue, source, run);
        for (int t = run.first(); t != Scene.NONE && t < run.end(); t = parsed.head(t)) {
            int first = parsed.subtreeFirst(t);
            if (first >= limit && first < run.first()) {
                Boundary.add(all, new Boundary(first, Boundary.Way.WITH, t));
            }
        }
        if (limit < run.first() && run.first() - limit <= REACH) {
            Boundary.add(all, new Boundary(limit, Boundary.Way.ALL, Scene.NONE));
        }
    }

    /** The first token of the sentence that neither cue nor source separates from a run. */
    private int limit(Cue cue, Run source, Run run) {
        int limit = scene.sentence(run.first()).first();
        if (cue.last() < run.first()) {
            limit = Math.max(limit, cue.last() + 1);
        }
        if (!source.isEmpty() && source.end() <= run.first()) {
            limit = Math.max(limit, source.end());
        }
        int own = scene.quoteAt(cue.head());
        for (int t = run.first() - 1; t >= limit; t--) {
            if (scene.quoteAt(t) != own) {
                return t + 1;
            }
        }
        while (limit < run.first() && (scene.punctuation(limit) || shape.complementizer(limit))) {
            limit++;
        }
        return limit;
    }
}
