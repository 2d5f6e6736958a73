package org.demarche.lab.time;

import org.demarche.reader.finding.Span;

/**
 * A time expression as annotated.
 *
 * @param span code points of its document's text
 * @param value TIMEX3 value, or the day or interval that an edition's date element names
 */
record GoldTime(Span span, String value) {}
