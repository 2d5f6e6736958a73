package org.demarche.app.words;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import org.demarche.reader.finding.Stretch;

/** The sentence of the original text that words stand in. */
public final class Passage {
    private Passage() {}

    /** What a story says where some words stand: the sentence; the words alone where the story is not at hand. */
    public static String of(Optional<String> text, Stretch words) {
        return text.filter(found -> !words.isEmpty())
                .map(found -> around(found, words))
                .orElse(words.text());
    }

    /**
     * The sentence, or the sentences, that some words stand in; never across a blank line.
     *
     * @param text the original text; empty where it is not kept
     * @param words not empty
     */
    public static String around(String text, Stretch words) {
        if (words.isEmpty() || words.end() > text.codePointCount(0, text.length())) {
            return "";
        }
        int from = text.offsetByCodePoints(0, words.start());
        int to = text.offsetByCodePoints(from, words.end() - words.start());
        int paragraph = text.lastIndexOf("\n\n", from) + 1;
        int next = text.indexOf("\n\n", to);
        String within = text.substring(paragraph, next < 0 ? text.length() : next);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(within);
        int start = from == paragraph ? 0 : sentences.preceding(from - paragraph + 1);
        int end = to - paragraph >= within.length() ? within.length() : sentences.following(to - paragraph - 1);
        return within.substring(Math.max(0, start), end == BreakIterator.DONE ? within.length() : end);
    }
}
