/** The vocabulary of the record: annotations and findings, as immutable values over spans of the original text. */
@NullMarked
package org.demarche.reader.finding;

import org.jspecify.annotations.NullMarked;
