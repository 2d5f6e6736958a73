package org.demarche.lab.actors;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.actors.Spelling;
import org.demarche.reader.resource.Table;

/** Which positions of the office-holder tables are kept, and how names are written where they come from. */
final class Positions {
    /** States whose office-holders' family names stand first in the tables. */
    private static final Set<String> FAMILY_FIRST = Set.of("CHN", "TWN", "KOR", "PRK", "VNM", "HKG");

    private static final String LEFT_OUT = "-";

    private final Map<String, Kept> containing = new LinkedHashMap<>();
    private final Map<String, Kept> whole = new LinkedHashMap<>();
    private final Map<String, String> bodies = new LinkedHashMap<>();
    private final Set<String> givenNames = new HashSet<>();

    /** Class and sector of a position. */
    record Kept(String topic, String sector) {}

    Positions() {
        Table.read(
                Positions.class,
                "positions.tsv",
                row -> containing.put(row.field(0), new Kept(row.field(1), row.field(2))));
        Table.read(
                Positions.class,
                "whole-positions.tsv",
                row -> whole.put(row.field(0), new Kept(row.field(1), row.field(2))));
        Table.read(Positions.class, "bodies.tsv", row -> bodies.put(row.field(0), row.field(1)));
        Table.read(
                Spelling.class,
                "given-names.tsv",
                row -> givenNames.addAll(List.of(row.field(1).split(" "))));
    }

    Optional<Kept> of(String position) {
        String lower = position.toLowerCase(Locale.ROOT);
        Kept exact = whole.get(lower);
        if (exact != null) {
            return Optional.of(exact);
        }
        return first(containing, lower).filter(kept -> !kept.topic().equals(LEFT_OUT));
    }

    Optional<String> body(String position) {
        return first(bodies, position.toLowerCase(Locale.ROOT));
    }

    private static <T> Optional<T> first(Map<String, T> table, String text) {
        return table.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    boolean familyFirst(String party, String firstWord) {
        return FAMILY_FIRST.contains(party) && !givenNames.contains(firstWord);
    }
}
