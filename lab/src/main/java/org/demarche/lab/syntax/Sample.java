package org.demarche.lab.syntax;

import org.demarche.reader.syntax.Relation;

/**
 * A sentence to learn structure from.
 *
 * @param document what it belongs to
 * @param cases how its document writes its words
 * @param heads its tree, or nothing where it has none
 * @param relations its tree's relations
 * @param tags its tags by number, -1 for a rare one; nothing where it has no tree
 * @param names its names' labels, or nothing where they are not annotated
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record Sample(
        String document, String[] forms, int[] cases, int[] heads, Relation[] relations, int[] tags, int[] names) {
    int size() {
        return forms.length;
    }

    boolean hasTree() {
        return heads.length > 0;
    }

    boolean hasNames() {
        return names.length > 0;
    }
}
