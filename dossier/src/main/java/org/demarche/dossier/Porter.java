package org.demarche.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The stem of a word as FTS5's tokenizer {@code porter} makes it (M. F. Porter, An algorithm for suffix stripping,
 * Program 14/3, 1980). Works on bytes: what is not ASCII counts as a consonant.
 */
final class Porter {
    private static final int LEAST = 3;
    private static final int MOST = 64;

    /** Endings and what they become, in the order in which they are tried; of one word only the first that fits. */
    private static final String[][] STEP2 = {
        {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"}, {"logi", "log"},
        {"bli", "ble"}, {"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"}, {"ization", "ize"},
        {"ation", "ate"}, {"ator", "ate"}, {"alism", "al"}, {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"},
        {"aliti", "al"}, {"iviti", "ive"}, {"biliti", "ble"}
    };

    private static final String[][] STEP3 = {
        {"ical", "ic"}, {"ness", ""}, {"icate", "ic"}, {"iciti", "ic"}, {"ful", ""}, {"ative", ""}, {"alize", "al"}
    };
    private static final String[][] STEP4 = {
        {"al", ""}, {"ance", ""}, {"ence", ""}, {"er", ""}, {"ic", ""}, {"able", ""}, {"ible", ""}, {"ant", ""},
        {"ement", ""}, {"ment", ""}, {"ent", ""}, {"ion", ""}, {"ou", ""}, {"ism", ""}, {"ate", ""}, {"iti", ""},
        {"ous", ""}, {"ive", ""}, {"ize", ""}
    };

    private byte[] word;
    private int length;

    private Porter(byte[] word) {
        this.word = Arrays.copyOf(word, word.length + 1);
        length = word.length;
    }

    /** The stem of a word that is in lower case. */
    static String stem(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return bytes.length < LEAST || bytes.length > MOST ? word : new Porter(bytes).stemmed();
    }

    private String stemmed() {
        plural();
        past();
        if (at(1) == 'y' && vowel(length - 1)) {
            word[length - 1] = 'i';
        }
        change(STEP2, 1);
        change(STEP3, 1);
        change(STEP4, 2);
        if (at(1) == 'e' && (measure(length - 1) > 1 || measure(length - 1) == 1 && !shortEnd(length - 1))) {
            length--;
        }
        if (length > 1 && at(1) == 'l' && at(2) == 'l' && measure(length - 1) > 1) {
            length--;
        }
        return new String(word, 0, length, StandardCharsets.UTF_8);
    }

    private void plural() {
        if (at(1) != 's') {
            return;
        }
        if (at(2) == 'e') {
            boolean two = length > 4 && at(4) == 's' && at(3) == 's' || length > 3 && at(3) == 'i';
            length -= two ? 2 : 1;
        } else if (at(2) != 's') {
            length--;
        }
    }

    private void past() {
        boolean cut = false;
        if (ends("eed")) {
            length -= measure(length - 3) > 0 ? 1 : 0;
        } else if (ends("ed") && vowel(length - 2)) {
            length -= 2;
            cut = true;
        } else if (ends("ing") && vowel(length - 3)) {
            length -= 3;
            cut = true;
        }
        if (!cut) {
            return;
        }
        if (ends("at") || ends("bl") || ends("iz")) {
            word[length++] = 'e';
        } else if (doubled()) {
            length--;
        } else if (measure(length) == 1 && shortEnd(length)) {
            word[length++] = 'e';
        }
    }

    private boolean doubled() {
        byte last = at(1);
        return !isVowel(last, false) && last != 'l' && last != 's' && last != 'z' && length > 1 && last == at(2);
    }

    private void change(String[][] endings, int measure) {
        for (String[] ending : endings) {
            if (ends(ending[0])) {
                int stem = length - ending[0].length();
                boolean ion = !ending[0].equals("ion") || at(4) == 's' || at(4) == 't';
                if (ion && measure(stem) >= measure) {
                    byte[] now = ending[1].getBytes(StandardCharsets.US_ASCII);
                    System.arraycopy(now, 0, word, stem, now.length);
                    length = stem + now.length;
                }
                return;
            }
        }
    }

    /** The byte so far from the end. */
    private byte at(int fromEnd) {
        return length >= fromEnd ? word[length - fromEnd] : 0;
    }

    private boolean ends(String ending) {
        int stem = length - ending.length();
        if (stem <= 0) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (word[stem + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVowel(byte letter, boolean yToo) {
        return letter == 'a'
                || letter == 'e'
                || letter == 'i'
                || letter == 'o'
                || letter == 'u'
                || yToo && letter == 'y';
    }

    private boolean vowel(int stem) {
        for (int i = 0; i < stem; i++) {
            if (isVowel(word[i], i > 0)) {
                return true;
            }
        }
        return false;
    }

    /** Porter's m: how often vowels are followed by consonants. */
    private int measure(int stem) {
        int measure = 0;
        boolean consonant = false;
        boolean vowelBefore = false;
        for (int i = 0; i < stem; i++) {
            consonant = !isVowel(word[i], consonant);
            measure += consonant && vowelBefore ? 1 : 0;
            vowelBefore = !consonant;
        }
        return measure;
    }

    /** Porter's *o: consonant, vowel, consonant at the end, the last none of w, x and y. */
    private boolean shortEnd(int stem) {
        byte last = stem > 0 ? word[stem - 1] : 0;
        if (last == 'w' || last == 'x' || last == 'y') {
            return false;
        }
        int signs = 0;
        boolean consonant = false;
        for (int i = 0; i < stem; i++) {
            consonant = !isVowel(word[i], consonant);
            signs = signs << 1 | (consonant ? 1 : 0);
        }
        return (signs & 7) == 5;
    }
}
