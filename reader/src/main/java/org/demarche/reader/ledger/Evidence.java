package org.demarche.reader.ledger;

/**
 * A told move as a piece of evidence for a step.
 *
 * @param told the move and its story
 * @param link why it was taken for a step of this demarche, in one line
 */
public record Evidence(ToldMove told, String link) {}
