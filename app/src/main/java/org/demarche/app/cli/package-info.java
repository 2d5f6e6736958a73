/** The command line. */
@NullMarked
package org.demarche.app.cli;

import org.jspecify.annotations.NullMarked;
