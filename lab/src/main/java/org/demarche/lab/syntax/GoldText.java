package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.finding.Span;

/**
 * The raw text of a document's gold sentences, and the places of their words and sentences in its dense form: the same
 * code points without white space.
 */
final class GoldText {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder dense = new StringBuilder();
    private final List<Span> words = new ArrayList<>();
    private final List<Span> sentences = new ArrayList<>();
    private final int[] denseOf;
    private int length;

    GoldText(List<Conllu.Sentence> gold) {
        for (Conllu.Sentence sentence : gold) {
            if (sentence.paragraph() && !text.isEmpty()) {
                text.append("\n\n");
            }
            add(sentence);
        }
        int[] points = text.codePoints().toArray();
        denseOf = new int[points.length + 1];
        for (int i = 0; i < points.length; i++) {
            denseOf[i + 1] = denseOf[i] + (white(points[i]) ? 0 : 1);
        }
    }

    private static boolean white(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private void add(Conllu.Sentence sentence) {
        int start = length;
        for (int t = 0; t < sentence.size(); t++) {
            if (sentence.inside()[t] <= 1) {
                int word = length;
                append(sentence.surfaces()[t]);
                words(sentence, t, word);
            }
            if (sentence.spaced()[t]) {
                text.append(' ');
            }
        }
        sentences.add(new Span(start, length));
    }

    /** The words of a contraction lie side by side where together they make it, else each covers the whole. */
    private void words(Conllu.Sentence sentence, int first, int start) {
        int end = first + 1;
        var together = new StringBuilder(sentence.forms()[first]);
        while (end < sentence.size() && sentence.inside()[first] == 1 && sentence.inside()[end] > 1) {
            together.append(sentence.forms()[end++]);
        }
        if (!together.toString().equals(sentence.surfaces()[first]) || end == first + 1) {
            for (int t = first; t < end; t++) {
                words.add(new Span(start, length));
            }
            return;
        }
        int at = start;
        for (int t = first; t < end; t++) {
            int size = dense(sentence.forms()[t]);
            words.add(new Span(at, at + size));
            at += size;
        }
    }

    private void append(String surface) {
        text.append(surface);
        surface.codePoints().filter(p -> !white(p)).forEach(dense::appendCodePoint);
        length += dense(surface);
    }

    private static int dense(String form) {
        return (int) form.codePoints().filter(p -> !white(p)).count();
    }

    /** The raw text, paragraphs parted by a blank line. */
    String text() {
        return text.toString();
    }

    /** The words, in dense code points. */
    List<Span> words() {
        return words;
    }

    /** The sentences, in dense code points. */
    List<Span> sentences() {
        return sentences;
    }

    /** A span of the raw text as a span of the dense one. */
    Span dense(Span span) {
        return new Span(denseOf[span.start()], denseOf[span.end()]);
    }

    /** The words at a dense span. */
    String at(Span span) {
        int from = dense.offsetByCodePoints(0, span.start());
        return dense.substring(from, dense.offsetByCodePoints(from, span.length()));
    }
}
