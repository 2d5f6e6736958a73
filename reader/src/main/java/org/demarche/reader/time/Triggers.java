package org.demarche.reader.time;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.demarche.reader.syntax.ParsedText;

/**
 * The words of which a sentence must have one for any pattern to match: most sentences have none and cost one look-up a
 * word. Of each pattern the class or word that must be there and is rarest is taken. What is all digits is left to the
 * look of the word.
 */
final class Triggers {
    /** Classes of words that stand in every other sentence; nothing is looked at for their sake. */
    private static final Set<WordClass> COMMON = EnumSet.of(
            WordClass.ANY,
            WordClass.NAME,
            WordClass.ONES,
            WordClass.NUMBER,
            WordClass.ARTICLE,
            WordClass.SOME,
            WordClass.APPROX,
            WordClass.ORDINAL,
            WordClass.SHIFT,
            WordClass.BESIDE,
            WordClass.RECENT,
            WordClass.PART,
            WordClass.TH,
            WordClass.COMMON);

    /** Classes of digits, which their look tells. */
    private static final Set<WordClass> DIGITS = EnumSet.of(
            WordClass.DAY,
            WordClass.MONTHNUM,
            WordClass.HOUR,
            WordClass.TWO,
            WordClass.FOUR,
            WordClass.ANCIENT,
            WordClass.YEAR);

    private static final int RARE = 100;
    private static final int WRITTEN = 50;
    private static final int YEAR_LENGTH = 4;
    private static final int ANCIENT_LENGTH = 3;

    private final Pieces pieces;
    private final Set<String> words = new HashSet<>();
    private long classes = WordClass.UNIT.bit() | WordClass.CENTURYWORD.bit();

    Triggers(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Takes a pattern's elements. */
    void add(String[] elements) {
        String rarest = "";
        for (String element : elements) {
            boolean must = !(element.length() > 1 && element.endsWith("?"));
            if (must && rank(element) >= rank(rarest)) {
                rarest = element;
            }
        }
        if (rank(rarest) == WRITTEN) {
            return;
        }
        for (String one : rarest.split("\\|")) {
            if (Character.isUpperCase(one.charAt(0))) {
                classes |= WordClass.valueOf(one).bit();
            } else {
                words.add(one);
            }
        }
    }

    /** Takes the words of the classes that patterns need. */
    void close() {
        words.addAll(pieces.wordsOf(classes));
    }

    /** A class that is not common ranks first, then digits, then the words by the length of the shortest. */
    private int rank(String element) {
        int rank = element.isEmpty() ? -1 : Integer.MAX_VALUE;
        for (String one : element.split("\\|")) {
            if (!one.isEmpty()) {
                rank = Math.min(rank, rankOfOne(one));
            }
        }
        return rank;
    }

    private int rankOfOne(String one) {
        if (Character.isUpperCase(one.charAt(0))) {
            WordClass named = WordClass.valueOf(one);
            return COMMON.contains(named) ? 0 : DIGITS.contains(named) ? WRITTEN : RARE;
        }
        return pieces.common(one) ? 0 : Math.min(one.length(), WRITTEN - 1);
    }

    /** Whether a sentence may have an expression; a number of three digits may only be one in a story of old. */
    boolean in(ParsedText parsed, int sentence, boolean ancient) {
        for (int t = parsed.sentenceFirst(sentence); t < parsed.sentenceEnd(sentence); t++) {
            String word = parsed.lower(t);
            if (words.contains(word) || looks(word, ancient)) {
                return true;
            }
        }
        return false;
    }

    private boolean looks(String word, boolean ancient) {
        int length = word.length();
        if (length < 2) {
            return false;
        }
        if (digit(word.charAt(0))) {
            boolean plain = digit(word.charAt(length - 1)) && !Pieces.compound(word);
            return !plain || (ancient ? length >= ANCIENT_LENGTH : length == YEAR_LENGTH);
        }
        if (word.charAt(length - 1) == '.') {
            return words.contains(word.substring(0, length - 1));
        }
        return Pieces.compound(word) && parts(word);
    }

    private boolean parts(String word) {
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || !Character.isLetter(word.charAt(i))) {
                if (i < word.length() && digit(word.charAt(i)) || words.contains(word.substring(from, i))) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
