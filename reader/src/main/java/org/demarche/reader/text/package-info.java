/** Documents, the repair of their text, datelines and other metadata, quotations and language. */
@NullMarked
package org.demarche.reader.text;

import org.jspecify.annotations.NullMarked;
