package org.demarche.reader.syntax;

import java.util.List;
import org.demarche.reader.syntax.ParsedText.Columns;
import org.demarche.reader.syntax.Segmenter.Segments;
import org.demarche.reader.text.RepairedText;

/**
 * The second stage: tokens, sentences, tags, lemmas, trees and names of a repaired text. Paragraphs and the masthead
 * end a sentence. Immutable and safe to share; linear in the length of the text.
 */
public final class SyntaxEngine {
    private final Segmenter segmenter;
    private final Lemmatizer lemmatizer;
    private final StructureReader structure;

    private SyntaxEngine(Segmenter segmenter, Lemmatizer lemmatizer, StructureReader structure) {
        this.segmenter = segmenter;
        this.lemmatizer = lemmatizer;
        this.structure = structure;
    }

    /** The engine with the bundled rules and models. */
    public static SyntaxEngine load() {
        return of(Lemmatizer.load(), StructureReader.load());
    }

    /** The engine with other models. */
    public static SyntaxEngine of(Lemmatizer lemmatizer, StructureReader structure) {
        return of(Segmenter.load(), lemmatizer, structure);
    }

    /** The engine with other rules and models, of another language say. */
    public static SyntaxEngine of(Segmenter segmenter, Lemmatizer lemmatizer, StructureReader structure) {
        return new SyntaxEngine(segmenter, lemmatizer, structure);
    }

    /** Parses a text. */
    public ParsedText parse(RepairedText text) {
        Segments words = segmenter.segment(text);
        String[] forms = words.forms();
        int size = forms.length;
        var upos = new Upos[size];
        var xpos = new String[size];
        var heads = new int[size];
        var relations = new Relation[size];
        List<Name> names = structure.read(forms, words.sentences(), upos, xpos, heads, relations);
        String[] lemmas = lemmatizer.lemmas(forms, upos, xpos);
        var columns = new Columns(
                words.starts(), words.ends(), forms, lemmas, upos, xpos, heads, relations, words.sentences());
        return new ParsedText(text, columns, names);
    }
}
