package org.demarche.reader.finding;

/** What findings stand on. */
public sealed interface Annotation permits Mention, Time {
    /** Stable id: see {@link FindingId}. */
    String id();

    Stretch stretch();
}
