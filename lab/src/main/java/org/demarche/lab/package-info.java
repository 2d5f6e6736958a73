/** Training, evaluation and benchmarks; never shipped. */
@NullMarked
package org.demarche.lab;

import org.jspecify.annotations.NullMarked;
