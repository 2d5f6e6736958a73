/** A large dossier of made-up variations of the bundled dispatches, and how fast the workspace is on it. */
@NullMarked
package org.demarche.lab.workspace;

import org.jspecify.annotations.NullMarked;
