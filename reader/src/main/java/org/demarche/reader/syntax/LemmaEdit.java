package org.demarche.reader.syntax;

import java.util.Locale;

/**
 * How a lemma is made from a form: its case, the letters taken off the end, the letters put there.
 *
 * @param letters what becomes of capitals
 * @param cut the number of letters taken off
 * @param added the letters put on
 */
public record LemmaEdit(Letters letters, int cut, String added) {
    private static final int LONGEST_ABBREVIATION = 5;

    /** What becomes of capitals. */
    public enum Letters {
        /** All letters small. */
        SMALL,
        /** As a name: the first great; a long word in capitals has its other letters small. */
        NAME,
        /** As they are. */
        KEPT
    }

    /** The edit that makes {@code lemma} from {@code form}. */
    public static LemmaEdit between(String form, String lemma) {
        String plain = plain(form);
        LemmaEdit best = between(Letters.SMALL, lower(plain), lemma);
        for (Letters letters : new Letters[] {Letters.NAME, Letters.KEPT}) {
            LemmaEdit edit = between(letters, cased(letters, plain), lemma);
            if (edit.cut < best.cut) {
                best = edit;
            }
        }
        return best;
    }

    private static LemmaEdit between(Letters letters, String form, String lemma) {
        int same = 0;
        while (same < form.length() && same < lemma.length() && form.charAt(same) == lemma.charAt(same)) {
            same++;
        }
        return new LemmaEdit(letters, form.length() - same, lemma.substring(same));
    }

    /** An edit as {@link #toString} writes it: the case's initial, the number, a plus, the letters: {@code S3+y}. */
    public static LemmaEdit of(String written) {
        int plus = written.indexOf('+');
        if (plus < 2) {
            throw new IllegalArgumentException("no edit: " + written);
        }
        Letters letters = switch (written.charAt(0)) {
            case 'S' -> Letters.SMALL;
            case 'K' -> Letters.KEPT;
            case 'N' -> Letters.NAME;
            default -> throw new IllegalArgumentException("no case of letters: " + written);
        };
        return new LemmaEdit(letters, Integer.parseInt(written.substring(1, plus)), written.substring(plus + 1));
    }

    /** The lemma of a form; what is shorter than the cut keeps its letters. */
    public String apply(String form) {
        String cased = cased(letters, form);
        if (cut == 0 && added.isEmpty()) {
            return cased;
        }
        return cut > cased.length() ? cased : cased.substring(0, cased.length() - cut) + added;
    }

    private static String cased(Letters letters, String form) {
        return switch (letters) {
            case SMALL -> lower(form);
            case KEPT -> form;
            case NAME -> name(form);
        };
    }

    private static String name(String form) {
        if (form.isEmpty() || Character.isUpperCase(form.charAt(0)) && !shouted(form)) {
            return form;
        }
        String rest = form.substring(1);
        return Character.toUpperCase(form.charAt(0)) + (shouted(form) ? lower(rest) : rest);
    }

    /** Short words in capitals may be abbreviations. */
    private static boolean shouted(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (!Character.isUpperCase(form.charAt(i))) {
                return false;
            }
        }
        return form.length() > LONGEST_ABBREVIATION;
    }

    /** A form with straight marks. */
    public static String plain(String form) {
        return form.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
    }

    static String lower(String form) {
        return form.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return letters.name().substring(0, 1) + cut + '+' + added;
    }
}
