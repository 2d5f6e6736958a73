package org.demarche.reader.attribution;

/**
 * A word that may attribute.
 *
 * @param head its token
 * @param last its last token, where it is a phrase
 * @param word its entry in the lexicon
 */
record Cue(int head, int last, SpeechWord word) {}
