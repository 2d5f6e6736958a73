/** Readable resource files: tab-separated lines with comments, checked as they are read. */
@NullMarked
package org.demarche.reader.resource;

import org.jspecify.annotations.NullMarked;
