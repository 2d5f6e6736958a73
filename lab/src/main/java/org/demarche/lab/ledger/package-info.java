/** Makes the ledger's table of rarity, and measures the ledger on affairs with gold steps and on made-up moves. */
@NullMarked
package org.demarche.lab.ledger;

import org.jspecify.annotations.NullMarked;
