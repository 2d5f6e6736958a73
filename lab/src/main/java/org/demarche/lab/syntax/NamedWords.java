package org.demarche.lab.syntax;

import org.demarche.reader.finding.Span;
import org.demarche.reader.syntax.NameType;

/**
 * A name in a document, gold or found.
 *
 * @param span its place: words or characters, as long as both sides count the same
 * @param type what it names
 * @param words how it reads
 */
record NamedWords(Span span, NameType type, String words) {}
