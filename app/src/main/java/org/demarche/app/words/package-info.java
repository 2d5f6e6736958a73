/** Words that the command line and the pages share. */
@NullMarked
package org.demarche.app.words;

import org.jspecify.annotations.NullMarked;
