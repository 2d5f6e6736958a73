package org.demarche.reader.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.resource.Table;

/** The words of {@code tokens.tsv} by class. Immutable. */
final class TokenRules {
    /** A class of words; what each means stands at the head of the resource. */
    enum Kind {
        TITLE(true),
        NUMBER(true),
        ABBR(false),
        CLITIC(false),
        PROCLITIC(false),
        ELIDED(false),
        PREFIX(false),
        SECOND(false),
        SYLLABLE(true),
        UNIT(false),
        SLASHED(false),
        DOMAIN(false),
        EMOTICON(true),
        STARTER(true),
        SPEECH(true),
        TOLD(true),
        BULLET(true);

        private final boolean cased;

        Kind(boolean cased) {
            this.cased = cased;
        }
    }

    private static final String FILE = "tokens.tsv";
    private static final String CONTRACTED = "contracted";

    private final List<Set<String>> words = new ArrayList<>();
    private final Map<String, int[]> contracted = new HashMap<>();

    private TokenRules() {
        for (int kind = 0; kind < Kind.values().length; kind++) {
            words.add(new HashSet<>());
        }
    }

    /** The bundled rules. */
    static TokenRules load() {
        var rules = new TokenRules();
        Table.read(TokenRules.class, FILE, rules::add);
        return rules;
    }

    /** Rules in the format of the bundled ones, of another language say. */
    static TokenRules read(InputStream table) throws IOException {
        var rules = new TokenRules();
        Table.read(table, FILE, rules::add);
        return rules;
    }

    private void add(Table.Row row) {
        String kind = row.required(0);
        for (String word : row.words(1)) {
            if (kind.equals(CONTRACTED)) {
                contract(word);
            } else {
                add(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), word);
            }
        }
    }

    /** Whether there are words of a class at all. */
    boolean has(Kind kind) {
        return !words.get(kind.ordinal()).isEmpty();
    }

    private void add(Kind kind, String word) {
        words.get(kind.ordinal()).add(kind.cased ? word : word.toLowerCase(Locale.ROOT));
    }

    private void contract(String marked) {
        String[] parts = marked.split("\\|", -1);
        if (parts.length < 2) {
            throw new IllegalArgumentException("no | in " + marked);
        }
        var cuts = new int[parts.length - 1];
        for (int i = 0, at = 0; i < cuts.length; i++) {
            at += parts[i].length();
            cuts[i] = at;
        }
        contracted.put(String.join("", parts), cuts);
    }

    /** Whether a word is of a class. */
    boolean is(Kind kind, String word) {
        return words.get(kind.ordinal()).contains(kind.cased ? word : word.toLowerCase(Locale.ROOT));
    }

    /** Where a contracted word is cut; nowhere for any other word. */
    int[] cuts(String word) {
        return contracted.getOrDefault(word.toLowerCase(Locale.ROOT), NO_CUTS);
    }

    private static final int[] NO_CUTS = {};
}
