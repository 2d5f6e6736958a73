/** Measures of what is taken from web pages. */
@NullMarked
package org.demarche.lab.article;

import org.jspecify.annotations.NullMarked;
