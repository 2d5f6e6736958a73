package org.demarche.reader.finding;

import java.util.List;

/** What was read from one document. Every field has its own words; what is inferred says so. */
public sealed interface Finding permits Statement, Event, Move, Position, Role {
    /** Stable id: see {@link FindingId}. */
    String id();

    /** The words that order the finding in its text: a statement's content, an event's or move's trigger. */
    Stretch anchor();

    /** The claimants, outermost first; empty where the narrator speaks. */
    List<Actor> chain();
}
