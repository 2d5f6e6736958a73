/** Who may use the workspace: passwords, sessions and how often one may ask. */
@NullMarked
package org.demarche.app.access;

import org.jspecify.annotations.NullMarked;
