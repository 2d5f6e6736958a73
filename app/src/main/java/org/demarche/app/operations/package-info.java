/** What whoever runs Demarche needs: metrics in Prometheus' text format, and logs in lines. */
@NullMarked
package org.demarche.app.operations;

import org.jspecify.annotations.NullMarked;
