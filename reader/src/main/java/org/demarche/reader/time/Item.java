package org.demarche.reader.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence: a word, a part of a word with hyphens or digits, or an expression already found.
 *
 * @param word in lower case; empty for an expression
 * @param first its first token
 * @param end the token after its last
 * @param from offset in the repaired text
 * @param to offset after it in the repaired text
 * @param classes bits of {@link WordClass}
 */
record Item(String word, int first, int end, int from, int to, long classes, List<Sense> senses, Meaning meaning) {
    /** The same piece, meaning something else. */
    Item with(Meaning other) {
        return new Item(word, first, end, from, to, classes, senses, other);
    }

    boolean is(WordClass wordClass) {
        return (classes & wordClass.bit()) != 0;
    }

    /** Whether it is an expression of time. */
    boolean expression() {
        return !(meaning instanceof Meaning.Word);
    }

    /** Its value as a number in a class it has; 0 where the class has none. */
    int number(WordClass wordClass) {
        for (Sense sense : senses) {
            if (sense.wordClass() == wordClass) {
                return sense.number();
            }
        }
        return 0;
    }

    /** Its value as a text in a class it has. */
    String text(WordClass wordClass) {
        for (Sense sense : senses) {
            if (sense.wordClass() == wordClass) {
                return sense.text();
            }
        }
        return "";
    }

    /**
     * As a record's own, but written out: Java links the generated one at run time, which every start would wait for.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Item that
                && word.equals(that.word)
                && first == that.first
                && end == that.end
                && from == that.from
                && to == that.to
                && classes == that.classes
                && senses.equals(that.senses)
                && meaning.equals(that.meaning);
    }

    @Override
    public int hashCode() {
        return 31 * word.hashCode() + from;
    }
}
