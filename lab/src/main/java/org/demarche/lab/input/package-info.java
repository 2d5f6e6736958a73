/** What all lab commands share about the files they are given. */
@NullMarked
package org.demarche.lab.input;

import org.jspecify.annotations.NullMarked;
