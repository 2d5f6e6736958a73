/** Training and measuring of the syntax engine: treebanks, trainers, scores. */
@NullMarked
package org.demarche.lab.syntax;

import org.jspecify.annotations.NullMarked;
