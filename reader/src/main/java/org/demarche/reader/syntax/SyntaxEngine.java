package org.demarche.reader.syntax;

import java.util.List;
import org.demarche.reader.finding.Span;
import org.demarche.reader.syntax.ParsedText.Columns;
import org.demarche.reader.text.RepairedText;

/**
 * The second stage: tokens, sentences, tags, lemmas, trees and names of a repaired text. Paragraphs and the masthead
 * end a sentence. Immutable and safe to share; linear in the length of the text.
 */
public final class SyntaxEngine {
    private final Tokenizer tokenizer;
    private final SentenceSplitter splitter;
    private final Tagger tagger;
    private final Lemmatizer lemmatizer;
    private final StructureReader structure;

    private SyntaxEngine(TokenRules rules, Tagger tagger, Lemmatizer lemmatizer, StructureReader structure) {
        tokenizer = new Tokenizer(rules);
        splitter = new SentenceSplitter(rules);
        this.tagger = tagger;
        this.lemmatizer = lemmatizer;
        this.structure = structure;
    }

    /** The engine with the bundled rules and models. */
    public static SyntaxEngine load() {
        return new SyntaxEngine(TokenRules.load(), Tagger.load(), Lemmatizer.load(), StructureReader.load());
    }

    /** Parses a text. */
    public ParsedText parse(RepairedText text) {
        Cuts cuts = cut(text);
        int size = cuts.size();
        String[] forms = forms(text.text(), cuts);
        var upos = new Upos[size];
        var xpos = new String[size];
        var heads = new int[size];
        var relations = new Relation[size];
        int[] sentences = cuts.sentences();
        tagger.tag(forms, sentences, upos, xpos);
        List<Name> names = structure.read(forms, upos, xpos, sentences, heads, relations);
        String[] lemmas = lemmatizer.lemmas(forms, upos, xpos);
        var columns = new Columns(cuts.starts(), cuts.ends(), forms, lemmas, upos, xpos, heads, relations, sentences);
        return new ParsedText(text, columns, names);
    }

    private Cuts cut(RepairedText text) {
        var cuts = new Cuts();
        for (Span paragraph : text.paragraphs()) {
            int body = Math.min(Math.max(text.bodyStart(), paragraph.start()), paragraph.end());
            cut(text.text(), paragraph.start(), body, cuts);
            cut(text.text(), body, paragraph.end(), cuts);
        }
        return cuts;
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
