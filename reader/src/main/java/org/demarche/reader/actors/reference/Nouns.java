package org.demarche.reader.actors.reference;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.demarche.reader.resource.Table;

/** What common nouns stand for, by {@code nouns.tsv}: persons with their gender, bodies, places, times. */
public final class Nouns {
    private final Map<String, Noun> nouns = new HashMap<>();

    /**
     * One noun.
     *
     * @param gender 'm', 'f' or '-'
     */
    record Noun(Sort sort, char gender) {}

    private static final Noun UNKNOWN = new Noun(Sort.UNKNOWN, '-');

    private Nouns() {}

    /** Reads the file. */
    public static Nouns load() {
        var loaded = new Nouns();
        Table.read(Nouns.class, "nouns.tsv", loaded::add);
        return loaded;
    }

    private void add(Table.Row row) {
        Sort sort = Sort.valueOf(row.required(0).toUpperCase(Locale.ROOT));
        var noun = new Noun(sort, row.required(1).charAt(0));
        for (String word : row.words(2)) {
            if (nouns.put(word, noun) != null) {
                throw new IllegalArgumentException("listed twice: " + word);
            }
        }
    }

    /** The sort of thing that a noun's lemma stands for. */
    public Sort sort(String lemma) {
        return of(lemma).sort();
    }

    /** What a lemma stands for; unknown for one that is not listed. */
    Noun of(String lemma) {
        return nouns.getOrDefault(lemma, UNKNOWN);
    }
}
