package org.demarche.reader.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of patterns.tsv, as one tree of elements a level: matching looks at each piece a few times. Immutable. */
final class Grammar {
    /** The levels, in the order in which they run. */
    enum Level {
        NUMBER,
        EXPRESSION,
        COMPOSITION,
        OPERATOR
    }

    private static final int MAX_DEPTH = 16;
    private static final WordClass[] CLASSES = WordClass.values();

    /** A place in the tree: the rules that end here, and where an element leads. */
    private static final class Node {
        private final List<Rule> rules = new ArrayList<>();
        private final Map<String, Node> words = new HashMap<>();
        private final @Nullable Node[] byClass = new Node[CLASSES.length];
        private long classes;

        private Node step(String element) {
            if (!Character.isUpperCase(element.charAt(0))) {
                return words.computeIfAbsent(element, e -> new Node());
            }
            WordClass wordClass = WordClass.valueOf(element);
            Node known = byClass[wordClass.ordinal()];
            Node next = known == null ? new Node() : known;
            byClass[wordClass.ordinal()] = next;
            classes |= wordClass.bit();
            return next;
        }
    }

    private final List<Node> roots = new ArrayList<>();
    private final Triggers triggers;
    private int rules;

    Grammar(Pieces pieces) {
        triggers = new Triggers(pieces);
        for (int i = 0; i < Level.values().length; i++) {
            roots.add(new Node());
        }
        Resource.read("patterns.tsv", 4, this::add);
        triggers.close();
    }

    private void add(String[] row) {
        Level level = level(row[0]);
        String[] elements = row[1].split(" ");
        int lead = 0;
        int trail = 0;
        boolean inside = false;
        for (int i = 0; i < elements.length; i++) {
            boolean opens = elements[i].length() > 1 && elements[i].startsWith("(");
            boolean closes = elements[i].length() > 1 && elements[i].endsWith(")");
            inside |= opens;
            if (inside && lead == i && trail == 0) {
                lead++;
            } else if (inside) {
                trail++;
            }
            if (inside && elements[i].replace(")", "").endsWith("?") && elements[i].length() > 1) {
                throw new IllegalArgumentException("what stands beside a pattern must not be missing: " + elements[i]);
            }
            elements[i] = elements[i].substring(opens ? 1 : 0, elements[i].length() - (closes ? 1 : 0));
            inside &= !closes;
        }
        String[] builder = row[3].split(" ");
        var settings = new HashMap<String, String>();
        for (int i = 1; i < builder.length; i++) {
            int equals = builder[i].indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("not a setting: " + builder[i]);
            }
            settings.put(builder[i].substring(0, equals), builder[i].substring(equals + 1));
        }
        var rule = new Rule(rules++, row[2], builder[0], Map.copyOf(settings), lead, trail);
        Conditions.check(rule);
        insert(roots.get(level.ordinal()), elements, 0, rule);
        if (level == Level.EXPRESSION && !rule.plain()) {
            triggers.add(elements);
        }
    }

    private static Level level(String name) {
        for (Level level : Level.values()) {
            if (level.name().equalsIgnoreCase(name)) {
                return level;
            }
        }
        throw new IllegalArgumentException("no such level: " + name);
    }

    /** Recursion as deep as the pattern is long. */
    private static void insert(Node node, String[] elements, int at, Rule rule) {
        if (at == elements.length) {
            node.rules.add(rule);
            return;
        }
        String element = elements[at];
        boolean optional = element.length() > 1 && element.endsWith("?");
        if (optional) {
            insert(node, elements, at + 1, rule);
        }
        for (String one : (optional ? element.substring(0, element.length() - 1) : element).split("\\|")) {
            insert(node.step(one), elements, at + 1, rule);
        }
    }

    /** Which words a sentence must have for any expression to stand in it. */
    Triggers triggers() {
        return triggers;
    }

    /** The longest match at a place that a predicate accepts; of two as long, that of the earlier rule. */
    Optional<Match> longest(Level level, List<Item> items, int at, Predicate<Match> accepts) {
        Node root = roots.get(level.ordinal());
        Item first = items.get(at);
        if ((first.classes() & root.classes) == 0 && !root.words.containsKey(first.word())) {
            return Optional.empty();
        }
        return new Search(items, at, accepts).from(root);
    }

    /** One search, down the tree along the pieces: as deep as the longest pattern. */
    private static final class Search {
        private final List<Item> items;
        private final int at;
        private final Predicate<Match> accepts;
        private final WordClass[] as = new WordClass[MAX_DEPTH];
        private Optional<Match> best = Optional.empty();

        private Search(List<Item> items, int at, Predicate<Match> accepts) {
            this.items = items;
            this.at = at;
            this.accepts = accepts;
        }

        private Optional<Match> from(Node root) {
            descend(root, 0);
            return best;
        }

        private void descend(Node node, int depth) {
            for (Rule rule : node.rules) {
                offer(rule, depth);
            }
            if (at + depth >= items.size() || depth == MAX_DEPTH) {
                return;
            }
            Item item = items.get(at + depth);
            Node word = item.word().isEmpty() ? null : node.words.get(item.word());
            if (word != null) {
                as[depth] = WordClass.ANY;
                descend(word, depth + 1);
            }
            for (long bits = item.classes() & node.classes; bits != 0; bits &= bits - 1) {
                int bit = Long.numberOfTrailingZeros(bits);
                Node next = node.byClass[bit];
                if (next != null) {
                    as[depth] = CLASSES[bit];
                    descend(next, depth + 1);
                }
            }
        }

        private void offer(Rule rule, int depth) {
            boolean better = best.isEmpty()
                    || depth > best.get().items().size()
                    || depth == best.get().items().size()
                            && rule.order() < best.get().rule().order();
            if (better) {
                var match = new Match(rule, items.subList(at, at + depth), List.of(Arrays.copyOf(as, depth)), at);
                if (accepts.test(match)) {
                    best = Optional.of(match);
                }
            }
        }
    }
}
