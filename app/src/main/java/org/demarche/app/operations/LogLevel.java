package org.demarche.app.operations;

/** How much is logged: what a level holds, the levels before it hold too. */
public enum LogLevel {
    /** What does not work. */
    ERROR,
    /** What works, but should be looked at. */
    WARN,
    /** What was done: a line for each request, story and round. */
    INFO,
    /** More than one wants to read every day: here alone the words of exceptions are written. */
    DEBUG
}
