package org.demarche.reader.text;

import java.util.Locale;

/** Finds where a quotation ends that no mark closes: before "said Peskov" or "the minister said". */
final class SpeechCues {
    private static final int WORDS = 5;

    private final ResourceTable verbs = ResourceTable.load("speech-cues.tsv", 1);

    /** The offset after the first comma in {@code [from, limit)} that a cue follows; {@code limit} where none does. */
    int endOfContent(String text, int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (text.charAt(i) == ',' && startsCue(text, i + 1, limit)) {
                return i + 1;
            }
        }
        return limit;
    }

    /** Whether a cue verb stands among the next few words, with no punctuation before it. */
    boolean startsCue(String text, int from, int limit) {
        int at = from;
        for (int word = 0; word < WORDS && at < limit; word++) {
            int start = at < limit && text.charAt(at) == ' ' ? at + 1 : at;
            int end = start;
            while (end < limit && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == start) {
                return false;
            }
            if (verbs.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
            at = end;
        }
        return false;
    }
}
