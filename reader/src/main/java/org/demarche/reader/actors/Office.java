package org.demarche.reader.actors;

import java.util.List;

/**
 * A known person's term in an office.
 *
 * @param person full name
 * @param keys the words of the name, folded
 * @param surname folded word by which the person is called alone
 * @param gender 'm', 'f' or '-'
 * @param code actor code
 * @param topic class of office
 * @param office the office in usual words
 * @param from ISO date, "" where open
 * @param to ISO date, exclusive, "" while in office
 * @param wellKnown whether the surname alone may tell the person
 */
record Office(
        String person,
        List<String> keys,
        String surname,
        char gender,
        String code,
        String topic,
        String office,
        String from,
        String to,
        boolean wellKnown) {

    /** Whether the office is held on an ISO day; with "", whether it is still held. */
    boolean holds(String day) {
        return day.isEmpty() ? to.isEmpty() : begun(day) && (to.isEmpty() || day.compareTo(to) < 0);
    }

    /** Whether the term ended before a day. */
    boolean over(String day) {
        return !to.isEmpty() && to.compareTo(day) < 0;
    }

    /** Whether the term began before a day. */
    boolean begun(String day) {
        return day.isEmpty() || from.compareTo(day) <= 0;
    }

    /** Whether the name has all words of another, in any order; an initial stands for a word. */
    boolean named(List<String> words) {
        for (String word : words) {
            if (!has(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(String word) {
        for (String key : keys) {
            if (key.equals(word) || word.length() == 1 && key.startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
