package org.demarche.reader.syntax;

/**
 * A name in the text.
 *
 * @param first its first token
 * @param end the token after its last
 * @param type what it names
 */
public record Name(int first, int end, NameType type) {}
