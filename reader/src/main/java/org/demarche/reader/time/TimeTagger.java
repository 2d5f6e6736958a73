package org.demarche.reader.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.time.Grammar.Level;

/**
 * The stage that finds time expressions and what bounds them: {@code "by the end of January"} is the TIMEX3 value
 * 2022-01 and a due, until 2022-01-31. Anchored to the day of publication; without one, what is relative stays open and
 * what is absolute is resolved. Immutable and safe to share; linear in the length of the text.
 */
public final class TimeTagger {
    private final Pieces pieces = new Pieces();
    private final Directions directions = new Directions();
    private final Grammar grammar = new Grammar(pieces);
    private final Builder builder = new Builder();
    private final Operators operators = new Operators(grammar);

    private TimeTagger() {}

    /** A tagger with the bundled words, patterns and tables. */
    public static TimeTagger load() {
        return new TimeTagger();
    }

    /** The time expressions of a text, in its order. */
    public List<Time> tag(ParsedText parsed) {
        var scene = new Scene(parsed, directions);
        var times = new ArrayList<Time>();
        for (int s = 0; s < parsed.sentenceCount(); s++) {
            if (!grammar.triggers().in(parsed, s, scene.narrative().ancient())) {
                continue;
            }
            scene.read(s);
            List<Item> items = rewrite(Level.NUMBER, pieces.of(parsed, s), scene);
            items = rewrite(Level.EXPRESSION, items, scene);
            if (WordClass.composable(classes(items))) {
                scene.read(s);
                items = rewrite(Level.COMPOSITION, items, scene);
                scene.read(s);
                items = rewrite(Level.COMPOSITION, items, scene);
                operators.times(items, scene, times);
            }
        }
        return List.copyOf(times);
    }

    private static long classes(List<Item> items) {
        long classes = 0;
        for (Item item : items) {
            classes |= item.classes();
        }
        return classes;
    }

    /** The match at a place, unless a longer one starts behind what only has to stand there. */
    private Optional<Match> match(Level level, List<Item> items, int at, Scene scene) {
        Optional<Match> match = grammar.longest(level, items, at, m -> Conditions.hold(m, scene, items));
        boolean outdone = match.isPresent()
                && match.get().start() > at
                && grammar.longest(level, items, match.get().start(), m -> Conditions.hold(m, scene, items))
                        .filter(other -> other.start() == match.get().start()
                                && other.end() > match.get().end())
                        .isPresent();
        return outdone ? Optional.empty() : match;
    }

    private List<Item> rewrite(Level level, List<Item> items, Scene scene) {
        var after = new ArrayList<Item>(items.size());
        int done = 0;
        for (int at = 0; at < items.size(); at++) {
            Optional<Match> match = match(level, items, at, scene);
            Optional<Item> built = match.flatMap(m -> builder.build(m, scene, items));
            if (match.isPresent() && match.get().rule().plain()) {
                at = Math.max(at, match.get().end() - 1);
            } else if (built.isPresent()) {
                after.addAll(items.subList(done, match.get().start()));
                after.add(built.get());
                scene.comeTo(built.get());
                done = match.get().end();
                at = done - 1;
            } else if (items.get(at).expression()) {
                scene.comeTo(items.get(at));
            }
        }
        if (done == 0) {
            return items;
        }
        after.addAll(items.subList(done, items.size()));
        return after;
    }
}
