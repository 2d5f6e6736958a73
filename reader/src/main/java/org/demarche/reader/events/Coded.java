package org.demarche.reader.events;

import org.demarche.reader.finding.Event;

/**
 * An event and what made it.
 *
 * @param pattern file, line and words of the pattern
 */
public record Coded(Event event, String pattern) {}
