package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private static final double MARGIN = 1.1;
    private static final double REFERENCE = 6.0;
    private static final int ACTIVE_DAYS = 400;
    private static final int ALONE_DAYS = 60;
    private static final int SAME_ACT_DAYS = 7;

    /** Of the threads under one key the most recent ones are kept: a bound for endless affairs. */
    private static final int KEPT = 32;

    /** Stands for the parties where a telling names none. */
    private static final String ANYBODY = "";

    private final KindRules rules;
    private final Blocs blocs;
    private final Map<String, List<OpenThread>> threads = new HashMap<>();
    private final Map<String, Set<OpenThread>> byDocument = new HashMap<>();

    /** A thread found, and why. */
    record Link(OpenThread thread, String why) {}

    private record Score(OpenThread thread, double value, double shared, boolean named) {}

    Linker(KindRules rules, Blocs blocs) {
        this.rules = rules;
        this.blocs = blocs;
    }

    /** Makes a thread findable from another move of the same story. */
    void near(OpenThread thread, Telling telling) {
        byDocument
                .computeIfAbsent(telling.told().document(), d -> new LinkedHashSet<>())
                .add(thread);
    }

    /** Makes a thread findable by its parties and terms as they stand. */
    void index(OpenThread thread) {
        for (String opener : thread.openers()) {
            for (String addressee : thread.addressees()) {
                String pair = Telling.pair(opener, addressee);
                put(pair, thread);
                thread.terms().keySet().forEach(term -> put(key(pair, term), thread));
                thread.terms().keySet().forEach(term -> put(key(addressee, term), thread));
            }
            thread.terms().keySet().forEach(term -> put(key(opener, term), thread));
        }
        thread.terms().keySet().forEach(term -> put(key(ANYBODY, term), thread));
    }

    private static String key(String parties, String term) {
        return parties + ' ' + term;
    }

    private void put(String key, OpenThread thread) {
        List<OpenThread> under = threads.computeIfAbsent(key, k -> new ArrayList<>(2));
        if (!under.contains(thread)) {
            if (under.size() == KEPT) {
                under.remove(0);
            }
            under.add(thread);
        }
    }

    /** Whether a telling's own words name its matter. */
    static boolean specific(Telling telling) {
        return telling.weight() >= SPECIFIC || !telling.references().isEmpty();
    }

    /** The thread that a telling's own words name. */
    Optional<Link> byMatter(Telling telling) {
        List<Score> found = scores(telling, candidates(telling, telling.pairs()), SPECIFIC);
        if (found.isEmpty()) {
            found = scores(telling, candidates(telling, widened(telling)), WIDE);
            found.removeIf(score -> telling.opening() && !sameActToAnother(telling, score.thread()));
        }
        return best(telling, found).map(score -> new Link(score.thread(), why(telling, score)));
    }

    private Set<OpenThread> candidates(Telling telling, List<String> parties) {
        var candidates = new LinkedHashSet<OpenThread>();
        for (String key : parties) {
            for (String term : telling.terms().keySet()) {
                candidates.addAll(threads.getOrDefault(key(key, term), List.of()));
            }
            if (!telling.references().isEmpty()) {
                candidates.addAll(threads.getOrDefault(key, List.of()));
            }
        }
        return candidates;
    }

    /** A member may be addressed as part of a body; and an act may be told without its other side. */
    private List<String> widened(Telling telling) {
        var keys = new ArrayList<String>();
        for (String one : telling.by()) {
            for (String other : telling.to()) {
                blocs.bodiesOf(one).forEach(body -> keys.add(Telling.pair(body, other)));
                blocs.bodiesOf(other).forEach(body -> keys.add(Telling.pair(one, body)));
            }
        }
        if (telling.to().isEmpty() || telling.opening()) {
            keys.addAll(telling.by());
        }
        if (telling.by().isEmpty()) {
            keys.addAll(telling.to());
        }
        if (telling.by().isEmpty() && telling.to().isEmpty()) {
            keys.add(ANYBODY);
        }
        return keys;
    }

    /** Whether an opening telling puts the matter of a thread, in the same days, before yet another party. */
    private static boolean sameActToAnother(Telling telling, OpenThread thread) {
        return thread.openers().containsAll(telling.by())
                && (telling.to().isEmpty() || thread.active(telling.on(), SAME_ACT_DAYS));
    }

    private List<Score> scores(Telling telling, Set<OpenThread> candidates, double least) {
        var scores = new ArrayList<Score>();
        double own = telling.weight();
        for (OpenThread thread : candidates) {
            double shared = shared(telling, thread);
            boolean named = thread.openedOn(telling.references());
            double coverage = shared / Math.max(0.1, Math.min(own, thread.total()));
            boolean alike = shared >= least && coverage >= COVERAGE && shared >= OWN_COVERAGE * own;
            boolean time =
                    thread.active(telling.on(), ACTIVE_DAYS) && !(telling.opening() && thread.closed(telling.on()));
            if (time && (alike || named && (shared > 0 || own == 0))) {
                double value = shared * (1 + coverage) / 2 + (named ? REFERENCE : 0);
                scores.add(new Score(thread, value, shared, named));
            }
        }
        return scores;
    }

    private static double shared(Telling telling, OpenThread thread) {
        double shared = 0;
        for (Map.Entry<String, Double> term : telling.terms().entrySet()) {
            shared += thread.terms().containsKey(term.getKey()) ? term.getValue() : 0;
        }
        return shared;
    }

    /** The best by a margin; failing that, the one the same document tells of; for an opening, the latest. */
    private Optional<Score> best(Telling telling, List<Score> scores) {
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        double most = scores.stream().mapToDouble(Score::value).max().orElse(0);
        List<Score> leading =
                scores.stream().filter(score -> score.value() * MARGIN >= most).toList();
        if (leading.size() == 1) {
            return Optional.of(leading.get(0));
        }
        Set<OpenThread> near = byDocument.getOrDefault(telling.told().document(), Set.of());
        List<Score> nearby =
                leading.stream().filter(score -> near.contains(score.thread())).toList();
        if (nearby.size() == 1) {
            return Optional.of(nearby.get(0));
        }
        return telling.opening() ? Optional.of(leading.get(leading.size() - 1)) : Optional.empty();
    }

    private static String why(Telling telling, Score score) {
        var matter = new StringBuilder();
        for (Map.Entry<String, Double> term : telling.terms().entrySet()) {
            if (score.thread().terms().containsKey(term.getKey())) {
                matter.append(matter.isEmpty() ? "" : ", ").append(term.getKey());
                matter.append(' ').append(Math.round(term.getValue() * 10) / 10.0);
            }
        }
        return "matter: " + matter + (score.named() ? "; named by its date" : "");
    }

    /** The thread that a telling without a matter of its own can only mean. */
    Optional<Link> byContext(Telling telling) {
        KindRules.Rule rule = rules.of(telling.kind());
        if (telling.opening() && telling.terms().isEmpty()) {
            Optional<Link> same = sameBareAct(telling, rule);
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
                ? only(goingOn(telling)).map(thread -> new Link(thread, "the only open one between the parties"))
                : Optional.empty();
    }

    /** The one thread between the parties that the same document tells of. */
    Optional<Link> byStory(Telling telling) {
        Set<OpenThread> near = byDocument.getOrDefault(telling.told().document(), Set.of());
        return only(near.stream()
                        .filter(thread ->
                                between(telling, thread) && !thread.opened().isAfter(telling.on()))
                        .toList())
                .map(thread -> new Link(thread, "the same story tells of it"));
    }

    private Optional<Link> sameBareAct(Telling telling, KindRules.Rule rule) {
        for (OpenThread thread : between(telling)) {
            if (thread.terms().isEmpty() && thread.openedAs(telling) && thread.active(telling.on(), rule.days())) {
                return Optional.of(new Link(thread, "the same act"));
            }
        }
        return Optional.empty();
    }

    private static Optional<OpenThread> only(List<OpenThread> threads) {
        return threads.size() == 1 ? Optional.of(threads.get(0)) : Optional.empty();
    }

    private List<OpenThread> goingOn(Telling telling) {
        Map<OpenThread, Boolean> open = new LinkedHashMap<>();
        for (OpenThread thread : between(telling)) {
            boolean known = telling.terms().isEmpty() || shared(telling, thread) > 0;
            if (known && thread.active(telling.on(), ALONE_DAYS) && !thread.closed(telling.on())) {
                open.put(thread, true);
            }
        }
        return List.copyOf(open.keySet());
    }

    private Set<OpenThread> between(Telling telling) {
        var between = new LinkedHashSet<OpenThread>();
        telling.pairs().forEach(pair -> between.addAll(threads.getOrDefault(pair, List.of())));
        return between;
    }

    private static boolean between(Telling telling, OpenThread thread) {
        boolean opener = telling.by().stream().anyMatch(thread.openers()::contains);
        boolean addressee = telling.by().stream().anyMatch(thread.addressees()::contains);
        if (telling.to().isEmpty()) {
            return telling.by().size() > 1 ? opener && addressee : opener || addressee;
        }
        return opener && telling.to().stream().anyMatch(thread.addressees()::contains)
                || addressee && telling.to().stream().anyMatch(thread.openers()::contains);
    }
}
