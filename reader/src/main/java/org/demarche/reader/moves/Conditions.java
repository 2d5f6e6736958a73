package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.resource.Table;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** On what a step depends, and in what form something is wanted: {@code conditions.tsv}, {@code manners.tsv}. */
final class Conditions {
    private final Set<String> marks = new HashSet<>();
    private final Set<String> times = new HashSet<>();
    private final List<List<String>> prepositions = new ArrayList<>();
    private final List<List<String>> order = new ArrayList<>();
    private final Set<String> manners = new HashSet<>();
    private final List<List<String>> phrases = new ArrayList<>();

    private Conditions() {}

    static Conditions load() {
        var conditions = new Conditions();
        Table.read(Conditions.class, "conditions.tsv", row -> {
            switch (row.required(0)) {
                case "mark" -> conditions.marks.addAll(row.words(1));
                case "time" -> conditions.times.addAll(row.words(1));
                case "prep" -> conditions.prepositions.add(row.words(1));
                case "first" -> conditions.order.add(row.words(1));
                default -> throw new IllegalArgumentException("neither mark, time, prep nor first: " + row.field(0));
            }
        });
        Table.read(Conditions.class, "manners.tsv", row -> {
            switch (row.required(0)) {
                case "word" -> conditions.manners.addAll(row.words(1));
                case "phrase" -> conditions.phrases.add(row.words(1));
                default -> throw new IllegalArgumentException("neither word nor phrase: " + row.field(0));
            }
        });
        return conditions;
    }

    /** The words on which a step depends, told in its sentence. */
    Optional<Stretch> of(ParsedText parsed, int trigger) {
        int top = top(parsed, trigger);
        int inner = new Clause(parsed, trigger).complement();
        for (int predicate : new int[] {trigger, top, inner == NONE ? trigger : inner}) {
            for (int d = parsed.firstDependent(predicate); d != NONE; d = parsed.nextSibling(d)) {
                int mark = parsed.relation(d) == Relation.ADVCL ? parsed.dependent(d, Relation.MARK) : NONE;
                if (mark != NONE && introduces(parsed, mark, d) && !parsed.governs(d, trigger)) {
                    return Optional.of(trimmed(parsed, parsed.subtreeFirst(d), parsed.subtreeEnd(d)));
                }
            }
        }
        return exchange(parsed, top).or(() -> first(parsed, trigger));
    }

    /** Whether a conjunction introduces a condition: "after it replied" tells when, "after it has replied" on what. */
    private boolean introduces(ParsedText parsed, int mark, int clause) {
        boolean past = parsed.xpos(clause).equals("VBD");
        for (int d = parsed.firstDependent(clause); d != NONE; d = parsed.nextSibling(d)) {
            boolean auxiliary = parsed.relation(d) == Relation.AUX
                    || parsed.relation(d) == Relation.AUX_PASS
                    || parsed.relation(d) == Relation.COP;
            past |= auxiliary && parsed.xpos(d).equals("VBD");
        }
        return marks.contains(parsed.lower(mark)) || times.contains(parsed.lower(mark)) && !past;
    }

    private static int top(ParsedText parsed, int trigger) {
        int top = trigger;
        while (parsed.relation(top) == Relation.XCOMP) {
            top = parsed.head(top);
        }
        return top;
    }

    /** "In exchange for": from the phrase to the end of what its last preposition governs. */
    private Optional<Stretch> exchange(ParsedText parsed, int top) {
        int end = parsed.subtreeEnd(top);
        for (int t = parsed.subtreeFirst(top); t < end; t++) {
            for (List<String> words : prepositions) {
                int last = t + words.size() - 1;
                if (last + 1 < end && at(parsed, t, words)) {
                    int noun = parsed.head(last);
                    int stop = noun > last ? parsed.subtreeEnd(noun) : Math.max(last + 2, parsed.subtreeEnd(t + 1));
                    return Optional.of(trimmed(parsed, t, Math.min(stop, end)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean at(ParsedText parsed, int token, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (token + i >= parsed.size() || !parsed.lower(token + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** "First you need an answer, then it will be possible to talk": what comes first is the condition of the rest. */
    private Optional<Stretch> first(ParsedText parsed, int trigger) {
        int sentence = parsed.sentenceOf(trigger);
        int from = parsed.sentenceFirst(sentence);
        for (List<String> words : order) {
            int first = find(parsed, words.get(0), from, trigger);
            int then = first == NONE ? NONE : find(parsed, words.get(1), first + 1, trigger);
            if (then != NONE) {
                return Optional.of(trimmed(parsed, first, then));
            }
        }
        return Optional.empty();
    }

    private static int find(ParsedText parsed, String word, int from, int end) {
        for (int t = from; t < end; t++) {
            if (parsed.lower(t).equals(word)) {
                return t;
            }
        }
        return NONE;
    }

    private static Stretch trimmed(ParsedText parsed, int first, int end) {
        int start = first;
        int stop = end;
        while (start < stop - 1 && parsed.relation(start) == Relation.PUNCT) {
            start++;
        }
        while (stop - 1 > start
                && (parsed.relation(stop - 1) == Relation.PUNCT || parsed.relation(stop - 1) == Relation.CC)) {
            stop--;
        }
        return parsed.stretch(start, stop);
    }

    /** The form wanted: an adjective of the noun, or a phrase of the sentence behind the step. */
    Optional<Stretch> manner(ParsedText parsed, int trigger, int noun) {
        for (int d = noun == NONE ? NONE : parsed.firstDependent(noun); d != NONE; d = parsed.nextSibling(d)) {
            if (d < noun && manners.contains(parsed.lower(d))) {
                return Optional.of(parsed.stretch(d, d + 1));
            }
        }
        int end = parsed.sentenceEnd(parsed.sentenceOf(trigger));
        for (int t = trigger + 1; t < end; t++) {
            for (List<String> words : phrases) {
                if (at(parsed, t, words)) {
                    return Optional.of(parsed.stretch(t, t + words.size()));
                }
            }
        }
        return Optional.empty();
    }
}
