package org.demarche.reader.finding;

/** Whether the text affirms or negates. */
public enum Polarity {
    POSITIVE,
    NEGATIVE
}
