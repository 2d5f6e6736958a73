/** The story of a web page: its paragraphs without what stands around them, and what the page says about it. */
@NullMarked
package org.demarche.formats.article;

import org.jspecify.annotations.NullMarked;
