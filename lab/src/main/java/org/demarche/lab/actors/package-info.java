/** Builds and measures the knowledge of actors. */
@NullMarked
package org.demarche.lab.actors;

import org.jspecify.annotations.NullMarked;
