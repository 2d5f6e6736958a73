/** The same reader and the same ledger as a job on an Apache Flink cluster. */
@NullMarked
package org.demarche.cluster;

import org.jspecify.annotations.NullMarked;
