package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.reader.finding.Span;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;

/**
 * Words and sentences found in raw text against the gold ones, F1 as in the CoNLL 2018 shared task: a word or sentence
 * is right where it covers the same characters, white space left out.
 */
final class RawScore {
    private final Repairer repairer = Repairer.load();
    private final SyntaxEngine engine;
    private final List<String> errors = new ArrayList<>();
    private int goldWords;
    private int foundWords;
    private int rightWords;
    private int goldSentences;
    private int foundSentences;
    private int rightSentences;

    RawScore(SyntaxEngine engine) {
        this.engine = engine;
    }

    /** F1 of words, per cent. */
    double words() {
        return f1(rightWords, goldWords, foundWords);
    }

    /** F1 of sentences, per cent. */
    double sentences() {
        return f1(rightSentences, goldSentences, foundSentences);
    }

    /** What was missed (-) and what was found instead (+). */
    List<String> errors() {
        return errors;
    }

    private static double f1(int right, int gold, int found) {
        return 200.0 * right / Math.max(gold + found, 1);
    }

    /** Adds the sentences of one document. */
    void add(List<Conllu.Sentence> gold) {
        var text = new GoldText(gold);
        ParsedText parsed = engine.parse(repairer.repair(Document.of("treebank", text.text())));
        Set<Span> words = new HashSet<>();
        Set<Span> sentences = new HashSet<>();
        for (int s = 0; s < parsed.sentenceCount(); s++) {
            for (int t = parsed.sentenceFirst(s); t < parsed.sentenceEnd(s); t++) {
                words.add(text.dense(span(parsed, t, t)));
            }
            sentences.add(text.dense(span(parsed, parsed.sentenceFirst(s), parsed.sentenceEnd(s) - 1)));
        }
        goldWords += text.words().size();
        foundWords += parsed.size();
        rightWords += count(text.words(), words, "word", text);
        goldSentences += gold.size();
        foundSentences += parsed.sentenceCount();
        rightSentences += count(text.sentences(), sentences, "sentence", text);
    }

    private static Span span(ParsedText parsed, int first, int last) {
        return parsed.text().span(parsed.start(first), parsed.end(last));
    }

    private int count(List<Span> gold, Set<Span> found, String what, GoldText text) {
        int right = 0;
        for (Span span : gold) {
            if (found.remove(span)) {
                right++;
            } else {
                errors.add("- " + what + '\t' + text.at(span));
            }
        }
        for (Span span : found) {
            errors.add("+ " + what + '\t' + text.at(span));
        }
        return right;
    }
}
