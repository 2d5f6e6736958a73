package org.demarche.reader.text;

/**
 * A stretch in quotation marks, in offsets of the repaired text (UTF-16 units).
 *
 * @param start the opening mark, or the first character where a dialogue dash or a paragraph opens it
 * @param end after the closing mark, or after the last character where it is never closed
 * @param continues whether it goes on with the next quotation: the next paragraph reopens it
 * @param repaired whether a mark of it was missing or of the wrong direction
 */
public record Quotation(int start, int end, boolean continues, boolean repaired) {}
