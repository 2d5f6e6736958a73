/** The record for other programs: each format streamed, a story at a time. */
@NullMarked
package org.demarche.app.export;

import org.jspecify.annotations.NullMarked;
