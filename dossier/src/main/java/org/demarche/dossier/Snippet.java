package org.demarche.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.dossier.TextQuestion.Phrase;
import org.demarche.dossier.Tokens.Token;

/**
 * A stretch of a text around what was found in it, chosen as FTS5's {@code snippet()} does: the one in which most of
 * the phrases occur, rather from the beginning of a sentence on.
 */
final class Snippet {
    private static final int NEW = 1000;
    private static final int BEGINS_TEXT = 120;
    private static final int BEGINS_SENTENCE = 100;
    private static final String MORE = "…";

    private final String text;
    private final int length;
    private final List<Token> tokens;
    private final List<Instance> instances;

    private Snippet(String text, List<Phrase> phrases, int length) {
        this.text = text;
        this.length = length;
        tokens = Tokens.of(text);
        instances = instances(tokens.stream().map(Token::term).toList(), phrases);
    }

    /** Where a phrase occurs, in words from the beginning. */
    record Instance(int phrase, int at, int size) {}

    private record Choice(int score, int start) {}

    /** At most so many words of a text, with the marks of {@link Search} around what was found. */
    static String of(String text, List<Phrase> phrases, int length) {
        var snippet = new Snippet(text, phrases, length);
        return snippet.marked(snippet.best());
    }

    private static List<Instance> instances(List<String> terms, List<Phrase> phrases) {
        var found = new ArrayList<Instance>();
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            int size = phrases.get(phrase).terms().size();
            for (int at = 0; at + size <= terms.size(); at++) {
                if (stands(terms, at, phrases.get(phrase))) {
                    found.add(new Instance(phrase, at, size));
                }
            }
        }
        found.sort(Comparator.comparingInt(Instance::at).thenComparingInt(Instance::phrase));
        return found;
    }

    private static boolean stands(List<String> terms, int at, Phrase phrase) {
        int last = phrase.terms().size() - 1;
        for (int i = 0; i <= last; i++) {
            String wanted = phrase.terms().get(i);
            String term = terms.get(at + i);
            if (i == last && phrase.begins() ? !term.startsWith(wanted) : !term.equals(wanted)) {
                return false;
            }
        }
        return true;
    }

    /** The word that it begins with. */
    private int best() {
        List<Integer> sentences = sentences();
        var best = new Choice(0, 0);
        for (Instance instance : instances) {
            best = better(best, new Choice(score(instance.at()), centred(instance.at())));
            if (!sentences.isEmpty() && tokens.size() > length) {
                int sentence = sentences.get(0);
                for (int next : sentences) {
                    sentence = next <= instance.at() ? next : sentence;
                }
                if (sentence < instance.at()) {
                    int bonus = sentence == 0 ? BEGINS_TEXT : BEGINS_SENTENCE;
                    best = better(best, new Choice(score(sentence) + bonus, sentence));
                }
            }
        }
        return best.start();
    }

    private static Choice better(Choice one, Choice other) {
        return other.score() > one.score() ? other : one;
    }

    private List<Instance> within(int from) {
        return instances.stream()
                .filter(instance -> instance.at() >= from && instance.at() < from + length)
                .toList();
    }

    private int score(int from) {
        Set<Integer> seen = new HashSet<>();
        return within(from).stream()
                .mapToInt(instance -> seen.add(instance.phrase()) ? NEW : 1)
                .sum();
    }

    private int centred(int from) {
        List<Instance> within = within(from);
        int first = within.get(0).at();
        Instance end = within.get(within.size() - 1);
        int start = first - (length - (end.at() + end.size() - first)) / 2;
        return Math.max(0, Math.min(start, tokens.size() - length));
    }

    /** The words that sentences begin with. */
    private List<Integer> sentences() {
        var sentences = new ArrayList<Integer>();
        for (int i = 0; i < tokens.size(); i++) {
            int before = tokens.get(i).start() - 1;
            int stop = before;
            while (stop >= 0 && " \t\n\r".indexOf(text.charAt(stop)) >= 0) {
                stop--;
            }
            boolean ends = stop >= 0 && stop != before && ".:".indexOf(text.charAt(stop)) >= 0;
            if (i == 0 || ends) {
                sentences.add(i);
            }
        }
        return sentences;
    }

    private String marked(int start) {
        int end = start + length - 1;
        var out = new StringBuilder(start > 0 ? MORE : "");
        int copied = start > 0 && start < tokens.size() ? tokens.get(start).start() : 0;
        for (Instance one : joined(start)) {
            int last = one.at() + one.size() - 1;
            if (one.at() > end) {
                break;
            }
            out.append(text, copied, tokens.get(one.at()).start()).append(Search.MATCH);
            copied = tokens.get(Math.min(last, end)).end();
            out.append(text, tokens.get(one.at()).start(), copied).append(Search.END);
        }
        if (end >= tokens.size() - 1) {
            return out.append(text, copied, text.length()).toString();
        }
        return out.append(text, copied, tokens.get(end).end()).append(MORE).toString();
    }

    /** Instances from a word on; those that overlap are one. */
    private List<Instance> joined(int start) {
        var joined = new ArrayList<Instance>();
        for (Instance instance : instances) {
            int last = joined.size() - 1;
            if (last >= 0
                    && instance.at() <= joined.get(last).at() + joined.get(last).size() - 1) {
                Instance before = joined.get(last);
                int size = Math.max(before.size(), instance.at() + instance.size() - before.at());
                joined.set(last, new Instance(before.phrase(), before.at(), size));
            } else {
                joined.add(instance);
            }
        }
        joined.removeIf(instance -> instance.at() < start);
        return joined;
    }
}
