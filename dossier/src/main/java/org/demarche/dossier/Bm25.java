package org.demarche.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.dossier.TextQuestion.Phrase;
import org.jdbi.v3.core.Handle;

/**
 * The rank that FTS5's {@code bm25()} gives a row, with its k1, b and inverse document frequency, so that both
 * databases have the same order: the less, the better.
 */
final class Bm25 {
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final double LEAST = 1e-6;

    private final List<Phrase> phrases;
    private final List<Double> frequencies;
    private final double average;
    private final String weight;

    private Bm25(List<Phrase> phrases, List<Double> frequencies, double average, String weight) {
        this.phrases = phrases;
        this.frequencies = frequencies;
        this.average = average;
        this.weight = weight;
    }

    private record Total(long texts, long tokens) {}

    /** For one question to one index; {@code weight} is that of the only column that counts, or empty. */
    static Bm25 of(Handle handle, String table, TextQuestion question, String weight) {
        Total total = handle.createQuery("SELECT texts, tokens FROM text_total WHERE name = ?")
                .bind(0, table)
                .map((row, context) -> new Total(row.getLong("texts"), row.getLong("tokens")))
                .one();
        var frequencies = new ArrayList<Double>();
        for (Phrase phrase : question.phrases()) {
            long hits = handle.createQuery("SELECT count(*) FROM " + table + " WHERE tokens @@ CAST(? AS tsquery)")
                    .bind(0, PostgresText.words(phrase, weight))
                    .mapTo(Long.class)
                    .one();
            double frequency = Math.log((total.texts() - hits + 0.5) / (hits + 0.5));
            frequencies.add(frequency <= 0 ? LEAST : frequency);
        }
        return new Bm25(question.phrases(), frequencies, (double) total.tokens() / Math.max(1, total.texts()), weight);
    }

    /** The rank of a row, by its vector and the number of its words. */
    double rank(String vector, long length) {
        Map<String, List<Vector.Place>> places = Vector.places(vector, this::wanted);
        double score = 0;
        for (int i = 0; i < phrases.size(); i++) {
            double often = count(phrases.get(i), places);
            score += frequencies.get(i) * (often * (K1 + 1.0) / (often + K1 * (1 - B + B * length / average)));
        }
        return -score;
    }

    private boolean wanted(String word) {
        return phrases.stream()
                .anyMatch(phrase -> phrase.terms().contains(word)
                        || phrase.begins()
                                && word.startsWith(
                                        phrase.terms().get(phrase.terms().size() - 1)));
    }

    /** How often a phrase occurs: at how many places its last word stands behind the others. */
    private long count(Phrase phrase, Map<String, List<Vector.Place>> places) {
        int last = phrase.terms().size() - 1;
        Set<Integer> starts = new HashSet<>();
        for (int i = 0; i <= last; i++) {
            Set<Integer> at = starts(phrase, i, places);
            if (i == 0) {
                starts = at;
            } else {
                starts.retainAll(at);
            }
        }
        return starts.size();
    }

    private Set<Integer> starts(Phrase phrase, int index, Map<String, List<Vector.Place>> places) {
        String term = phrase.terms().get(index);
        boolean begins = phrase.begins() && index == phrase.terms().size() - 1;
        return places.entrySet().stream()
                .filter(word ->
                        begins ? word.getKey().startsWith(term) : word.getKey().equals(term))
                .flatMap(word -> word.getValue().stream())
                .filter(place -> weight.isEmpty() || place.first() == weight.equals("A"))
                .map(place -> place.at() - index)
                .collect(Collectors.toSet());
    }
}
