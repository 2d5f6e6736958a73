/** Demarches: threads of steps across documents, with a status as of any date. */
@NullMarked
package org.demarche.reader.ledger;

import org.jspecify.annotations.NullMarked;
