package org.demarche.lab.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.reader.syntax.LemmaEdit;
import org.demarche.reader.syntax.Lemmatizer;
import org.demarche.reader.syntax.Upos;

/**
 * Learns the rules of the {@link Lemmatizer}: from no ending to the whole word, an ending gets a rule where most of its
 * words want another edit than the next shorter ending gives them.
 */
final class LemmaTrainer implements Trainer {
    private static final int SEEN = 3;
    private static final int WHOLE = 100;

    @Override
    public String name() {
        return "lemmas";
    }

    @Override
    public void train(Corpora corpora) throws IOException {
        Map<String, LemmaEdit> rules = learn(corpora.treebanks());
        Files.writeString(corpora.models().resolve("lemmas.tsv"), written(rules));
        corpora.tell("lemmas: %d rules", rules.size());
    }

    static Map<String, LemmaEdit> learn(List<Conllu.Sentence> sentences) {
        var counts = new TreeMap<String, Map<LemmaEdit, Integer>>();
        for (Conllu.Sentence sentence : sentences) {
            for (int t = 0; t < sentence.size(); t++) {
                if (!sentence.lemmas()[t].equals("_") && !sentence.labels()[t].equals("goeswith")) {
                    count(sentence, t, counts);
                }
            }
        }
        for (String word : List.copyOf(counts.keySet())) {
            most(counts.getOrDefault(word, Map.of())).ifPresent(edit -> countEndings(word, general(edit), counts));
        }
        var rules = new HashMap<String, LemmaEdit>();
        var keys = new ArrayList<>(counts.keySet());
        keys.sort(Comparator.comparingInt(LemmaTrainer::depth).thenComparing(Comparator.naturalOrder()));
        for (String key : keys) {
            decide(key, counts.getOrDefault(key, Map.of()), rules);
        }
        return rules;
    }

    private static void count(Conllu.Sentence sentence, int t, Map<String, Map<LemmaEdit, Integer>> counts) {
        String form = LemmaEdit.plain(sentence.forms()[t]);
        LemmaEdit edit = LemmaEdit.between(form, sentence.lemmas()[t]);
        String whole = Lemmatizer.WHOLE + form.toLowerCase(Locale.ROOT);
        counts.computeIfAbsent(Lemmatizer.key(sentence.upos()[t], sentence.xpos()[t], whole), k -> new HashMap<>())
                .merge(edit, 1, Integer::sum);
    }

    /** Endings count each word once, however frequent it is: what holds for many words will hold for a new one. */
    private static void countEndings(String word, LemmaEdit edit, Map<String, Map<LemmaEdit, Integer>> counts) {
        int start = word.indexOf(' ') + 1;
        int n = word.length() - start - 1;
        for (int length = 0; length <= Math.min(Lemmatizer.LONGEST, n); length++) {
            String key = word.substring(0, start) + word.substring(word.length() - length);
            counts.computeIfAbsent(key, k -> new HashMap<>()).merge(edit, 1, Integer::sum);
        }
    }

    /** That a word keeps its capitals says nothing about others with its ending, but for names. */
    private static LemmaEdit general(LemmaEdit edit) {
        return edit.letters() == LemmaEdit.Letters.KEPT
                ? new LemmaEdit(LemmaEdit.Letters.NAME, edit.cut(), edit.added())
                : edit;
    }

    private static Optional<LemmaEdit> most(Map<LemmaEdit, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<LemmaEdit, Integer>comparingByValue()
                        .thenComparing(e -> e.getKey().toString()))
                .map(Map.Entry::getKey);
    }

    private static int depth(String key) {
        String ending = key.substring(key.indexOf(' ') + 1);
        return !ending.isEmpty() && ending.charAt(0) == Lemmatizer.WHOLE && ending.length() > 1
                ? WHOLE
                : ending.length();
    }

    private static void decide(String key, Map<LemmaEdit, Integer> counts, Map<String, LemmaEdit> rules) {
        int all = counts.values().stream().mapToInt(n -> n).sum();
        LemmaEdit inherited = inherited(key, rules);
        boolean reliable = depth(key) == WHOLE || depth(key) == 0 || all >= SEEN;
        most(counts).ifPresent(edit -> {
            int gain = counts.getOrDefault(edit, 0) - counts.getOrDefault(inherited, 0);
            if (!edit.equals(inherited) && reliable && gain > 0) {
                rules.put(key, edit);
            }
        });
    }

    private static LemmaEdit inherited(String key, Map<String, LemmaEdit> rules) {
        int space = key.indexOf(' ');
        String tags = key.substring(0, space + 1);
        String ending = key.substring(space + 1);
        if (depth(key) == WHOLE) {
            ending = ' ' + ending.substring(1);
        }
        while (!ending.isEmpty()) {
            ending = ending.substring(1);
            LemmaEdit edit = ending.length() <= Lemmatizer.LONGEST ? rules.get(tags + ending) : null;
            if (edit != null) {
                return edit;
            }
        }
        return Lemmatizer.unruled(Upos.valueOf(tags.substring(0, tags.indexOf('|'))));
    }

    private static String written(Map<String, LemmaEdit> rules) {
        var lines = new TreeMap<String, List<String>>();
        rules.forEach((key, edit) -> {
            int space = key.indexOf(' ');
            lines.computeIfAbsent(key.substring(0, space) + '\t' + edit, k -> new ArrayList<>())
                    .add(key.substring(space + 1));
        });
        var text = new StringBuilder("""
                # Rules of the lemmatizer, learnt by "lab train": tags, edit, endings of words parted by spaces.
                # An edit is what becomes of capitals (S small, N as in a name, K kept), letters cut off, letters added.
                # The longest ending that fits holds; ^ marks a whole word.
                """);
        lines.forEach((rule, endings) -> {
            endings.sort(Comparator.naturalOrder());
            text.append(rule).append('\t').append(String.join(" ", endings)).append('\n');
        });
        return text.toString();
    }
}
