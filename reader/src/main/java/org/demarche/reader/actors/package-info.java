/** Who is meant: mentions of actors, linked to codes and persons, and co-referring. */
@NullMarked
package org.demarche.reader.actors;

import org.jspecify.annotations.NullMarked;
