package org.demarche.reader.time;

import java.util.List;

/**
 * A rule that holds at a place.
 *
 * @param rule the rule
 * @param items all matched pieces, those that only have to stand there included
 * @param as what each piece was matched as; {@link WordClass#ANY} for a literal word
 * @param at the first of them among the sentence's pieces
 */
record Match(Rule rule, List<Item> items, List<WordClass> as, int at) {
    private static final int MONTHS_A_YEAR = 12;

    /** The first piece matched as a class, from the {@code nth}; or -1. */
    int find(WordClass wordClass, int nth) {
        int seen = 0;
        for (int i = 0; i < as.size(); i++) {
            if (as.get(i) == wordClass && seen++ == nth) {
                return i;
            }
        }
        return -1;
    }

    boolean has(WordClass wordClass) {
        return find(wordClass, 0) >= 0;
    }

    /** The number of the first piece matched as a class, or what it is where there is none. */
    int number(WordClass wordClass, int otherwise) {
        return number(wordClass, 0, otherwise);
    }

    int number(WordClass wordClass, int nth, int otherwise) {
        int found = find(wordClass, nth);
        return found < 0 ? otherwise : items.get(found).number(wordClass);
    }

    /**
     * The year that is told, also one of three digits; 0 where none is. "December to May 2022" starts the year before.
     */
    int year() {
        int year = number(WordClass.YEAR, number(WordClass.ANCIENT, 0));
        boolean before = number(WordClass.MONTH, 0, 0) > number(WordClass.MONTH, 1, MONTHS_A_YEAR);
        return before ? year - 1 : year;
    }

    /** The value, as words.tsv writes it, of the first piece matched as a class, or the empty word. */
    String text(WordClass wordClass) {
        int found = find(wordClass, 0);
        return found < 0 ? "" : items.get(found).text(wordClass);
    }

    /** What the nth expression among the pieces means. */
    Meaning meaning(int nth) {
        int seen = 0;
        for (Item item : items) {
            if (item.expression() && seen++ == nth) {
                return item.meaning();
            }
        }
        return Meaning.Word.NONE;
    }

    /** The nth piece that is an expression. */
    Item expression(int nth) {
        int seen = 0;
        for (Item item : items) {
            if (item.expression() && seen++ == nth) {
                return item;
            }
        }
        return items.get(rule.lead());
    }

    /** The first piece that belongs to what is made. */
    Item firstItem() {
        return items.get(rule.lead());
    }

    /** The last piece that belongs to what is made. */
    Item lastItem() {
        return items.get(items.size() - 1 - rule.trail());
    }

    /** The first piece's place among the sentence's, what only has to stand there left out. */
    int start() {
        return at + rule.lead();
    }

    /** The place behind the last, likewise. */
    int end() {
        return at + items.size() - rule.trail();
    }
}
