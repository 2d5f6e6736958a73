package org.demarche.cluster;

/**
 * A line of the record that is new, or takes the place of an earlier one, or takes it back.
 *
 * @param place sorts as the record is to be
 * @param key of the demarche or alert
 * @param pair the unordered pair of parties that it is between
 * @param stands whether it stands; else it is taken back
 * @param line as JSON
 */
public record Change(String place, String key, String pair, boolean stands, String line) {}
