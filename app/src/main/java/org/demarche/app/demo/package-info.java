/** The bundled dispatches. */
@NullMarked
package org.demarche.app.demo;

import org.jspecify.annotations.NullMarked;
