/** Time expressions, normalised to TIMEX3 values and to intervals with an operator. */
@NullMarked
package org.demarche.reader.time;

import org.jspecify.annotations.NullMarked;
