/** Measures what SCORES.md declares, and says ok or fail. */
@NullMarked
package org.demarche.lab.scores;

import org.jspecify.annotations.NullMarked;
