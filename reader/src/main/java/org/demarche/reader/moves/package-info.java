/** Diplomatic steps, positions and roles, as one document tells them. */
@NullMarked
package org.demarche.reader.moves;

import org.jspecify.annotations.NullMarked;
