package org.demarche.reader.finding;

import java.util.Optional;

/**
 * What a stage could not decide, as a value.
 *
 * @param stage the stage's name in lower case
 * @param message one line: what is open, and why
 * @param span where, if at one place
 */
public record Problem(String stage, String message, Optional<Span> span) {}
