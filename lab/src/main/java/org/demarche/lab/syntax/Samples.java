package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.demarche.reader.syntax.NameLabels;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.TagSet;
import org.demarche.reader.syntax.WordCases;
import org.demarche.reader.syntax.WordGroups;

/** Makes {@link Sample}s of the sentences of treebanks and name corpora. */
final class Samples {
    private Samples() {}

    /** Trees and tags, and names where the treebank has them. */
    static List<Sample> trees(List<Conllu.Sentence> sentences, TagSet tags) {
        var samples = new ArrayList<Sample>();
        for (Conllu.Sentence s : sentences) {
            var numbers = new int[s.size()];
            for (int t = 0; t < numbers.length; t++) {
                numbers[t] = tags.number(s.upos()[t], s.xpos()[t]);
            }
            samples.add(new Sample(
                    s.document(), s.forms(), new int[s.size()], s.heads(), s.relations(), numbers, GumNames.labels(s)));
        }
        return withCases(samples);
    }

    /** Names. */
    static List<Sample> names(List<NameCorpus.Sentence> sentences) {
        var samples = new ArrayList<Sample>();
        for (NameCorpus.Sentence s : sentences) {
            var labels = new int[s.forms().length];
            s.names().forEach(n -> NameLabels.put(n, labels));
            samples.add(new Sample(
                    s.document(), s.forms(), new int[labels.length], new int[0], new Relation[0], new int[0], labels));
        }
        return withCases(samples);
    }

    /** Fills in how each document writes its words; a document's sentences stand together. */
    private static List<Sample> withCases(List<Sample> samples) {
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
        var bounds = new int[document.size() + 1];
        for (int s = 0; s < document.size(); s++) {
            bounds[s + 1] = bounds[s] + document.get(s).size();
        }
        var hashes = new int[bounds[document.size()]];
        var capitals = new boolean[hashes.length];
        for (int s = 0, t = 0; s < document.size(); s++) {
            for (String form : document.get(s).forms()) {
                hashes[t] = WordGroups.hash(form);
                capitals[t++] = Character.isUpperCase(form.charAt(0));
            }
        }
        int[] cases = new WordCases().of(hashes, capitals, bounds);
        for (int s = 0; s < document.size(); s++) {
            int[] into = document.get(s).cases();
            System.arraycopy(cases, bounds[s], into, 0, into.length);
        }
    }
}
