package org.demarche.reader.actors.reference;

/** Takes the features of one option. A feature is a template and a value; each counts once. */
public interface Features {
    /** One feature. */
    void add(String template, String value);

    /** A feature of two values. */
    void add(String template, String value, String other);
}
