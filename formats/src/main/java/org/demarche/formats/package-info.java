/** Bytes to documents; findings to JSON and back. */
@NullMarked
package org.demarche.formats;

import org.jspecify.annotations.NullMarked;
