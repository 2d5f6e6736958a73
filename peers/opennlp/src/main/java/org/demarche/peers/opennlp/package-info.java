/** Apache OpenNLP beside Demarche. */
@NullMarked
package org.demarche.peers.opennlp;

import org.jspecify.annotations.NullMarked;
