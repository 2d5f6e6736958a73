/** Who did what to whom: PLOVER events from patterns over trees. */
@NullMarked
package org.demarche.reader.events;

import org.jspecify.annotations.NullMarked;
