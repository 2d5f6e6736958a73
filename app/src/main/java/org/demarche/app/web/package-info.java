/** The workspace: pages for people, an API for programs. */
@NullMarked
package org.demarche.app.web;

import org.jspecify.annotations.NullMarked;
