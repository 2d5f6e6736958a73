package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the demarche that a telling belongs to: by the parties (in either direction), the matter, the time, and a date
 * by which the matter is named. Looks up only threads that share a pair of parties and a term, so the work does not
 * grow with the ledger. It abstains where two threads would do.
 */
final class Linker {
    /** A telling whose terms weigh less names no matter of its own. */
    static final double SPECIFIC = 3.0;

    private static final double WIDE = 5.5;
    private static final double COVERAGE = 0.5;
    private static final double OWN_COVERAGE = 0.34;
    private static final double OTHER_KIND_COVERAGE = 0.65;
    private static final double MARGIN = 1.1;
    private static final double REFERENCE = 6.0;
    /** What nothing was told of for longer than this is not taken up again. */
    static final int ACTIVE_DAYS = 400;

    private static final int ALONE_DAYS = 60;
    private static final int SAME_ACT_DAYS = 7;

    private final KindRules rules;
    private final Kinships kinships;
    private final Shelf shelf;
    private int searches;

    /** A thread found, and why. */
    record Link(OpenThread thread, Why why) {}

    private record Score(OpenThread thread, double value, double shared, boolean named) {}

    Linker(KindRules rules, Kinships kinships, Shelf shelf) {
        this.rules = rules;
        this.kinships = kinships;
        this.shelf = shelf;
    }

    /** Whether a telling's own words name its matter. */
    static boolean specific(Telling telling) {
        return telling.weight() >= SPECIFIC || telling.references().length > 0;
    }

    /** The thread that a telling's own words name. */
    Optional<Link> byMatter(Telling telling) {
        List<Score> found = scores(telling, candidates(telling, telling.pairs()), SPECIFIC);
        if (found.isEmpty()) {
            found = scores(telling, candidates(telling, Keys.widened(telling, kinships)), WIDE);
            found.removeIf(score -> telling.opening() && !sameActToAnother(telling, score.thread()));
        }
        return best(telling, found).map(score -> new Link(score.thread(), why(telling, score)));
    }

    private List<OpenThread> candidates(Telling telling, long[] parties) {
        var candidates = new ArrayList<OpenThread>();
        int search = ++searches;
        for (long key : parties) {
            for (int term : telling.terms()) {
                add(shelf.at(Keys.key(key, term)), search, candidates);
            }
            if (telling.references().length > 0) {
                add(shelf.at(Keys.key(key, Keys.ANYTHING)), search, candidates);
            }
        }
        return candidates;
    }

    /** Adds the threads that this search has not met. */
    private static void add(OpenThread[] some, int search, List<OpenThread> candidates) {
        for (OpenThread thread : some) {
            if (thread.search != search) {
                thread.search = search;
                candidates.add(thread);
            }
        }
    }

    /** Whether an opening telling puts the matter of a thread, in the same days, before yet another party. */
    private static boolean sameActToAnother(Telling telling, OpenThread thread) {
        return thread.openedByAll(telling.by())
                && (telling.to().length == 0 || thread.active(telling.on(), SAME_ACT_DAYS));
    }

    private List<Score> scores(Telling telling, List<OpenThread> candidates, double least) {
        var scores = new ArrayList<Score>();
        double own = telling.weight();
        for (OpenThread thread : candidates) {
            double shared = shared(telling, thread);
            boolean named = thread.openedOn(telling.references());
            double coverage = shared / Math.max(0.1, Math.min(own, thread.total()));
            boolean alike = shared >= least && coverage >= COVERAGE && shared >= OWN_COVERAGE * own;
            alike &= !telling.opening() || opensTheSame(telling, thread, shared);
            alike |= thread.opening().isToldAgainBy(telling);
            boolean time =
                    thread.active(telling.on(), ACTIVE_DAYS) && !(telling.opening() && thread.closed(telling.on()));
            if (time && (alike || named && (shared > 0 || own == 0))) {
                double value = shared * (1 + coverage) / 2 + (named ? REFERENCE : 0);
                scores.add(new Score(thread, value, shared, named));
            }
        }
        return scores;
    }

    /**
     * Whether an opening can be a step of a thread. The addressee's demand is none, and an opening of another kind must
     * share more than the same trade or the same border.
     */
    private boolean opensTheSame(Telling telling, OpenThread thread, double shared) {
        if (!thread.opens(telling.by())) {
            return !rules.of(telling.kind()).own()
                    && rules.of(thread.opening().kind()).asks();
        }
        boolean sameKind = telling.kind() == thread.opening().kind();
        return sameKind || shared >= OTHER_KIND_COVERAGE * Math.min(telling.weight(), thread.total());
    }

    private static double shared(Telling telling, OpenThread thread) {
        double shared = 0;
        for (int i = 0; i < telling.terms().length; i++) {
            shared += thread.terms().contains(telling.terms()[i]) ? telling.weights()[i] : 0;
        }
        return shared;
    }

    /**
     * The best by a margin; failing that, the one the same document tells of; else the one that asked for something;
     * for an opening, the latest.
     */
    private Optional<Score> best(Telling telling, List<Score> scores) {
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        if (scores.size() == 1) {
            return Optional.of(scores.get(0));
        }
        double most = scores.stream().mapToDouble(Score::value).max().orElse(0);
        List<Score> leading =
                scores.stream().filter(score -> score.value() * MARGIN >= most).toList();
        if (leading.size() == 1) {
            return Optional.of(leading.get(0));
        }
        List<OpenThread> near = shelf.near(telling.document());
        List<Score> nearby =
                leading.stream().filter(score -> near.contains(score.thread())).toList();
        if (nearby.size() == 1) {
            return Optional.of(nearby.get(0));
        }
        List<Score> asking = leading.stream()
                .filter(score -> rules.of(score.thread().opening().kind()).asks())
                .toList();
        if (asking.size() == 1) {
            return Optional.of(asking.get(0));
        }
        return telling.opening() ? Optional.of(leading.get(leading.size() - 1)) : Optional.empty();
    }

    private static Why why(Telling telling, Score score) {
        int[] shared = new int[telling.terms().length];
        int size = 0;
        for (int i = 0; i < shared.length; i++) {
            if (score.thread().terms().contains(telling.terms()[i])) {
                shared[size++] = i;
            }
        }
        return new Why(Why.Reason.MATTER, Arrays.copyOf(shared, size), score.named());
    }

    /** The thread that a telling without a matter of its own can only mean. */
    Optional<Link> byContext(Telling telling) {
        KindRules.Rule rule = rules.of(telling.kind());
        if (telling.opening()) {
            Optional<Link> same = sameAct(telling, rule);
            if (same.isPresent()) {
                return same;
            }
        }
        if (rule.context() == KindRules.Context.NEVER) {
            return Optional.empty();
        }
        Optional<Link> nearby = byStory(telling);
        if (nearby.isPresent()) {
            return nearby;
        }
        return rule.context() == KindRules.Context.ALONE
                ? only(goingOn(telling)).map(thread -> new Link(thread, Why.ONLY_OPEN))
                : Optional.empty();
    }

    /** The one thread between the parties that the same document tells of. */
    Optional<Link> byStory(Telling telling) {
        List<OpenThread> near = shelf.near(telling.document());
        return only(near.stream()
                        .filter(thread -> between(telling, thread) && thread.opened() <= telling.on())
                        .toList())
                .map(thread -> new Link(thread, Why.SAME_STORY));
    }

    /** The thread that was opened by the same act, in words as few or as common as the telling's. */
    private Optional<Link> sameAct(Telling telling, KindRules.Rule rule) {
        for (OpenThread thread : between(telling)) {
            if (thread.openedAs(telling)
                    && thread.opening().hasTermsOf(telling)
                    && thread.active(telling.on(), rule.days())) {
                return Optional.of(new Link(thread, Why.SAME_ACT));
            }
        }
        return Optional.empty();
    }

    private static Optional<OpenThread> only(List<OpenThread> threads) {
        return threads.size() == 1 ? Optional.of(threads.get(0)) : Optional.empty();
    }

    private List<OpenThread> goingOn(Telling telling) {
        var open = new ArrayList<OpenThread>();
        for (OpenThread thread : between(telling)) {
            boolean known = telling.terms().length == 0 || shared(telling, thread) > 0;
            if (known && thread.active(telling.on(), ALONE_DAYS) && !thread.closed(telling.on())) {
                open.add(thread);
            }
        }
        return open;
    }

    private List<OpenThread> between(Telling telling) {
        var between = new ArrayList<OpenThread>();
        int search = ++searches;
        for (long pair : telling.pairs()) {
            add(shelf.at(Keys.key(pair, Keys.ANYTHING)), search, between);
        }
        return between;
    }

    private static boolean between(Telling telling, OpenThread thread) {
        boolean opener = thread.opens(telling.by());
        boolean addressee = thread.addressees().containsAny(telling.by());
        if (telling.to().length == 0) {
            boolean among = opener || thread.addressees().containsAll(telling.by());
            return telling.by().length > 1 ? addressee && among : opener || addressee;
        }
        return opener && thread.addressees().containsAny(telling.to()) || addressee && thread.opens(telling.to());
    }
}
