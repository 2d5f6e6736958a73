package org.demarche.reader.text;

import java.util.Arrays;

/**
 * Which code points of the original each UTF-16 unit of a repaired text stands for. Kept as runs: in a run as long as
 * its original every unit stands for one code point, in any other run every unit stands for the whole. So a text with
 * few repairs costs few numbers, however long it is.
 */
final class OffsetMap {
    private final int[] from;
    private final int[] start;
    private final int[] end;
    private final int length;
    private final int originalLength;

    private OffsetMap(Builder builder, int originalLength) {
        this.from = Arrays.copyOf(builder.from, builder.runs);
        this.start = Arrays.copyOf(builder.start, builder.runs);
        this.end = Arrays.copyOf(builder.end, builder.runs);
        this.length = builder.length;
        this.originalLength = originalLength;
    }

    /** The map of a text that is its own original. */
    static OffsetMap identity(String text) {
        var builder = new Builder();
        int codePoint = 0;
        int unit = 0;
        while (unit < text.length()) {
            int width = Character.charCount(text.codePointAt(unit));
            builder.add(width, codePoint, codePoint + 1);
            unit += width;
            codePoint++;
        }
        return new OffsetMap(builder, codePoint);
    }

    /** The first original code point under a unit; for the unit after the last, the original's length. */
    int startOf(int unit) {
        if (unit >= length) {
            return originalLength;
        }
        int run = runOf(unit);
        return linear(run) ? start[run] + unit - from[run] : start[run];
    }

    /** The original code point after those under a unit. */
    int endOf(int unit) {
        int run = runOf(unit);
        return linear(run) ? start[run] + unit - from[run] + 1 : end[run];
    }

    /** The first unit whose original ends after a code point; the length where there is none. */
    int firstEndingAfter(int codePoint) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (endOf(middle) <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int runOf(int unit) {
        int found = Arrays.binarySearch(from, unit);
        return found >= 0 ? found : -found - 2;
    }

    private boolean linear(int run) {
        return end[run] - start[run] == endOfRun(run) - from[run];
    }

    private int endOfRun(int run) {
        return run + 1 < from.length ? from[run + 1] : length;
    }

    /** Builds the map of an edited text, from left to right. */
    static final class Builder {
        private int[] from = new int[16];
        private int[] start = new int[16];
        private int[] end = new int[16];
        private int runs;
        private int length;
        private int cursor;

        /** Takes over the units {@code [first, last)} of the map before the edit; calls must not go back. */
        void copy(OffsetMap map, int first, int last) {
            int unit = first;
            while (unit < last) {
                while (map.endOfRun(cursor) <= unit) {
                    cursor++;
                }
                int stop = Math.min(last, map.endOfRun(cursor));
                int skipped = unit - map.from[cursor];
                if (map.linear(cursor)) {
                    int original = map.start[cursor] + skipped;
                    add(stop - unit, original, original + stop - unit);
                } else {
                    add(stop - unit, map.start[cursor], map.end[cursor]);
                }
                unit = stop;
            }
        }

        /** Puts {@code width} units in place of the units {@code [first, last)} of the map before the edit. */
        void replace(OffsetMap map, int first, int last, int width) {
            if (width > 0 && last > first) {
                add(width, map.startOf(first), map.endOf(last - 1));
            } else if (width > 0) {
                int at = first > 0 ? map.endOf(first - 1) : map.startOf(0);
                add(width, at, at);
            }
        }

        OffsetMap build(OffsetMap before) {
            return new OffsetMap(this, before.originalLength);
        }

        private void add(int width, int originalStart, int originalEnd) {
            int last = runs - 1;
            boolean goesOn = runs > 0
                    && end[last] == originalStart
                    && end[last] - start[last] == length - from[last]
                    && originalEnd - originalStart == width;
            if (goesOn) {
                end[last] = originalEnd;
            } else {
                open(originalStart, originalEnd);
            }
            length += width;
        }

        private void open(int originalStart, int originalEnd) {
            if (runs == from.length) {
                from = Arrays.copyOf(from, 2 * runs);
                start = Arrays.copyOf(start, 2 * runs);
                end = Arrays.copyOf(end, 2 * runs);
            }
            from[runs] = length;
            start[runs] = originalStart;
            end[runs] = originalEnd;
            runs++;
        }
    }
}
