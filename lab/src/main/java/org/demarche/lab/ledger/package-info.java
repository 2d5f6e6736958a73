/** Makes the ledger's table of rarity. */
@NullMarked
package org.demarche.lab.ledger;

import org.jspecify.annotations.NullMarked;
