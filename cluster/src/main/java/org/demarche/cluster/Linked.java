package org.demarche.cluster;

/**
 * A thread as the ledger has linked it, on its way to the pair of parties that it belongs to.
 *
 * @param key its id, with its number among threads of the same id
 * @param pair the unordered pair of parties between which it was opened
 * @param thread as {@link ThreadForm#json}; empty where there is no such thread any more
 */
public record Linked(String key, String pair, String thread) {}
