package org.demarche.reader.actors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the lines of {@code people.tsv}: codes, dates, and that no two terms that exclude each other overlap. */
final class TermsOfOffice {
    private static final int DAY = "2022-01-14".length();

    private static final String ALWAYS = "";
    private static final String FOREVER = "9999";

    private final Set<String> shared;
    private final Codes codes;
    private final Set<String> classes;

    TermsOfOffice(Set<String> shared, Codes codes, Set<String> classes) {
        this.shared = shared;
        this.codes = codes;
        this.classes = classes;
    }

    /** The lines that count: of two for the same person, office and first day the added one. */
    List<KnowledgeFile.Line> check(List<KnowledgeFile.Line> lines) {
        var counting = new LinkedHashMap<String, KnowledgeFile.Line>();
        for (KnowledgeFile.Line line : lines) {
            valid(line);
            String key = String.join("\t", person(line), line.field(2), line.field(3), line.field(5));
            if (counting.put(key, line) != null && !line.added()) {
                throw line.error("listed twice: " + line.field(0));
            }
        }
        overlaps(counting.values());
        return new ArrayList<>(counting.values());
    }

    /** Whether it is a year, a month or a day that there is. */
    private static boolean isDate(String text) {
        try {
            return text.matches("\\d{4}(-\\d\\d){0,2}")
                    && LocalDate.parse((text + "-01-01").substring(0, DAY)).isAfter(LocalDate.MIN);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void valid(KnowledgeFile.Line line) {
        if (!line.field(2).isEmpty()) {
            codes.check(line.field(2), line);
        }
        if (!classes.contains(line.field(3))) {
            throw line.error("unknown class of office: " + line.field(3));
        }
        for (int date = 5; date <= 6; date++) {
            if (!line.field(date).isEmpty() && !isDate(line.field(date))) {
                throw line.error("no date: " + line.field(date));
            }
        }
        if (!line.field(6).isEmpty() && line.field(6).compareTo(line.field(5)) < 0) {
            throw line.error("the term ends before it begins: " + line.field(0));
        }
    }

    /** Nobody holds one office twice at a time, and no two hold an office that is one person's. */
    private void overlaps(Iterable<KnowledgeFile.Line> lines) {
        Map<String, List<KnowledgeFile.Line>> byOffice = new HashMap<>();
        for (KnowledgeFile.Line line : lines) {
            boolean several = shared.contains(line.field(3)) || line.added();
            String office = line.field(2) + ' ' + line.field(3) + ' ' + (several ? person(line) : line.field(4));
            List<KnowledgeFile.Line> others = byOffice.computeIfAbsent(office, o -> new ArrayList<>());
            for (KnowledgeFile.Line other : others) {
                if (overlap(line, other)) {
                    throw line.error("the term of " + person(line) + " overlaps that of " + person(other) + " at "
                            + other.file() + ":" + other.number());
                }
            }
            others.add(line);
        }
    }

    private static boolean overlap(KnowledgeFile.Line one, KnowledgeFile.Line other) {
        return from(one).compareTo(to(other)) < 0 && from(other).compareTo(to(one)) < 0;
    }

    private static String from(KnowledgeFile.Line line) {
        return line.field(5).isEmpty() ? ALWAYS : line.field(5);
    }

    private static String to(KnowledgeFile.Line line) {
        return line.field(6).isEmpty() ? FOREVER : line.field(6);
    }

    private static String person(KnowledgeFile.Line line) {
        return line.list(0).get(0);
    }
}
