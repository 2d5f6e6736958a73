package org.demarche.reader.text;

import java.util.Locale;

/** Finds the bounds of a quotation that lacks a mark, by the words that attribute it. */
final class SpeechCues {
    private static final int WORDS = 5;
    private static final int LONGEST_TITLE = 4;
    private static final int LONGEST_VERB = 12;

    private final ResourceTable verbs = ResourceTable.load("speech-cues.tsv", 1);
    private final ResourceTable followers = ResourceTable.load("cue-followers.tsv", 1);

    /**
     * The offset at which a quotation that opens at {@code from} and is never closed ends: before "said the envoy" or
     * "the envoy said" behind a comma, before a sentence that is nothing but such a cue; {@code limit} where none
     * follows.
     */
    int endOfContent(String text, int from, int limit) {
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ',' && startsCue(text, i + 1, limit)
                    || Neighbour.endsContent(c) && isCueAlone(text, i + 1, limit)) {
                return i + 1;
            }
        }
        return limit;
    }

    /** Whether a cue verb stands among the next few words, with no punctuation before it but that of titles. */
    boolean startsCue(String text, int from, int limit) {
        return endOfCue(text, from, limit) >= 0;
    }

    private boolean isCueAlone(String text, int from, int limit) {
        int end = endOfCue(text, from, limit);
        return end >= 0 && (end == limit || text.charAt(end) == '.');
    }

    /** The offset after the cue verb, -1 where there is none. */
    private int endOfCue(String text, int from, int limit) {
        int at = from;
        for (int word = 0; word < WORDS && at < limit; word++) {
            int start = text.charAt(at) == ' ' ? at + 1 : at;
            int end = wordEnd(text, start, limit);
            if (end == start) {
                return -1;
            }
            if (isVerb(text, start, end)) {
                return word == 0 || isFollowed(text, end, limit) ? end : -1;
            }
            boolean title = end < limit
                    && text.charAt(end) == '.'
                    && end - start <= LONGEST_TITLE
                    && Character.isUpperCase(text.charAt(start));
            at = title ? end + 1 : end;
        }
        return -1;
    }

    private boolean isFollowed(String text, int at, int limit) {
        if (at >= limit || text.charAt(at) != ' ') {
            return true;
        }
        int end = wordEnd(text, at + 1, limit);
        return end - at <= LONGEST_VERB
                && followers.contains(text.substring(at + 1, end).toLowerCase(Locale.ROOT));
    }

    /**
     * The offset at which a quotation starts that closes at {@code limit} and was never opened: after a colon or a cue
     * and its comma, else at the first sentence behind the last cue, else at {@code from}.
     */
    int startOfContent(String text, int from, int limit) {
        int start = from;
        boolean cued = false;
        int at = from;
        while (at < limit) {
            int end = Math.max(wordEnd(text, at, limit), at + 1);
            boolean verb = isVerb(text, at, end);
            cued |= verb;
            char last = text.charAt(end - 1);
            boolean afterCue = verb && end < limit && text.charAt(end) == ',';
            int next = afterCue ? end + 2 : end + 1;
            boolean sentence = cued && (last == '.' || last == '?' || last == '!');
            if ((afterCue || last == ':' || sentence) && next < limit && Character.isUpperCase(text.charAt(next))) {
                start = next;
                cued = false;
            }
            at = end;
        }
        return start;
    }

    private boolean isVerb(String text, int start, int end) {
        return end - start <= LONGEST_VERB
                && verbs.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static int wordEnd(String text, int start, int limit) {
        int end = start;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
