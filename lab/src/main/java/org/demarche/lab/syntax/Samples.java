package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.demarche.reader.syntax.NameLabels;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.TagSet;
import org.demarche.reader.syntax.Tagger;
import org.demarche.reader.syntax.Upos;
import org.demarche.reader.syntax.WordCases;

/** Makes {@link Sample}s: the sentences of treebanks and name corpora with tags as a tagger predicts them. */
final class Samples {
    private static final int FOLDS = 5;
    private static final int TAGGER_ROUNDS = 4;

    private Samples() {}

    /** Trees, tagged by taggers that have not seen their documents: a parser must learn to live with wrong tags. */
    static List<Sample> trees(List<Conllu.Sentence> sentences, TagSet tags, Corpora corpora) {
        Map<String, Integer> folds = folds(sentences);
        PlacedVectors vectors = TaggerTrainer.vectors(sentences, corpora);
        var taggers = new Tagger[FOLDS];
        for (int f = 0; f < FOLDS; f++) {
            int fold = f;
            var others = sentences.stream()
                    .filter(s -> folds.getOrDefault(s.document(), 0) != fold)
                    .toList();
            taggers[f] = TaggerTrainer.learn(others, vectors, 1, TAGGER_ROUNDS, corpora);
            corpora.tell("structure: tagger %d of %d", f + 1, FOLDS);
        }
        var samples = new ArrayList<Sample>();
        for (Conllu.Sentence s : sentences) {
            samples.add(tagged(s, taggers[folds.getOrDefault(s.document(), 0)], tags));
        }
        return withCases(samples);
    }

    private static Map<String, Integer> folds(List<Conllu.Sentence> sentences) {
        var folds = new HashMap<String, Integer>();
        for (Conllu.Sentence sentence : sentences) {
            folds.putIfAbsent(sentence.document(), folds.size() % FOLDS);
        }
        return folds;
    }

    private static Sample tagged(Conllu.Sentence s, Tagger tagger, TagSet tags) {
        var gold = new int[s.size()];
        for (int t = 0; t < gold.length; t++) {
            gold[t] = tags.number(s.upos()[t], s.xpos()[t]);
        }
        return tagged(s.document(), s.forms(), tagger, s.heads(), s.relations(), new int[0], gold);
    }

    /** Names, tagged. */
    static List<Sample> names(List<NameCorpus.Sentence> sentences, Tagger tagger) {
        var samples = new ArrayList<Sample>();
        for (NameCorpus.Sentence s : sentences) {
            var labels = new int[s.forms().length];
            s.names().forEach(n -> NameLabels.put(n, labels));
            samples.add(tagged(s.document(), s.forms(), tagger, new int[0], new Relation[0], labels, new int[0]));
        }
        return withCases(samples);
    }

    private static Sample tagged(
            String document,
            String[] forms,
            Tagger tagger,
            int[] heads,
            Relation[] relations,
            int[] labels,
            int[] gold) {
        var upos = new Upos[forms.length];
        var xpos = new String[forms.length];
        tagger.tag(forms, new int[] {0, forms.length}, upos, xpos);
        return new Sample(document, forms, upos, xpos, new int[forms.length], heads, relations, labels, gold);
    }

    /** Fills in how each document writes its words; a document's sentences stand together. */
    static List<Sample> withCases(List<Sample> samples) {
        var seen = new HashSet<String>();
        for (int first = 0, end; first < samples.size(); first = end) {
            String document = samples.get(first).document();
            end = first;
            while (end < samples.size() && samples.get(end).document().equals(document)) {
                end++;
            }
            if (!seen.add(document)) {
                throw new IllegalArgumentException("the sentences of " + document + " do not stand together");
            }
            fillCases(samples.subList(first, end));
        }
        return samples;
    }

    private static void fillCases(List<Sample> document) {
        String[] forms =
                document.stream().flatMap(s -> Arrays.stream(s.forms())).toArray(String[]::new);
        var bounds = new int[document.size() + 1];
        for (int s = 0; s < document.size(); s++) {
            bounds[s + 1] = bounds[s] + document.get(s).size();
        }
        int[] cases = new WordCases().of(forms, bounds);
        for (int s = 0; s < document.size(); s++) {
            System.arraycopy(
                    cases,
                    bounds[s],
                    document.get(s).cases(),
                    0,
                    document.get(s).size());
        }
    }
}
