package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.reader.syntax.TagSet;
import org.demarche.reader.syntax.WordGroups;

/** What the treebanks say about tags: which there are, and which words can have which. */
final class TagInventory {
    private static final int RAREST_LABEL = 3;
    private static final int RAREST_WORD = 3;
    private static final int SMALLEST_SHARE = 12;

    private TagInventory() {}

    /** The pairs of tags that occur more than by mistake. */
    static TagSet tags(List<Conllu.Sentence> sentences) {
        var counts = new TreeMap<String, Integer>();
        for (Conllu.Sentence sentence : sentences) {
            for (int t = 0; t < sentence.size(); t++) {
                counts.merge(label(sentence, t), 1, Integer::sum);
            }
        }
        counts.values().removeIf(n -> n < RAREST_LABEL);
        return new TagSet(new ArrayList<>(counts.keySet()));
    }

    private static String label(Conllu.Sentence sentence, int t) {
        return sentence.upos()[t] + "|" + sentence.xpos()[t];
    }

    /** Words that have the same frequent tags are of the same use; rare words are of none. */
    static WordGroups uses(List<Conllu.Sentence> sentences) {
        var counts = new TreeMap<Integer, Map<String, Integer>>();
        for (Conllu.Sentence sentence : sentences) {
            for (int t = 0; t < sentence.size(); t++) {
                counts.computeIfAbsent(WordGroups.hash(sentence.forms()[t]), h -> new HashMap<>())
                        .merge(label(sentence, t), 1, Integer::sum);
            }
        }
        var numbers = new HashMap<String, Integer>();
        var groups = new TreeMap<Integer, Integer>();
        counts.forEach((word, tags) -> {
            int all = tags.values().stream().mapToInt(n -> n).sum();
            if (all >= RAREST_WORD) {
                groups.put(word, numbers.computeIfAbsent(use(tags, all), u -> numbers.size() + 1));
            }
        });
        return new WordGroups(groups);
    }

    private static String use(Map<String, Integer> counts, int all) {
        return counts.entrySet().stream()
                .filter(e -> e.getValue() * SMALLEST_SHARE >= all)
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(e -> -e.getValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .reduce("", (a, b) -> a + ' ' + b);
    }
}
