package org.demarche.reader.ledger;

import java.util.Arrays;

/** Whole numbers in rising order, each once; made for numbers that mostly come in that order. Not thread-safe. */
final class SortedInts {
    private int[] values = new int[4];
    private int size;

    /** Takes a number in; false where it was there. */
    boolean add(int value) {
        int at = size == 0 || values[size - 1] < value ? -size - 1 : Arrays.binarySearch(values, 0, size, value);
        if (at >= 0) {
            return false;
        }
        int insertion = -at - 1;
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        System.arraycopy(values, insertion, values, insertion + 1, size - insertion);
        values[insertion] = value;
        size++;
        return true;
    }

    boolean contains(int value) {
        return Arrays.binarySearch(values, 0, size, value) >= 0;
    }

    /** Whether one of some numbers is among these. */
    boolean containsAny(int[] some) {
        for (int one : some) {
            if (contains(one)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of some numbers are among these. */
    boolean containsAll(int[] some) {
        for (int one : some) {
            if (!contains(one)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The number at a place, from 0. */
    int get(int place) {
        return values[place];
    }

    /** The place of the greatest number that is not greater than {@code value}; -1 where there is none. */
    int floor(int value) {
        int at = Arrays.binarySearch(values, 0, size, value);
        return at >= 0 ? at : -at - 2;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
