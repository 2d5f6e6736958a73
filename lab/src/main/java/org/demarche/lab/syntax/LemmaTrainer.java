package org.demarche.lab.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.reader.syntax.LemmaEdit;
import org.demarche.reader.syntax.Lemmatizer;

/**
 * Learns the rules of the {@link Lemmatizer}: from no ending to the whole word, an ending gets a rule where most of its
 * words want another edit than the next shorter ending gives them.
 */
final class LemmaTrainer implements Trainer {
    private static final int SEEN = 2;

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
        String lower = form.toLowerCase(java.util.Locale.ROOT);
        int n = lower.length();
        for (int length = 0; length <= Math.min(Lemmatizer.LONGEST, n); length++) {
            String key = Lemmatizer.key(sentence.upos()[t], sentence.xpos()[t], lower.substring(n - length));
            counts.computeIfAbsent(key, k -> new HashMap<>()).merge(edit, 1, Integer::sum);
        }
        String whole = Lemmatizer.key(sentence.upos()[t], sentence.xpos()[t], Lemmatizer.WHOLE + lower);
        counts.computeIfAbsent(whole, k -> new HashMap<>()).merge(edit, 1, Integer::sum);
    }

    private static int depth(String key) {
        String ending = key.substring(key.indexOf(' ') + 1);
        return !ending.isEmpty() && ending.charAt(0) == Lemmatizer.WHOLE && ending.length() > 1 ? 100 : ending.length();
    }

    private static void decide(String key, Map<LemmaEdit, Integer> counts, Map<String, LemmaEdit> rules) {
        LemmaEdit most = null;
        int best = 0;
        int all = 0;
        for (var entry : counts.entrySet()) {
            all += entry.getValue();
            if (entry.getValue() > best
                    || entry.getValue() == best
                            && most != null
                            && entry.getKey().toString().compareTo(most.toString()) < 0) {
                most = entry.getKey();
                best = entry.getValue();
            }
        }
        LemmaEdit inherited = inherited(key, rules);
        boolean reliable = depth(key) == 100 || depth(key) == 0 || all >= SEEN;
        if (most != null && !most.equals(inherited) && reliable && best > counts.getOrDefault(inherited, 0)) {
            rules.put(key, most);
        }
    }

    private static LemmaEdit inherited(String key, Map<String, LemmaEdit> rules) {
        int space = key.indexOf(' ');
        String tags = key.substring(0, space + 1);
        String ending = key.substring(space + 1);
        if (depth(key) == 100) {
            ending = ' ' + ending.substring(1);
        }
        while (!ending.isEmpty()) {
            ending = ending.substring(1);
            LemmaEdit edit = ending.length() <= Lemmatizer.LONGEST ? rules.get(tags + ending) : null;
            if (edit != null) {
                return edit;
            }
        }
        return new LemmaEdit(tags.startsWith("PROPN") ? LemmaEdit.Letters.KEPT : LemmaEdit.Letters.SMALL, 0, "");
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
                # An edit is what becomes of capitals (S small, K kept, F first kept), letters cut off, letters added.
                # The longest ending that fits holds; ^ marks a whole word.
                """);
        lines.forEach((rule, endings) -> {
            endings.sort(Comparator.naturalOrder());
            text.append(rule).append('\t').append(String.join(" ", endings)).append('\n');
        });
        return text.toString();
    }
}
