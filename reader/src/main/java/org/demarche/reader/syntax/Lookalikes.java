package org.demarche.reader.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.demarche.reader.resource.Table;

/**
 * What the structure model reads in place of a word that it has hardly seen: {@code lookalikes.tsv}. A "spokeswoman"
 * that nobody knows was taken for a verb. Immutable.
 */
final class Lookalikes {
    private final Map<String, String> known = new HashMap<>();

    private Lookalikes() {
        Table.read(Lookalikes.class, "lookalikes.tsv", row -> known.put(row.required(0), row.required(1)));
    }

    /** The bundled words. */
    static Lookalikes load() {
        return new Lookalikes();
    }

    /** The form to read in place of a form, written as that is; most are read as they stand. */
    String of(String form) {
        String like = known.get(form.toLowerCase(Locale.ROOT));
        if (like == null) {
            return form;
        }
        boolean capital = Character.isUpperCase(form.charAt(0));
        return capital ? Character.toUpperCase(like.charAt(0)) + like.substring(1) : like;
    }
}
