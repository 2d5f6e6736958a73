package org.demarche.lab.syntax;

import java.util.Locale;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/**
 * A sentence to learn structure from, with predicted tags.
 *
 * @param document what it belongs to
 * @param cases how its document writes its words
 * @param heads its tree, or nothing where it has none
 * @param relations its tree's relations
 * @param names its names' labels, or nothing where they are not annotated
 * @param gold its right tags by number, -1 for a rare one; nothing where they are not annotated
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record Sample(
        String document,
        String[] forms,
        Upos[] upos,
        String[] xpos,
        int[] cases,
        int[] heads,
        Relation[] relations,
        int[] names,
        int[] gold) {
    int size() {
        return forms.length;
    }

    boolean hasTree() {
        return heads.length > 0;
    }

    boolean hasNames() {
        return names.length > 0;
    }

    /** The words as a headline writes them. */
    String[] capitals() {
        var capitals = new String[forms.length];
        for (int t = 0; t < capitals.length; t++) {
            capitals[t] = forms[t].toUpperCase(Locale.ROOT);
        }
        return capitals;
    }

    /** The words as a careless writer types them. */
    String[] smallLetters() {
        var small = new String[forms.length];
        for (int t = 0; t < small.length; t++) {
            small[t] = forms[t].toLowerCase(Locale.ROOT);
        }
        return small;
    }
}
