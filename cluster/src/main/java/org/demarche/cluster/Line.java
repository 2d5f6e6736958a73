package org.demarche.cluster;

/**
 * A line of output.
 *
 * @param place sorts as the output is to be
 * @param text JSON, without its end
 */
public record Line(String place, String text) {}
