package org.demarche.reader.time;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.demarche.reader.syntax.ParsedText;

/**
 * The words of which a sentence must have one for any pattern to match: most sentences have none and cost one look-up a
 * word. Of each pattern the class or word that must be there and is rarest is taken.
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
            WordClass.TH);

    private final Set<String> words = new HashSet<>();
    private long classes = WordClass.UNIT.bit();

    /** Takes a pattern's elements. */
    void add(String[] elements) {
        String rarest = "";
        for (String element : elements) {
            boolean must = !(element.length() > 1 && element.endsWith("?"));
            if (must && rank(element) > rank(rarest)) {
                rarest = element;
            }
        }
        for (String one : rarest.split("\\|")) {
            if (Character.isUpperCase(one.charAt(0))) {
                classes |= WordClass.valueOf(one).bit();
            } else {
                words.add(one);
            }
        }
    }

    /** A class that is not common ranks first, then the words by the length of the shortest. */
    private static int rank(String element) {
        int rank = element.isEmpty() ? -1 : Integer.MAX_VALUE;
        for (String one : element.split("\\|")) {
            if (one.isEmpty()) {
                continue;
            }
            boolean named = Character.isUpperCase(one.charAt(0));
            int own = !named ? one.length() : COMMON.contains(WordClass.valueOf(one)) ? 0 : 100;
            rank = Math.min(rank, own);
        }
        return rank;
    }

    /** Whether a sentence may have an expression. */
    boolean in(ParsedText parsed, int sentence, Pieces pieces) {
        for (int t = parsed.sentenceFirst(sentence); t < parsed.sentenceEnd(sentence); t++) {
            String word = parsed.lower(t);
            if (words.contains(word) || (pieces.classes(word) & classes) != 0) {
                return true;
            }
        }
        return false;
    }
}
