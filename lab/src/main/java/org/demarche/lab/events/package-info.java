/** Coded events, shown to be judged by eye. */
@NullMarked
package org.demarche.lab.events;

import org.jspecify.annotations.NullMarked;
