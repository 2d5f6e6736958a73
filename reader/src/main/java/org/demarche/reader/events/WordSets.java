package org.demarche.reader.events;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The named sets of words that patterns speak of: {@code {sanction}}. The file {@code sets.txt} tells its format. */
final class WordSets {
    private final Map<String, Set<String>> byName = new HashMap<>();

    static WordSets load() {
        var sets = new WordSets();
        for (ResourceLines.Line line : ResourceLines.of("sets.txt")) {
            sets.add(line);
        }
        return sets;
    }

    private void add(ResourceLines.Line line) {
        int end = line.text().indexOf('}');
        if (!line.text().startsWith("{") || end < 0) {
            throw line.error("a set starts with its {name}");
        }
        Set<String> members = byName.computeIfAbsent(line.text().substring(0, end + 1), name -> new LinkedHashSet<>());
        for (String word : line.text().substring(end + 1).trim().split("\\s+")) {
            members.addAll(of(word, line));
        }
    }

    /** The members of a {@code {set}}, or of words joined by {@code |}. */
    Set<String> of(String words, ResourceLines.Line line) {
        var members = new LinkedHashSet<String>();
        for (String word : words.split("\\|")) {
            if (word.startsWith("{")) {
                Set<String> set = byName.get(word);
                if (set == null) {
                    throw line.error("no set " + word + " above this line");
                }
                members.addAll(set);
            } else if (!word.isEmpty()) {
                members.add(word);
            }
        }
        return members;
    }

    /** The members of a set that the code relies on. */
    Set<String> named(String name) {
        Set<String> set = byName.get(name);
        if (set == null) {
            throw new IllegalArgumentException("sets.txt: no set " + name);
        }
        return Set.copyOf(set);
    }
}
