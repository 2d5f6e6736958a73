/** The web, fetched with care: guarded addresses, limits, robots.txt and feeds. */
@NullMarked
package org.demarche.formats.web;

import org.jspecify.annotations.NullMarked;
