package org.demarche.reader.syntax;

import java.io.IOException;
import java.io.InputStream;
import org.demarche.reader.finding.Span;
import org.demarche.reader.text.RepairedText;

/**
 * Cuts a repaired text into words and sentences. A paragraph and the masthead end a sentence. Immutable and safe to
 * share; linear in the length of the text.
 */
public final class Segmenter {
    private final Tokenizer tokenizer;
    private final SentenceSplitter splitter;

    private Segmenter(TokenRules rules) {
        tokenizer = new Tokenizer(rules);
        splitter = new SentenceSplitter(rules);
    }

    /** The segmenter with the bundled rules. */
    public static Segmenter load() {
        return new Segmenter(TokenRules.load());
    }

    /** A segmenter with rules in the format of {@code tokens.tsv}, of another language say. */
    public static Segmenter read(InputStream rules) throws IOException {
        return new Segmenter(TokenRules.read(rules));
    }

    /**
     * A text cut.
     *
     * @param starts offset of each word in the repaired text
     * @param ends offset after it
     * @param forms the words
     * @param sentences the first word of each sentence, and at the end the number of words
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    public record Segments(int[] starts, int[] ends, String[] forms, int[] sentences) {}

    /** Cuts a text. */
    public Segments segment(RepairedText text) {
        var cuts = new Cuts();
        for (Span paragraph : text.paragraphs()) {
            int body = Math.min(Math.max(text.bodyStart(), paragraph.start()), paragraph.end());
            cut(text.text(), paragraph.start(), body, cuts);
            cut(text.text(), body, paragraph.end(), cuts);
        }
        return new Segments(cuts.starts(), cuts.ends(), forms(text.text(), cuts), cuts.sentences());
    }

    private void cut(String text, int from, int to, Cuts cuts) {
        int first = cuts.size();
        tokenizer.cut(text, from, to, cuts);
        splitter.split(text, first, cuts);
    }

    private static String[] forms(String text, Cuts cuts) {
        var forms = new String[cuts.size()];
        for (int t = 0; t < forms.length; t++) {
            forms[t] = text.substring(cuts.start(t), cuts.end(t));
        }
        return forms;
    }
}
