package org.demarche.reader.time;

import java.util.Map;

/**
 * One row of patterns.tsv.
 *
 * @param order its place in the file
 * @param result the class of what it makes, or the operator's name on the level of operators
 * @param builder how it is made
 * @param settings the builder's settings and the conditions
 * @param lead elements at the start that only have to stand there
 * @param trail elements at the end that only have to stand there
 */
record Rule(int order, String result, String builder, Map<String, String> settings, int lead, int trail) {
    /** Whether it says that the words it matches make no expression. */
    boolean plain() {
        return builder.equals("word");
    }

    /** A whole number among the settings, or what it is where it is not set. */
    int number(String setting, int otherwise) {
        String value = settings.get(setting);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** A word among the settings, or the empty word. */
    String text(String setting) {
        return settings.getOrDefault(setting, "");
    }
}
