package org.demarche.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A text as PostgreSQL's {@code tsvector}: words with their places, weight A for what stands first (a title, a
 * speaker), B for the text itself. PostgreSQL keeps places up to 16383, 255 of each word and 1 MB in all: of a longer
 * text all words are found up to about 100,000 different ones, phrases only at its beginning.
 *
 * @param length how many words there are
 * @param words the vector, as it is written
 */
record Vector(long length, String words) {
    private static final int FARTHEST = 16_383;
    private static final int MOST = 255;
    private static final int LONGEST_WORD = 2000;
    private static final int BYTES = 900_000;
    /** So that no phrase goes on from the title into the text. */
    private static final int GAP = 2;

    static Vector of(String first, String second, Function<String, String> stem) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        int before = add(places, Tokens.of(first), 1, "A", stem);
        int all = add(places, Tokens.of(second), before + 1 + GAP, "B", stem);
        int room = BYTES;
        var words = new ArrayList<String>();
        for (Map.Entry<String, List<String>> word : places.entrySet()) {
            int bytes = word.getKey().getBytes(StandardCharsets.UTF_8).length;
            room -= bytes + GAP * (word.getValue().size() + 2);
            if (bytes < LONGEST_WORD && room > 0) {
                words.add('\'' + word.getKey() + "':" + String.join(",", word.getValue()));
            }
        }
        return new Vector(before + all, String.join(" ", words));
    }

    private static int add(
            Map<String, List<String>> places,
            List<Tokens.Token> tokens,
            int from,
            String weight,
            Function<String, String> stem) {
        int place = from;
        for (Tokens.Token token : tokens) {
            List<String> of = places.computeIfAbsent(stem.apply(token.term()), term -> new ArrayList<>());
            if (of.size() < MOST) {
                of.add(Math.min(place, FARTHEST) + weight);
            }
            place++;
        }
        return tokens.size();
    }

    /** The places of the words of a vector that are wanted, by word; each as its number and its weight. */
    static Map<String, List<Place>> places(String vector, java.util.function.Predicate<String> wanted) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        int at = 0;
        while (at < vector.length()) {
            int end = vector.indexOf('\'', at + 1);
            String word = vector.substring(at + 1, end);
            int next = vector.indexOf(' ', end);
            next = next < 0 ? vector.length() : next;
            if (wanted.test(word) && end + 2 < next) {
                places.put(
                        word,
                        java.util.Arrays.stream(vector.substring(end + 2, next).split(","))
                                .map(Place::of)
                                .collect(Collectors.toList()));
            }
            at = next + 1;
        }
        return places;
    }

    /** Where a word stands; PostgreSQL writes weight D, which none has here, as nothing. */
    record Place(int at, boolean first) {
        private static Place of(String written) {
            int digits = 0;
            while (digits < written.length() && Character.isDigit(written.charAt(digits))) {
                digits++;
            }
            return new Place(Integer.parseInt(written.substring(0, digits)), written.endsWith("A"));
        }
    }
}
