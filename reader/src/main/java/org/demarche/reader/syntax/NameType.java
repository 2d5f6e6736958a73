package org.demarche.reader.syntax;

/** What a name names. */
public enum NameType {
    PERSON,
    ORGANISATION,
    LOCATION,
    /** Nationality, religious or political group: "Russian", "Republicans". */
    NORP
}
