package org.demarche.reader.actors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words as they are compared: without case, diacritics, dots and apostrophes; names also without transliteration. */
public final class Spelling {
    private final Map<String, String> names = new HashMap<>();
    private final List<String[]> letters = new ArrayList<>();
    private final List<String[]> endings = new ArrayList<>();

    private Spelling() {}

    /** Reads {@code folding.tsv}. */
    public static Spelling load() {
        var spelling = new Spelling();
        for (KnowledgeFile.Line line : KnowledgeFile.read("folding.tsv", 3, 3)) {
            spelling.add(line);
        }
        return spelling;
    }

    private void add(KnowledgeFile.Line line) {
        switch (line.field(0)) {
            case "letters" -> letters.add(new String[] {line.field(1), line.field(2)});
            case "ending" -> endings.add(new String[] {line.field(1), line.field(2)});
            case "name" -> {
                for (String other : line.list(2)) {
                    if (names.put(other, line.field(1)) != null) {
                        throw line.error("spelling listed twice: " + other);
                    }
                }
            }
            default -> throw line.error("unknown kind of folding: " + line.field(0));
        }
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
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case '.', '\'', '\u2019', '\u02bc' -> {}
                case '\u0131' -> plain.append('i');
                case '\u0142' -> plain.append('l');
                case '\u00f8' -> plain.append('o');
                case '\u0111' -> plain.append('d');
                case '\u00df' -> plain.append("ss");
                case '\u00e6' -> plain.append("ae");
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
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
