package org.demarche.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes out hyphens that stray into words. Parts are joined only if the joined word is known, the hyphenated one is
 * not, and at least one part is no word by itself; a prefix before a word keeps its hyphen.
 */
final class Hyphens {
    private static final int MOST_PARTS = 5;
    private static final int LONGEST_PART = 20;
    private static final int SHORTEST_JOINED = 5;
    private static final int SHORTEST_RARE_WORD = 4;
    private static final String COMMON = "a";

    private final ResourceTable vocabulary = ResourceTable.load("vocabulary.tsv", 2);
    private final ResourceTable prefixes = ResourceTable.load("prefixes.tsv", 1);
    private final ResourceTable hyphenated = ResourceTable.load("hyphenated.tsv", 1);

    /** The parts {@code [start, end)} of a word with hyphens. */
    private record Part(int start, int end) {}

    /** Mends a draft. */
    void mend(Draft draft) {
        String text = draft.text();
        var edits = new ArrayList<Edit>();
        int at = text.indexOf('-');
        while (at >= 0) {
            int next = at + 1;
            if (at > 0 && Character.isLetter(text.charAt(at - 1))) {
                List<Part> parts = parts(text, at);
                next = Math.max(next, parts.get(parts.size() - 1).end());
                join(draft, parts, edits);
            }
            at = text.indexOf('-', next);
        }
        draft.apply(edits);
    }

    /** The parts around a hyphen and those that follow; one part where the hyphen is none of a word. */
    private static List<Part> parts(String text, int hyphen) {
        int start = hyphen;
        while (start > 0 && hyphen - start <= LONGEST_PART && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part(start, hyphen));
        int at = hyphen;
        while (at < text.length() && text.charAt(at) == '-' && parts.size() < MOST_PARTS) {
            int first = at + 1;
            if (first < text.length() && text.charAt(first) == ' ') {
                first++;
            }
            int end = first;
            while (end < text.length() && end - first <= LONGEST_PART && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == first) {
                break;
            }
            parts.add(new Part(first, end));
            at = end;
        }
        return parts;
    }

    private void join(Draft draft, List<Part> parts, List<Edit> edits) {
        if (parts.size() < 2 || touchesDigit(draft.text(), parts)) {
            return;
        }
        if (isStray(draft.text(), parts)) {
            joinAll(draft, parts, edits);
            return;
        }
        for (int i = 0; parts.size() > 2 && i + 1 < parts.size(); i++) {
            List<Part> pair = parts.subList(i, i + 2);
            if (isStray(draft.text(), pair)) {
                joinAll(draft, pair, edits);
                i++;
            }
        }
    }

    private static boolean touchesDigit(String text, List<Part> parts) {
        int start = parts.get(0).start();
        int end = parts.get(parts.size() - 1).end();
        return start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))
                || end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    }

    private static void joinAll(Draft draft, List<Part> parts, List<Edit> edits) {
        int start = parts.get(0).start();
        int end = parts.get(parts.size() - 1).end();
        var joined = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            joined.append(draft.text(), parts.get(i).start(), parts.get(i).end());
            if (i > 0) {
                edits.add(Edit.silent(parts.get(i - 1).end(), parts.get(i).start(), ""));
            }
        }
        draft.note(Repair.Kind.STRAY_HYPHEN, start, end, joined.toString());
    }

    private boolean isStray(String text, List<Part> parts) {
        var joined = new StringBuilder();
        var written = new StringBuilder();
        boolean allWords = true;
        boolean spaced = false;
        for (int i = 0; i < parts.size(); i++) {
            String part = text.substring(parts.get(i).start(), parts.get(i).end());
            if (i > 0) {
                if (part.length() < 2 || startsName(joined, part)) {
                    return false;
                }
                spaced |= parts.get(i).start() > parts.get(i - 1).end() + 1;
                written.append('-');
            }
            joined.append(part);
            written.append(part.toLowerCase(Locale.ROOT));
            allWords &= isWord(part.toLowerCase(Locale.ROOT));
        }
        String first = lower(text, parts.get(0));
        String last = lower(text, parts.get(parts.size() - 1));
        boolean prefixed = parts.size() == 2 && prefixes.contains(first) && vocabulary.contains(last);
        return !allWords
                && !prefixed
                && !(spaced && isWord(last))
                && first.length() > 1
                && joined.length() >= SHORTEST_JOINED
                && vocabulary.contains(joined.toString().toLowerCase(Locale.ROOT))
                && !vocabulary.contains(written.toString())
                && !hyphenated.contains(written.toString());
    }

    private static String lower(String text, Part part) {
        return text.substring(part.start(), part.end()).toLowerCase(Locale.ROOT);
    }

    /** Whether a part starts with a capital, and not because the whole word is in capitals. */
    private static boolean startsName(CharSequence before, String part) {
        return Character.isUpperCase(part.charAt(0)) && !Character.isUpperCase(before.charAt(before.length() - 1));
    }

    private boolean isWord(String part) {
        return isListed(part)
                || part.endsWith("s") && part.length() > 2 && isListed(part.substring(0, part.length() - 1));
    }

    private boolean isListed(String part) {
        return vocabulary
                .find(part)
                .map(row -> row.get(1).equals(COMMON) || part.length() >= SHORTEST_RARE_WORD)
                .orElse(false);
    }
}
