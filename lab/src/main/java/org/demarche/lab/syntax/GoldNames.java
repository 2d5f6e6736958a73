package org.demarche.lab.syntax;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.finding.Span;
import org.demarche.reader.syntax.Name;

/** The gold names of documents, and their scoring over gold words; see {@link RawNames} for raw text. */
public final class GoldNames {
    private final List<List<NameCorpus.Sentence>> documents;

    private GoldNames(List<List<NameCorpus.Sentence>> documents) {
        this.documents = documents;
    }

    /** The documents of files and folders. */
    public static GoldNames read(List<Path> paths) {
        List<NameCorpus.Sentence> sentences = NameCorpus.read(paths);
        var documents = new ArrayList<List<NameCorpus.Sentence>>();
        for (int first = 0, end; first < sentences.size(); first = end) {
            end = first;
            String document = sentences.get(first).document();
            while (end < sentences.size() && sentences.get(end).document().equals(document)) {
                end++;
            }
            documents.add(sentences.subList(first, end));
        }
        return new GoldNames(documents);
    }

    /** The sentences, document by document. */
    List<List<NameCorpus.Sentence>> documents() {
        return documents;
    }

    /** F1 of what a system finds in the gold words and sentences, per cent. */
    public double f1(WordReader reader) {
        return score(reader).f1();
    }

    /** The score of what a system finds in the gold words and sentences. */
    NameScore score(WordReader reader) {
        var score = new NameScore();
        documents.forEach(document -> add(document, reader, score));
        return score;
    }

    private static void add(List<NameCorpus.Sentence> document, WordReader reader, NameScore score) {
        var bounds = new int[document.size() + 1];
        var forms = new ArrayList<String>();
        for (int s = 0; s < document.size(); s++) {
            forms.addAll(List.of(document.get(s).forms()));
            bounds[s + 1] = forms.size();
        }
        var gold = new ArrayList<NamedWords>();
        for (int s = 0; s < document.size(); s++) {
            for (Name name : document.get(s).names()) {
                gold.add(named(name, bounds[s], forms));
            }
        }
        List<NamedWords> found = reader.read(forms.toArray(new String[0]), bounds).names().stream()
                .map(name -> named(name, 0, forms))
                .toList();
        score.add(gold, found);
    }

    private static NamedWords named(Name name, int offset, List<String> forms) {
        int first = name.first() + offset;
        int end = name.end() + offset;
        return new NamedWords(new Span(first, end), name.type(), String.join(" ", forms.subList(first, end)));
    }
}
