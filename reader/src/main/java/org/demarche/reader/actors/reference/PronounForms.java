package org.demarche.reader.actors.reference;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.demarche.reader.resource.Table;
import org.jspecify.annotations.Nullable;

/** Third-person pronouns, by {@code pronouns.tsv}. */
final class PronounForms {
    private final Map<String, Form> forms = new HashMap<>();

    /**
     * A pronoun.
     *
     * @param sort person (he, she), body (it) or several (they)
     * @param gender 'm', 'f' or '-'
     * @param use "reflexive", "possessive" or "plain"
     */
    record Form(Sort sort, char gender, String use) {
        boolean reflexive() {
            return use.equals("reflexive");
        }

        boolean plain() {
            return use.equals("plain");
        }
    }

    private PronounForms() {}

    /** Reads the file. */
    static PronounForms load() {
        var loaded = new PronounForms();
        Table.read(PronounForms.class, "pronouns.tsv", loaded::add);
        return loaded;
    }

    private void add(Table.Row row) {
        Sort sort = Sort.valueOf(row.required(0).toUpperCase(Locale.ROOT));
        var form = new Form(sort, row.required(1).charAt(0), row.required(2));
        for (String word : row.words(3)) {
            if (forms.put(word, form) != null) {
                throw new IllegalArgumentException("listed twice: " + word);
            }
        }
    }

    /** The form of a word in lower case, or null for no pronoun of the third person. */
    @Nullable
    Form of(String lower) {
        return forms.get(lower);
    }
}
