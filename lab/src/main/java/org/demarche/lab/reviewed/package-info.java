/** What analysts have decided in a workspace, as data to test and train with. */
@NullMarked
package org.demarche.lab.reviewed;

import org.jspecify.annotations.NullMarked;
