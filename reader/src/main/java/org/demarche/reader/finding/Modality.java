package org.demarche.reader.finding;

/** Whether an event has happened, as its text has it. */
public enum Modality {
    ACTUAL,
    PLANNED,
    CONDITIONAL,
    HYPOTHETICAL,
    ASKED
}
