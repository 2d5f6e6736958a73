package org.demarche.lab.syntax;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.lab.syntax.Tally.Part;
import org.demarche.reader.syntax.ParsedText;

/**
 * Tags, lemmas and trees over gold words and sentences. Attachment is counted as in the CoNLL 2018 shared task:
 * punctuation counts, subtypes of relations do not.
 */
public final class GoldScore {
    private final WordReader reader;
    private final Tally all = new Tally();
    private final Map<String, Tally> genres = new TreeMap<>();
    private final Map<String, Tally> relations = new TreeMap<>();
    private final Confusions confusions = new Confusions();

    /** A score of what a system reads. */
    public GoldScore(WordReader reader) {
        this.reader = reader;
    }

    /** All words together. */
    public Tally all() {
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

    /** Where relations and heads go wrong. */
    Confusions confusions() {
        return confusions;
    }

    /** Adds the sentences of one document. */
    public void add(List<Conllu.Sentence> document) {
        var bounds = new int[document.size() + 1];
        for (int s = 0; s < document.size(); s++) {
            bounds[s + 1] = bounds[s] + document.get(s).size();
        }
        var forms = new String[bounds[document.size()]];
        for (int s = 0; s < document.size(); s++) {
            System.arraycopy(document.get(s).forms(), 0, forms, bounds[s], bounds[s + 1] - bounds[s]);
        }
        WordReader.Words words = reader.read(forms, bounds);
        for (int s = 0; s < document.size(); s++) {
            for (int t = bounds[s]; t < bounds[s + 1]; t++) {
                count(document.get(s), bounds[s], t, words);
            }
        }
    }

    private void count(Conllu.Sentence gold, int first, int at, WordReader.Words words) {
        int t = at - first;
        int head = words.heads()[at] == ParsedText.NONE ? ParsedText.NONE : words.heads()[at] - first;
        boolean attached = head == gold.heads()[t];
        String label = base(gold.labels()[t]);
        String found = base(words.labels()[at]);
        Tally genre = genres.computeIfAbsent(genre(gold.document()), g -> new Tally());
        Tally relation = relations.computeIfAbsent(label, r -> new Tally());
        for (Tally tally : List.of(all, genre, relation)) {
            tally.word();
            tally.part(Part.UPOS, words.upos()[at] == gold.upos()[t]);
            tally.part(Part.XPOS, words.xpos()[at].equals(gold.xpos()[t]));
            tally.part(Part.LEMMA, lemma(words.lemmas()[at], gold.lemmas()[t]));
            tally.part(Part.UAS, attached);
            tally.part(Part.LAS, attached && found.equals(label));
        }
        confusions.add(label, found, attached);
    }

    /** Whether a lemma is right; one that the gold data leave out counts as right. */
    static boolean lemma(String found, String gold) {
        return found.equals(gold) || gold.equals("_");
    }

    /** A relation without its subtype. */
    static String base(String label) {
        int colon = label.indexOf(':');
        return colon < 0 ? label : label.substring(0, colon);
    }

    /** "news" of "GUM_news_iodine", "weblog" of "weblog-example.org_2004". */
    static String genre(String document) {
        String[] parts = document.split("[_-]", 3);
        return parts[0].equals("GUM") && parts.length > 1 ? parts[1] : parts[0];
    }
}
