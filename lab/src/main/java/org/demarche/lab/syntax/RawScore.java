package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.lab.syntax.RawTally.Part;
import org.demarche.reader.finding.Span;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;

/**
 * Words, sentences, tags, lemmas and trees found in raw text against the gold ones, F1 as in the CoNLL 2018 shared
 * task: a word or sentence is right where it covers the same characters, white space left out; its tag, lemma and head
 * can be right only where the word is, and the head's word too.
 */
final class RawScore {
    private final Repairer repairer = Repairer.load();
    private final SyntaxEngine engine;
    private final List<String> cuts = new ArrayList<>();
    private final RawTally all = new RawTally();
    private final Map<String, RawTally> genres = new TreeMap<>();

    RawScore(SyntaxEngine engine) {
        this.engine = engine;
    }

    /** All documents together. */
    RawTally all() {
        return all;
    }

    /** By the genre that a document's name tells. */
    Map<String, RawTally> genres() {
        return genres;
    }

    /** Words and sentences that were missed (-) and what was found instead (+). */
    List<String> cuts() {
        return cuts;
    }

    /** Adds the sentences of one document. */
    void add(List<Conllu.Sentence> gold) {
        var text = new GoldText(gold);
        ParsedText parsed = engine.parse(repairer.repair(Document.of("treebank", text.text())));
        var genre = genres.computeIfAbsent(GoldScore.genre(gold.get(0).document()), g -> new RawTally());
        for (RawTally tally : List.of(all, genre)) {
            tally.sizes(text.words().size(), parsed.size(), gold.size(), parsed.sentenceCount());
            sentences(parsed, text, tally);
            words(gold, parsed, text, tally);
        }
        cuts(parsed, text);
    }

    private static void sentences(ParsedText parsed, GoldText text, RawTally tally) {
        Set<Span> found = sentences(parsed, text);
        text.sentences().forEach(span -> tally.part(Part.SENTENCES, found.remove(span)));
    }

    private static void words(List<Conllu.Sentence> gold, ParsedText parsed, GoldText text, RawTally tally) {
        int[] aligned = align(parsed, text);
        int first = 0;
        for (Conllu.Sentence sentence : gold) {
            for (int t = 0; t < sentence.size(); t++) {
                int found = aligned[first + t];
                tally.part(Part.WORDS, found != ParsedText.NONE);
                if (found != ParsedText.NONE) {
                    count(sentence, t, parsed, found, head(sentence, t, first, aligned), tally);
                }
            }
            first += sentence.size();
        }
    }

    /** The found word at the gold head's place, {@link ParsedText#NONE} for a root, -2 where the word was not found. */
    private static int head(Conllu.Sentence sentence, int t, int first, int[] aligned) {
        int head = sentence.heads()[t];
        if (head == ParsedText.NONE) {
            return ParsedText.NONE;
        }
        return aligned[first + head] == ParsedText.NONE ? -2 : aligned[first + head];
    }

    private static void count(Conllu.Sentence gold, int t, ParsedText parsed, int found, int head, RawTally tally) {
        boolean attached = parsed.head(found) == head;
        String label = GoldScore.base(parsed.relation(found).label());
        tally.part(Part.UPOS, parsed.upos(found) == gold.upos()[t]);
        tally.part(Part.XPOS, parsed.xpos(found).equals(gold.xpos()[t]));
        tally.part(Part.LEMMA, GoldScore.lemma(parsed.lemma(found), gold.lemmas()[t]));
        tally.part(Part.UAS, attached);
        tally.part(Part.LAS, attached && label.equals(GoldScore.base(gold.labels()[t])));
    }

    /** For each gold word the found word over the same characters, or {@link ParsedText#NONE}. */
    private static int[] align(ParsedText parsed, GoldText text) {
        var found = new HashMap<Span, Integer>();
        for (int t = 0; t < parsed.size(); t++) {
            found.put(text.dense(span(parsed, t, t)), t);
        }
        var aligned = new int[text.words().size()];
        for (int w = 0; w < aligned.length; w++) {
            Integer at = found.remove(text.words().get(w));
            aligned[w] = at == null ? ParsedText.NONE : at;
        }
        return aligned;
    }

    private static Set<Span> sentences(ParsedText parsed, GoldText text) {
        Set<Span> sentences = new HashSet<>();
        for (int s = 0; s < parsed.sentenceCount(); s++) {
            sentences.add(text.dense(span(parsed, parsed.sentenceFirst(s), parsed.sentenceEnd(s) - 1)));
        }
        return sentences;
    }

    private static Span span(ParsedText parsed, int first, int last) {
        return parsed.text().span(parsed.start(first), parsed.end(last));
    }

    private void cuts(ParsedText parsed, GoldText text) {
        Set<Span> words = new HashSet<>();
        for (int t = 0; t < parsed.size(); t++) {
            words.add(text.dense(span(parsed, t, t)));
        }
        cuts(text.words(), words, "word", text);
        cuts(text.sentences(), sentences(parsed, text), "sentence", text);
    }

    private void cuts(List<Span> gold, Set<Span> found, String what, GoldText text) {
        for (Span span : gold) {
            if (!found.remove(span)) {
                cuts.add("- " + what + '\t' + text.at(span));
            }
        }
        found.stream().sorted().forEach(span -> cuts.add("+ " + what + '\t' + text.at(span)));
    }
}
