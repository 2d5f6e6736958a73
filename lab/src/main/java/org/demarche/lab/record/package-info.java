/** What the record must hold of stories: rows written by hand, held against a reading. */
@NullMarked
package org.demarche.lab.record;

import org.jspecify.annotations.NullMarked;
