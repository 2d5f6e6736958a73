/** What a pronoun comes back to: candidates of any kind, a learnt linear ranker, chains of mentions. */
@NullMarked
package org.demarche.reader.actors.reference;

import org.jspecify.annotations.NullMarked;
