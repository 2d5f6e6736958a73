package org.demarche.reader.actors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words as they are compared: without case, diacritics, dots and apostrophes; names also without transliteration. */
public final class Spelling {
    private static final char FIRST_ACCENTED = '\u00c0';

    /** The plain letters of Latin-1's accented letters and Latin Extended-A, in the order of Unicode. */
    private static final String ACCENTED = "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
            + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Set<String> particles = new HashSet<>();
    private final List<String[]> letters = new ArrayList<>();
    private final List<String[]> endings = new ArrayList<>();

    private Spelling() {}

    /** Reads {@code folding.tsv}. */
    public static Spelling load() {
        return load(KnowledgeFiles.BUNDLED);
    }

    static Spelling load(KnowledgeFiles files) {
        var spelling = new Spelling();
        for (KnowledgeFile.Line line : files.read("folding.tsv", 3, 3)) {
            spelling.add(line);
        }
        return spelling;
    }

    private void add(KnowledgeFile.Line line) {
        switch (line.field(0)) {
            case "letters" -> letters.add(new String[] {line.field(1), line.field(2)});
            case "particle" -> particles.addAll(line.list(2));
            case "ending" -> endings.add(new String[] {line.field(1), line.field(2)});
            case "name" -> others(line, names);
            case "word" -> others(line, words);
            default -> throw line.error("unknown kind of folding: " + line.field(0));
        }
    }

    private static void others(KnowledgeFile.Line line, Map<String, String> spellings) {
        for (String other : line.list(2)) {
            if (spellings.put(other, line.field(1)) != null && !line.added()) {
                throw line.error("spelling listed twice: " + other);
            }
        }
    }

    /** A plain word of a body's name as it is usually spelt: "organization" for "organisation". */
    String usual(String plain) {
        return words.getOrDefault(plain, plain);
    }

    /** A word in lower case, without diacritics, dots and apostrophes. */
    public static String plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80 || c == '.' || c == '\'' || c >= 'A' && c <= 'Z') {
                return strip(word);
            }
        }
        return word;
    }

    private static String strip(String word) {
        var plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= FIRST_ACCENTED && c < FIRST_ACCENTED + ACCENTED.length()) {
                plain.append(ACCENTED.charAt(c - FIRST_ACCENTED));
            } else if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c + 'a' - 'A'));
            } else if (c > FIRST_ACCENTED && !apostrophe(c)) {
                return plain.append(decomposed(word.substring(i))).toString();
            } else if (c != '.' && !apostrophe(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }

    /** Other letters, by their Unicode decomposition. */
    private static String decomposed(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c != '.' && !apostrophe(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Whether a plain word is a particle of names: "al", "van". */
    boolean particle(String plain) {
        return particles.contains(plain);
    }

    /** What all transliterations of a name's word share. */
    public String key(String word) {
        String plain = plain(word);
        String key = names.getOrDefault(plain, plain);
        for (String[] change : letters) {
            if (key.contains(change[0])) {
                key = key.replace(change[0], change[1]);
            }
        }
        for (String[] change : endings) {
            if (key.endsWith(change[0]) && key.length() > change[0].length() + 1) {
                return key.substring(0, key.length() - change[0].length()) + change[1];
            }
        }
        return key;
    }
}
