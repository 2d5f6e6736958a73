/** Feeds and pages of the web, watched for a dossier: politely, and so that nothing that came is lost. */
@NullMarked
package org.demarche.app.watch;

import org.jspecify.annotations.NullMarked;
