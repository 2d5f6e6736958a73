/** Where the time of a reading goes: samples of its stack, as a table and drawn as a flame graph. */
@NullMarked
package org.demarche.lab.bench.flame;

import org.jspecify.annotations.NullMarked;
