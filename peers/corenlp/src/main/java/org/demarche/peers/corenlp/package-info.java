/** Stanford CoreNLP beside Demarche. */
@NullMarked
package org.demarche.peers.corenlp;

import org.jspecify.annotations.NullMarked;
