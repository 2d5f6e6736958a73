/** Tokens, sentences, tags, lemmas, Universal Dependencies trees and names. */
@NullMarked
package org.demarche.reader.syntax;

import org.jspecify.annotations.NullMarked;
