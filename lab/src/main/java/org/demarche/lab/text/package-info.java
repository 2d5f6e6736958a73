/** Builds the word list that the repair of hyphens rests on, and measures the repair of quotations. */
@NullMarked
package org.demarche.lab.text;

import org.jspecify.annotations.NullMarked;
