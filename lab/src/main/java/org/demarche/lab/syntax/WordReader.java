package org.demarche.lab.syntax;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.syntax.Lemmatizer;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.StructureReader;
import org.demarche.reader.syntax.Upos;

/** A system that reads given words and sentences: what the gold sets measure, ours and a peer alike. */
@FunctionalInterface
public interface WordReader {
    /**
     * Reads the words of a document.
     *
     * @param forms the words
     * @param sentences where each sentence starts, and the end of the last
     */
    Words read(String[] forms, int[] sentences);

    /**
     * What was read, one place a word.
     *
     * @param heads counted over the document, or {@link ParsedText#NONE}
     * @param labels relations, subtypes and all
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    record Words(Upos[] upos, String[] xpos, String[] lemmas, int[] heads, String[] labels, List<Name> names) {}

    /** Demarche's own stages. */
    static WordReader own() {
        return own(Models.of(Optional.empty()));
    }

    /** The same with other models. */
    static WordReader own(Models models) {
        Lemmatizer lemmatizer = models.lemmatizer();
        StructureReader structure = models.structure();
        return (forms, sentences) -> {
            var upos = new Upos[forms.length];
            var xpos = new String[forms.length];
            var heads = new int[forms.length];
            var relations = new Relation[forms.length];
            List<Name> names = structure.read(forms, sentences, upos, xpos, heads, relations);
            var labels = new String[forms.length];
            for (int t = 0; t < forms.length; t++) {
                labels[t] = relations[t].label();
            }
            return new Words(upos, xpos, lemmatizer.lemmas(forms, upos, xpos), heads, labels, names);
        };
    }
}
