package org.demarche.reader.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.demarche.reader.resource.Table;
import org.jspecify.annotations.Nullable;

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

    private static final LemmaEdit NAME = LemmaEdit.of("N0+");
    private static final LemmaEdit SMALL = LemmaEdit.of("S0+");

    private final long[] keys;
    private final @Nullable LemmaEdit[] edits;

    /** A lemmatizer of rules by {@link #key}. */
    public Lemmatizer(Map<String, LemmaEdit> rules) {
        keys = new long[Integer.highestOneBit(Math.max(rules.size(), 4)) * 4];
        edits = new LemmaEdit[keys.length];
        rules.forEach((key, edit) -> {
            int space = key.indexOf(' ');
            String ending = key.substring(space + 1);
            boolean whole = ending.length() > 1 && ending.charAt(0) == WHOLE;
            long hash = tags(key.substring(0, space));
            for (int i = ending.length() - 1; i >= (whole ? 1 : 0); i--) {
                hash = next(hash, ending.charAt(i));
            }
            int slot = slot(whole ? next(hash, WHOLE) : hash);
            keys[slot] = whole ? next(hash, WHOLE) : hash;
            edits[slot] = edit;
        });
    }

    private static long tags(String tags) {
        long hash = 1;
        for (int i = 0; i < tags.length(); i++) {
            hash = next(hash, tags.charAt(i));
        }
        return next(hash, ' ');
    }

    private static long next(long hash, char c) {
        return (hash ^ c) * 0x9e3779b97f4a7c15L + (hash >>> 29);
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> 32 ^ hash) & keys.length - 1;
        while (edits[slot] != null && keys[slot] != hash) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** The lemmatizer with the bundled rules. */
    public static Lemmatizer load() {
        var edits = new HashMap<String, LemmaEdit>();
        Table.read(Lemmatizer.class, FILE, row -> add(row, edits));
        return new Lemmatizer(edits);
    }

    /** A lemmatizer with the rules of a file that {@code lab train} wrote. */
    public static Lemmatizer read(InputStream rules) throws IOException {
        var edits = new HashMap<String, LemmaEdit>();
        Table.read(rules, FILE, row -> add(row, edits));
        return new Lemmatizer(edits);
    }

    private static void add(Table.Row row, Map<String, LemmaEdit> edits) {
        LemmaEdit edit = LemmaEdit.of(row.required(1));
        String tags = row.required(0);
        for (String ending : row.fields().get(2).split(" ", -1)) {
            edits.put(tags + ' ' + ending, edit);
        }
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
        LemmaEdit edit = longest(lower, TAGS[upos.ordinal()], xpos);
        return (edit == null ? unruled(upos) : edit).apply(plain);
    }

    /** Where no rule fits, a name keeps its letters and all other words have small ones. */
    public static LemmaEdit unruled(Upos upos) {
        return upos == Upos.PROPN ? NAME : SMALL;
    }

    private @Nullable LemmaEdit longest(String lower, long start, String xpos) {
        long hash = start;
        for (int i = 0; i < xpos.length(); i++) {
            hash = next(hash, xpos.charAt(i));
        }
        hash = next(hash, ' ');
        LemmaEdit edit = edits[slot(hash)];
        int n = Math.min(lower.length(), LONGEST_WORD);
        for (int length = 1; length <= n; length++) {
            hash = next(hash, lower.charAt(lower.length() - length));
            LemmaEdit found = length <= LONGEST ? edits[slot(hash)] : null;
            edit = found == null ? edit : found;
        }
        LemmaEdit whole = n == lower.length() ? edits[slot(next(hash, WHOLE))] : null;
        return whole == null ? edit : whole;
    }

    private static final long[] TAGS = new long[Upos.values().length];

    static {
        for (Upos upos : Upos.values()) {
            long hash = 1;
            for (char c : (upos + "|").toCharArray()) {
                hash = next(hash, c);
            }
            TAGS[upos.ordinal()] = hash;
        }
    }
}
