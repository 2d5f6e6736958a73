package org.demarche.lab.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reader.resource.Table;

/**
 * In how many stories each term occurs (document frequency). A term is a word in lower case, letters, digits and inner
 * hyphens; a plural counts as its singular where the stories have that too. Lines with a URL or a backslash (addresses,
 * the debris of RTF) are left out.
 */
final class StoryCounts {
    private static final Pattern TERM = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    private static final Pattern NO_PROSE = Pattern.compile("https?://|www\\.|\\\\");

    /** "-ss", "-us" and "-is" end singulars. */
    private static final Pattern PLURAL = Pattern.compile("\\p{L}{2,}\\p{L}*[^isu\\P{L}]s");

    private static final int SHORTEST = 2;
    private static final int SHORTEST_PLURAL = 4;

    private final Set<String> noPlurals = new HashSet<>();
    private final Map<String, Set<Integer>> stories = new HashMap<>();
    private int count;

    StoryCounts() {
        Table.read(StoryCounts.class, "no-plurals.txt", row -> noPlurals.add(row.required(0)));
    }

    /** Counts a story. */
    void add(String text) {
        count++;
        text.lines().filter(line -> !NO_PROSE.matcher(line).find()).forEach(this::addLine);
    }

    private void addLine(String line) {
        Matcher term = TERM.matcher(line.toLowerCase(Locale.ROOT));
        while (term.find()) {
            if (term.group().length() >= SHORTEST) {
                stories.computeIfAbsent(term.group(), word -> new HashSet<>()).add(count);
            }
        }
    }

    /** The number of stories. */
    int stories() {
        return count;
    }

    /** The terms of at least so many stories, sorted, each with its number. */
    Map<String, Integer> terms(int least) {
        Map<String, Set<Integer>> singulars = new HashMap<>();
        stories.forEach((word, where) -> singulars
                .computeIfAbsent(singular(word), term -> new HashSet<>())
                .addAll(where));
        var terms = new TreeMap<String, Integer>();
        singulars.forEach((term, where) -> {
            if (where.size() >= least) {
                terms.put(term, where.size());
            }
        });
        return terms;
    }

    private String singular(String word) {
        if (word.length() < SHORTEST_PLURAL
                || noPlurals.contains(word)
                || !PLURAL.matcher(word).matches()) {
            return word;
        }
        String one = word.substring(0, word.length() - 1);
        return stories.containsKey(one) ? one : word;
    }
}
