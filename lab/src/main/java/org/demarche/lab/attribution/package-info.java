/** Trains and measures the attributor on PolNeAR. */
@NullMarked
package org.demarche.lab.attribution;

import org.jspecify.annotations.NullMarked;
