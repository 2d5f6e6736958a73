package org.demarche.reader.moves;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.demarche.reader.resource.Table;

/** Frames by the word that tells them, in the order of their file: what comes first is tried first. */
final class Patterns<K> {
    private final Map<String, List<Pattern<K>>> byLemma;

    /**
     * One frame of one word.
     *
     * @param means the kind of move, or the stance
     * @param place file and line
     */
    record Pattern<K>(K means, Frame frame, String place) {}

    private Patterns(Map<String, List<Pattern<K>>> byLemma) {
        this.byLemma = byLemma;
    }

    /** Reads a file of frames; {@code meaning} reads its first column. */
    static <K> Patterns<K> load(String file, WordClasses classes, Function<String, K> meaning) {
        var byLemma = new HashMap<String, List<Pattern<K>>>();
        Table.read(Patterns.class, file, row -> {
            K means = meaning.apply(row.required(0));
            for (String lemma : row.words(2)) {
                byLemma.computeIfAbsent(Frame.word(lemma), l -> new ArrayList<>())
                        .add(new Pattern<>(
                                means, Frame.of(row, lemma, classes), row.file() + ":" + row.line() + " " + lemma));
            }
        });
        WordClasses.misread(byLemma.keySet()).forEach((cut, lemma) -> byLemma.put(cut, byLemma.get(lemma)));
        return new Patterns<>(byLemma);
    }

    /** The patterns of a word. */
    List<Pattern<K>> of(String lemma) {
        return byLemma.getOrDefault(lemma, List.of());
    }
}
