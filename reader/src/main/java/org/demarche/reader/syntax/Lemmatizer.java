package org.demarche.reader.syntax;

import java.util.HashMap;
import java.util.Map;
import org.demarche.reader.resource.Table;

/**
 * Finds lemmas by rules over a word's ending: of all that fit the word's tags the one with the longest ending holds, so
 * that exceptions are rules whose ending is the whole word. Learnt by {@code lab train} into {@code lemmas.tsv}.
 * Immutable.
 */
public final class Lemmatizer {
    /** Before the ending of a rule for a whole word. */
    public static final char WHOLE = '^';

    /** The longest ending that is not a whole word. */
    public static final int LONGEST = 6;

    private static final int LONGEST_WORD = 40;
    private static final String FILE = "lemmas.tsv";

    private final Map<String, LemmaEdit> edits = new HashMap<>();

    /** A lemmatizer of rules by {@link #key}. */
    public Lemmatizer(Map<String, LemmaEdit> edits) {
        this.edits.putAll(edits);
    }

    /** The lemmatizer with the bundled rules. */
    public static Lemmatizer load() {
        var edits = new HashMap<String, LemmaEdit>();
        Table.read(Lemmatizer.class, FILE, row -> {
            LemmaEdit edit = LemmaEdit.of(row.required(1));
            String tags = row.required(0);
            for (String ending : row.fields().get(2).split(" ", -1)) {
                edits.put(tags + ' ' + ending, edit);
            }
        });
        return new Lemmatizer(edits);
    }

    /** The key of a rule: tags such as {@code VERB|VBD}, then the ending in lower case. */
    public static String key(Upos upos, String xpos, String ending) {
        return upos + "|" + xpos + ' ' + ending;
    }

    /** The lemmas of tagged words. */
    public String[] lemmas(String[] forms, Upos[] upos, String[] xpos) {
        var lemmas = new String[forms.length];
        for (int t = 0; t < forms.length; t++) {
            lemmas[t] = lemma(forms[t], upos[t], xpos[t]);
        }
        return lemmas;
    }

    /** The lemma of a tagged word. */
    public String lemma(String form, Upos upos, String xpos) {
        String plain = LemmaEdit.plain(form);
        String lower = LemmaEdit.lower(plain);
        int n = lower.length();
        String tags = upos + "|" + xpos + ' ';
        LemmaEdit edit = n > LONGEST_WORD ? null : edits.get(tags + WHOLE + lower);
        for (int length = Math.min(LONGEST, n); edit == null && length >= 0; length--) {
            edit = edits.get(tags + lower.substring(n - length));
        }
        if (edit == null) {
            return upos == Upos.PROPN ? plain : lower;
        }
        return edit.apply(plain);
    }
}
