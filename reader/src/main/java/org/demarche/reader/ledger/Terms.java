package org.demarche.reader.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.resource.Table;

/**
 * How much a term tells of an affair: the logarithm of how rare it is in the news (inverse document frequency, Spärck
 * Jones 1972), from a shipped table, so that the size of a dossier changes no link. Words of one meaning count as one;
 * words that name a step rather than an affair count nothing.
 */
final class Terms {
    private static final int UNLISTED = 2;

    /** Words that stand in more than three stories of ten tell no affair from another. */
    private static final double LEAST = 1.2;

    private static final String[] ENDINGS = {"ing", "ed", "e"};
    private static final int STEM = 4;

    private final Map<String, Double> weights;
    private final double rarest;
    private final Map<String, String> canonical;
    private final Set<String> generic;

    private Terms(Map<String, Double> weights, double rarest, Map<String, String> canonical, Set<String> generic) {
        this.weights = weights;
        this.rarest = rarest;
        this.canonical = canonical;
        this.generic = generic;
    }

    static Terms load() {
        var counts = new HashMap<String, Integer>();
        Table.read(
                Terms.class, "frequencies.tsv", row -> counts.put(row.required(0), Integer.valueOf(row.required(1))));
        double stories = counts.getOrDefault("*", 1);
        var weights = new HashMap<String, Double>();
        counts.forEach((term, count) -> weights.put(term, Math.log(stories / count)));
        var canonical = new HashMap<String, String>();
        Table.read(Terms.class, "synonyms.tsv", row -> {
            for (String word : row.words(1)) {
                canonical.put(word, row.required(0));
            }
        });
        var generic = new HashSet<String>();
        Table.read(Terms.class, "generic.txt", row -> generic.add(row.required(0)));
        return new Terms(weights, Math.log(stories / UNLISTED), canonical, generic);
    }

    /** The terms that tell of an affair, each with its weight. */
    Map<String, Double> weigh(List<String> terms) {
        var weighed = new LinkedHashMap<String, Double>();
        for (String term : terms) {
            weigh(term).ifPresent(one -> weighed.put(one.getKey(), one.getValue()));
        }
        return weighed;
    }

    /** The stem by which a term tells of an affair, with its weight; empty where it tells of none. */
    Optional<Map.Entry<String, Double>> weigh(String term) {
        String word = singular(term.toLowerCase(Locale.ROOT));
        String one = canonical.getOrDefault(word, word);
        double weight = weights.getOrDefault(one, rarest);
        boolean tells = !generic.contains(one) && !generic.contains(word) && weight >= LEAST;
        return tells ? Optional.of(Map.entry(stem(one), weight)) : Optional.empty();
    }

    /** What "filling" and "fill", "release" and "releasing" share. */
    private static String stem(String word) {
        String stem = word;
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && !stem.endsWith("ee") && stem.length() - ending.length() >= STEM) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        return stem;
    }

    /** The listed singular of a plural that came as it is. */
    private String singular(String word) {
        boolean plural = word.endsWith("s") && !weights.containsKey(word);
        String one = plural ? word.substring(0, word.length() - 1) : word;
        return weights.containsKey(one) ? one : word;
    }
}
