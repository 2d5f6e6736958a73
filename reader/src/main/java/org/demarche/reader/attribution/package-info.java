/** Who said what: statements with their source, cue and content. */
@NullMarked
package org.demarche.reader.attribution;

import org.jspecify.annotations.NullMarked;
