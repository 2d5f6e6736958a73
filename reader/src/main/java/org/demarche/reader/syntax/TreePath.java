package org.demarche.reader.syntax;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A way through a tree, written as data, so that pattern files of any stage can name what their own slots do not:
 *
 * <pre>
 *   /obj               down to each object
 *   /obl(to|towards)   down to each oblique whose preposition or marker is one of the words
 *   /obl|nmod(of)      down by one of several relations
 *   /*                 down to every dependent
 *   \ccomp             up from a complement clause to what governs it
 *   /obj/nmod(of)      one step after the other: "of whom" in "began a review of whom"
 * </pre>
 *
 * A relation without a subtype means all its subtypes: {@code nsubj} also {@code nsubj:pass}; with one it means just
 * that (labels: https://universaldependencies.org/en/dep/). Parsed once at load; following it compares bits but for the
 * words in brackets. Immutable and safe to share.
 */
public final class TreePath {
    private final List<Step> steps;

    /**
     * @param down towards the dependents, otherwise to the head
     * @param relations ordinals of the relations that count, as bits
     * @param words prepositions or markers of which one must stand there; none where any or none may
     */
    private record Step(boolean down, long relations, Set<String> words) {}

    private TreePath(List<Step> steps) {
        this.steps = steps;
    }

    /** Whether a word of a pattern file is a path. */
    public static boolean is(String text) {
        return text.startsWith("/") || text.startsWith("\\");
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException naming the step that is none
     */
    public static TreePath of(String text) {
        if (!is(text)) {
            throw new IllegalArgumentException("a path starts with / or \\: " + text);
        }
        var steps = new ArrayList<Step>();
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != '\\') {
                end++;
            }
            steps.add(step(text.charAt(at) == '/', text.substring(at + 1, end)));
            at = end;
        }
        return new TreePath(List.copyOf(steps));
    }

    private static Step step(boolean down, String text) {
        int open = text.indexOf('(');
        if (open >= 0 && !text.endsWith(")")) {
            throw new IllegalArgumentException("no ) at the end of " + text);
        }
        Set<String> words = new HashSet<>();
        if (open >= 0) {
            for (String word : text.substring(open + 1, text.length() - 1).split("\\|")) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        long relations = 0;
        for (String label : (open < 0 ? text : text.substring(0, open)).split("\\|")) {
            relations |= relations(label);
        }
        return new Step(down, relations, Set.copyOf(words));
    }

    private static long relations(String label) {
        if (label.equals("*")) {
            return -1L;
        }
        Relation named = Relation.of(label);
        if (!named.label().equals(label)) {
            throw new IllegalArgumentException("no relation " + label);
        }
        long bits = 1L << named.ordinal();
        if (named == named.base()) {
            for (Relation relation : EnumSet.allOf(Relation.class)) {
                bits |= relation.base() == named ? 1L << relation.ordinal() : 0;
            }
        }
        return bits;
    }

    /** Where the path leads from a token, in the order of the text; empty where it leads nowhere. */
    public List<Integer> from(ParsedText parsed, int token) {
        var reached = new ArrayList<Integer>();
        follow(parsed, token, 0, reached);
        return reached;
    }

    /** The first token the path leads to, or {@link ParsedText#NONE}. */
    public int first(ParsedText parsed, int token) {
        List<Integer> reached = from(parsed, token);
        return reached.isEmpty() ? NONE : reached.get(0);
    }

    /** As deep as the path has steps, which is few. */
    private void follow(ParsedText parsed, int token, int at, List<Integer> reached) {
        if (at == steps.size()) {
            reached.add(token);
            return;
        }
        Step step = steps.get(at);
        if (!step.down()) {
            if (parsed.head(token) != NONE && holds(parsed, token, step)) {
                follow(parsed, parsed.head(token), at + 1, reached);
            }
            return;
        }
        for (int d = parsed.firstDependent(token); d != NONE; d = parsed.nextSibling(d)) {
            if (holds(parsed, d, step)) {
                follow(parsed, d, at + 1, reached);
            }
        }
    }

    private static boolean holds(ParsedText parsed, int dependent, Step step) {
        if ((step.relations() & 1L << parsed.relation(dependent).ordinal()) == 0) {
            return false;
        }
        return step.words().isEmpty()
                || worded(parsed, parsed.dependent(dependent, Relation.CASE), step)
                || worded(parsed, parsed.dependent(dependent, Relation.MARK), step);
    }

    private static boolean worded(ParsedText parsed, int word, Step step) {
        return word != NONE && step.words().contains(parsed.lower(word));
    }
}
