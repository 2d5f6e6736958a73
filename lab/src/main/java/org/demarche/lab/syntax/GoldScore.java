package org.demarche.lab.syntax;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.lab.syntax.Tally.Part;
import org.demarche.reader.syntax.Lemmatizer;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.StructureReader;
import org.demarche.reader.syntax.Tagger;
import org.demarche.reader.syntax.Upos;

/**
 * Tags, lemmas and trees over gold words and sentences, each stage with what the one before it found. Attachment is
 * counted as in the CoNLL 2018 shared task: punctuation counts, subtypes of relations do not.
 */
final class GoldScore {
    private final Tagger tagger = Tagger.load();
    private final Lemmatizer lemmatizer = Lemmatizer.load();
    private final StructureReader structure = StructureReader.load();
    private final Tally all = new Tally();
    private final Map<String, Tally> genres = new TreeMap<>();
    private final Map<String, Tally> relations = new TreeMap<>();

    /** All words together. */
    Tally all() {
        return all;
    }

    /** By the genre that a document's name tells. */
    Map<String, Tally> genres() {
        return genres;
    }

    /** By the gold relation. */
    Map<String, Tally> relations() {
        return relations;
    }

    /** Adds the sentences of one document. */
    void add(List<Conllu.Sentence> document) {
        var bounds = new int[document.size() + 1];
        for (int s = 0; s < document.size(); s++) {
            bounds[s + 1] = bounds[s] + document.get(s).size();
        }
        int size = bounds[document.size()];
        var forms = new String[size];
        for (int s = 0; s < document.size(); s++) {
            System.arraycopy(document.get(s).forms(), 0, forms, bounds[s], bounds[s + 1] - bounds[s]);
        }
        var upos = new Upos[size];
        var xpos = new String[size];
        var heads = new int[size];
        var found = new Relation[size];
        tagger.tag(forms, bounds, upos, xpos);
        structure.read(forms, upos, xpos, bounds, heads, found);
        String[] lemmas = lemmatizer.lemmas(forms, upos, xpos);
        for (int s = 0; s < document.size(); s++) {
            Conllu.Sentence gold = document.get(s);
            for (int t = 0, at = bounds[s]; t < gold.size(); t++, at++) {
                int head = heads[at] == ParsedText.NONE ? ParsedText.NONE : heads[at] - bounds[s];
                count(gold, t, upos[at], xpos[at], lemmas[at], head, found[at]);
            }
        }
    }

    private void count(Conllu.Sentence gold, int t, Upos upos, String xpos, String lemma, int head, Relation relation) {
        boolean attached = head == gold.heads()[t];
        String label = base(gold.labels()[t]);
        Tally genre = genres.computeIfAbsent(genre(gold.document()), g -> new Tally());
        Tally kind = relations.computeIfAbsent(label, r -> new Tally());
        for (Tally tally : List.of(all, genre, kind)) {
            tally.word();
            tally.part(Part.UPOS, upos == gold.upos()[t]);
            tally.part(Part.XPOS, xpos.equals(gold.xpos()[t]));
            tally.part(Part.LEMMA, lemma.equals(gold.lemmas()[t]) || gold.lemmas()[t].equals("_"));
            tally.part(Part.UAS, attached);
            tally.part(Part.LAS, attached && base(relation.label()).equals(label));
        }
    }

    private static String base(String label) {
        int colon = label.indexOf(':');
        return colon < 0 ? label : label.substring(0, colon);
    }

    /** "news" of "GUM_news_iodine", "weblog" of "weblog-example.org_2004". */
    private static String genre(String document) {
        String[] parts = document.split("[_-]", 3);
        return parts[0].equals("GUM") && parts.length > 1 ? parts[1] : parts[0];
    }
}
