package org.demarche.app.operations;

/** How a line of the log is written. */
public enum LogFormat {
    /** An object of JSON on one line, for programs. */
    JSON,
    /** Words, for people. */
    TEXT
}
