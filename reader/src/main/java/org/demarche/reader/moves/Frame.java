package org.demarche.reader.moves;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.resource.Table;
import org.demarche.reader.syntax.TreePath;

/**
 * What must stand with a word, and where its roles are found.
 *
 * @param adjective whether the word is an adjective or noun as predicate, not a verb
 * @param particle the particle of the verb, or empty
 * @param needs of which one must be met; the format is documented in {@code patterns.tsv}
 * @param to slots in which the addressee is sought
 * @param matter slots in which the matter is sought
 * @param paths the slots that are ways through the tree
 */
record Frame(
        boolean adjective,
        String particle,
        List<Need> needs,
        List<String> to,
        List<String> matter,
        Set<String> flags,
        Map<String, TreePath> paths) {

    /** Stands for a head that names an international body. */
    static final String BODY = "@body";

    /** Stands for any head at all. */
    static final String ANY = "*";

    /**
     * @param slot obj, subj, clause, inf, none, a preposition or a path through the tree
     * @param of class of the head, {@link #BODY}, or empty
     * @param also what must stand there too
     */
    record Need(String slot, String of, Optional<Need> also) {}

    /** A frame of the columns that {@code patterns.tsv} and {@code positions.tsv} share, from the word class on. */
    static Frame of(Table.Row row, String lemma, WordClasses classes) {
        String kind = row.required(1);
        if (!kind.equals("V") && !kind.equals("A")) {
            throw new IllegalArgumentException("neither V nor A: " + kind);
        }
        var needs = new ArrayList<Need>();
        for (String need : row.words(3)) {
            int and = need.indexOf('&');
            Optional<Need> also = and < 0 ? Optional.empty() : Optional.of(need(need.substring(and + 1), classes));
            Need first = need(and < 0 ? need : need.substring(0, and), classes);
            needs.add(new Need(first.slot(), first.of(), also));
        }
        if (needs.isEmpty()) {
            throw new IllegalArgumentException("nothing needed: write none");
        }
        int underscore = lemma.indexOf('_');
        return new Frame(
                kind.equals("A"),
                underscore < 0 ? "" : lemma.substring(underscore + 1),
                needs,
                row.words(4),
                row.words(5),
                Set.copyOf(row.words(6)),
                paths(needs.stream().map(Need::slot).toList(), row.words(4), row.words(5)));
    }

    private static Need need(String text, WordClasses classes) {
        int colon = TreePath.is(text) ? text.lastIndexOf(':') : text.indexOf(':');
        String of = colon < 0 ? "" : text.substring(colon + 1);
        if (!of.isEmpty() && !of.equals(ANY) && !of.equals(BODY)) {
            for (String name : of.split("\\+")) {
                classes.check(name);
            }
        }
        return new Need(colon < 0 ? text : text.substring(0, colon), of, Optional.empty());
    }

    private static Map<String, TreePath> paths(List<String> needs, List<String> to, List<String> matter) {
        var paths = new HashMap<String, TreePath>();
        for (List<String> slots : List.of(needs, to, matter)) {
            slots.stream().filter(TreePath::is).forEach(slot -> paths.put(slot, TreePath.of(slot)));
        }
        return Map.copyOf(paths);
    }

    /** The way through the tree that a slot stands for. */
    TreePath path(String slot) {
        TreePath path = paths.get(slot);
        return path == null ? TreePath.of(slot) : path;
    }

    /** The lemma of the word itself, without its particle. */
    static String word(String lemma) {
        int underscore = lemma.indexOf('_');
        return underscore < 0 ? lemma : lemma.substring(0, underscore);
    }

    /** Whether it tells of a thing of a kind that is given to somebody: "handed the note to Baku". */
    boolean handsOver() {
        return !has("joint")
                && needs.stream()
                        .anyMatch(
                                need -> need.slot().equals("obj") && !need.of().isEmpty());
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }
}
