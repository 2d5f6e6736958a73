package org.demarche.lab.syntax;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.demarche.reader.finding.Span;

/** What goes wrong with names: by kind and type, and the words it happens to most. */
final class NameErrors {
    private static final int MOST = 10;

    /** The kinds of error. */
    private enum Kind {
        /** A gold name, and nothing found there. */
        MISSED,
        /** A name found where none is. */
        SPURIOUS,
        /** A gold name found too short, too long or astride. */
        BOUNDARY,
        /** The right words, taken for something else. */
        TYPE
    }

    private record Error(Kind kind, String type, String words) {}

    private final Map<Error, Integer> errors = new HashMap<>();

    /** Adds the names of one document. */
    void add(List<NamedWords> gold, List<NamedWords> found) {
        var spurious = new ArrayList<>(found);
        for (NamedWords name : gold) {
            spurious.removeIf(other -> overlap(other.span(), name.span()));
            if (found.stream().noneMatch(same(name).and(other -> other.type() == name.type()))) {
                count(error(name, found));
            }
        }
        spurious.forEach(name -> count(new Error(Kind.SPURIOUS, name.type().name(), name.words())));
    }

    private static Error error(NamedWords gold, List<NamedWords> found) {
        Optional<NamedWords> retyped = found.stream().filter(same(gold)).findFirst();
        if (retyped.isPresent()) {
            return new Error(Kind.TYPE, gold.type() + " as " + retyped.get().type(), gold.words());
        }
        return found.stream()
                .filter(other -> overlap(other.span(), gold.span()))
                .findFirst()
                .map(other -> new Error(Kind.BOUNDARY, gold.type().name(), gold.words() + " | " + other.words()))
                .orElse(new Error(Kind.MISSED, gold.type().name(), gold.words()));
    }

    private static Predicate<NamedWords> same(NamedWords name) {
        return other -> other.span().equals(name.span());
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private void count(Error error) {
        errors.merge(error, 1, Integer::sum);
    }

    /** Prints the errors by kind and type, and the most frequent ones. */
    void print(PrintWriter out) {
        Map<Kind, Map<String, Integer>> kinds = new EnumMap<>(Kind.class);
        errors.forEach((error, times) ->
                kinds.computeIfAbsent(error.kind(), kind -> new TreeMap<>()).merge(error.type(), times, Integer::sum));
        out.printf("%-10s %-28s %6s%n", "error", "type", "names");
        kinds.forEach((kind, types) -> types.forEach((type, times) -> row(out, kind, type, times, "")));
        out.println();
        out.println("The " + MOST + " most frequent errors (a boundary error: gold words | found words)");
        errors.entrySet().stream()
                .sorted(Map.Entry.<Error, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Error::words)
                                .thenComparing(Error::kind)
                                .thenComparing(Error::type))))
                .limit(MOST)
                .forEach(entry -> row(
                        out,
                        entry.getKey().kind(),
                        entry.getKey().type(),
                        entry.getValue(),
                        "  " + entry.getKey().words()));
    }

    private static void row(PrintWriter out, Kind kind, String type, int times, String words) {
        out.printf("%-10s %-28s %6d%s%n", kind.name().toLowerCase(java.util.Locale.ROOT), type, times, words);
    }
}
