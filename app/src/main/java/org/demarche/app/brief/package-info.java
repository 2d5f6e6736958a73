/** What a period has brought, as a page to forward. */
@org.jspecify.annotations.NullMarked
package org.demarche.app.brief;
