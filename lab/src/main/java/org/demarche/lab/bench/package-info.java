/** Benchmarks: each stage, the whole reading, and peers on the same texts. */
@NullMarked
package org.demarche.lab.bench;

import org.jspecify.annotations.NullMarked;
