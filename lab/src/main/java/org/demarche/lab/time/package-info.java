/** Measures the reading of time expressions. */
@NullMarked
package org.demarche.lab.time;

import org.jspecify.annotations.NullMarked;
