package org.demarche.reader.moves;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.reader.resource.Lexicons;
import org.demarche.reader.resource.Table;

/** Classes of words that the patterns name: {@code classes.tsv}. */
final class WordClasses {
    private static final int SHORTEST = 3;

    private final Map<String, Set<String>> words;

    private WordClasses(Map<String, Set<String>> words) {
        this.words = words;
    }

    /** The bundled classes, with a user's words added to them. */
    static WordClasses load(Lexicons added) {
        var words = new HashMap<String, Set<String>>();
        Table.read(
                WordClasses.class,
                "classes.tsv",
                row -> words.computeIfAbsent(row.required(0), name -> new HashSet<>())
                        .addAll(row.words(1)));
        added.read("classes.tsv", row -> {
            Set<String> members = words.get(row.required(0));
            if (members == null) {
                throw new IllegalArgumentException("there is no class " + row.required(0) + "; those there are: "
                        + String.join(", ", new TreeSet<>(words.keySet())));
            }
            members.addAll(row.words(1));
        });
        words.values().forEach(members -> members.addAll(cut(members).keySet()));
        return new WordClasses(words);
    }

    /**
     * What a learnt lemmatizer makes of verbs it has not met, "postpon" of "postponed": the cut form of each lemma for
     * which that is no lemma of its own.
     */
    static Map<String, String> cut(Set<String> lemmas) {
        var cut = new HashMap<String, String>();
        for (String lemma : lemmas) {
            String shorter = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
            if (shorter.length() >= SHORTEST && !lemmas.contains(shorter)) {
                cut.put(shorter, lemma);
            }
        }
        return cut;
    }

    /**
     * All that the lemmatizer may make of verbs it has not met: the cut forms, "prolonge" of "prolonged" and "signall"
     * of "signalled".
     */
    static Map<String, String> misread(Set<String> lemmas) {
        Map<String, String> misread = cut(lemmas);
        for (String lemma : lemmas) {
            boolean consonant = "aeiouy".indexOf(lemma.charAt(lemma.length() - 1)) < 0;
            if (consonant && lemma.length() > SHORTEST) {
                for (String form : List.of(lemma + "e", lemma + lemma.charAt(lemma.length() - 1))) {
                    if (!lemmas.contains(form)) {
                        misread.putIfAbsent(form, lemma);
                    }
                }
            }
        }
        return misread;
    }

    /** Whether a lemma is of a class. */
    boolean is(String lemma, String name) {
        Set<String> members = words.getOrDefault(name, Set.of());
        String word = lemma.toLowerCase(Locale.ROOT);
        return members.contains(word) || word.endsWith("s") && members.contains(word.substring(0, word.length() - 1));
    }

    /** Refuses a class that is not in the file. */
    void check(String name) {
        if (!words.containsKey(name)) {
            throw new IllegalArgumentException("no class " + name + " in classes.tsv");
        }
    }
}
