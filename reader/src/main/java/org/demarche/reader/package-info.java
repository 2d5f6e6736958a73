/** Composes the stages: a document in, its reading out. */
@NullMarked
package org.demarche.reader;

import org.jspecify.annotations.NullMarked;
