/** Builds the word list that the repair of hyphens rests on. */
@NullMarked
package org.demarche.lab.text;

import org.jspecify.annotations.NullMarked;
