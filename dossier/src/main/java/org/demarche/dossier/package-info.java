/** The store of documents, findings and demarches: one SQLite file. */
@NullMarked
package org.demarche.dossier;

import org.jspecify.annotations.NullMarked;
