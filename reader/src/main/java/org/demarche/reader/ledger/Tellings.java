package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Stretch;

/** Makes told moves ready for linking, and knows what their numbers stand for. Safe for several threads. */
final class Tellings {
    /** More parties than this on a side are cut: no act of diplomacy is told of so many one by one. */
    private static final int PARTIES = 12;

    private static final int[] NONE = {};
    private static final Term NO_TERM = new Term(-1, 0);

    private final Terms terms;
    private final Deliveries deliveries;
    private final Numbers parties = new Numbers();
    private final Numbers words = new Numbers();
    private final Map<String, Integer> partyOf = new ConcurrentHashMap<>();
    private final Map<String, Term> termOf = new ConcurrentHashMap<>();
    private final Map<String, String> wayOf = new ConcurrentHashMap<>();

    private record Term(int number, double weight) {}

    Tellings(Terms terms, Deliveries deliveries) {
        this.terms = terms;
        this.deliveries = deliveries;
    }

    /** The numbers of parties. */
    Numbers parties() {
        return parties;
    }

    /** The numbers of terms. */
    Numbers words() {
        return words;
    }

    Telling of(int index, ToldMove told) {
        Move move = told.move();
        int[] by = parties(move.by(), NONE);
        int[] to = parties(move.to(), by);
        List<String> raw = move.matter().map(Matter::terms).orElse(List.of());
        int[] numbers = new int[raw.size()];
        double[] weights = new double[raw.size()];
        int size = weigh(raw, numbers, weights);
        double weight = 0;
        for (int i = 0; i < size; i++) {
            weight += weights[i];
        }
        return new Telling(
                index,
                move.kind(),
                told.document(),
                move.trigger().isEmpty() ? 0 : move.trigger().start(),
                day(told.published()),
                by,
                to,
                Arrays.copyOf(numbers, size),
                Arrays.copyOf(weights, size),
                weight,
                day(Telling.day(move)),
                day(Telling.on(told)),
                wayOf.computeIfAbsent(move.trigger().text(), deliveries::way),
                references(told));
    }

    private int weigh(List<String> raw, int[] numbers, double[] weights) {
        int size = 0;
        for (String word : raw) {
            Term term = term(word);
            if (term.number() >= 0) {
                int at = indexOf(numbers, size, term.number());
                numbers[at] = term.number();
                weights[at] = term.weight();
                size = Math.max(size, at + 1);
            }
        }
        return size;
    }

    private static int indexOf(int[] numbers, int size, int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                return i;
            }
        }
        return size;
    }

    private Term term(String word) {
        Term known = termOf.get(word);
        if (known == null) {
            Optional<Map.Entry<String, Double>> weighed = terms.weigh(word);
            known = weighed.isEmpty()
                    ? NO_TERM
                    : new Term(words.of(weighed.get().getKey()), weighed.get().getValue());
            termOf.put(word, known);
        }
        return known;
    }

    private int[] parties(List<Actor> actors, int[] without) {
        int[] found = new int[Math.min(actors.size(), PARTIES)];
        int size = 0;
        for (int i = 0; i < actors.size() && size < found.length; i++) {
            Optional<String> code = actors.get(i).code();
            if (code.isPresent()) {
                int party = party(code.get());
                if (indexOf(found, size, party) == size && indexOf(without, without.length, party) == without.length) {
                    found[size++] = party;
                }
            }
        }
        return size == found.length ? found : Arrays.copyOf(found, size);
    }

    private int party(String code) {
        Integer known = partyOf.get(code);
        if (known == null) {
            known = parties.of(Actor.partyOf(code));
            partyOf.put(code, known);
        }
        return known;
    }

    private static int[] references(ToldMove told) {
        int[] days = NONE;
        Optional<Matter> matter = told.move().matter();
        if (matter.isPresent()) {
            days = References.days(matter.get().stretch().text(), told.published(), days);
        }
        for (Stretch paper : told.move().documents()) {
            days = References.days(paper.text(), told.published(), days);
        }
        return days;
    }

    private static int day(Optional<LocalDate> day) {
        return day.isPresent() ? (int) day.get().toEpochDay() : Telling.NEVER;
    }
}
