/** The dossier for assistants: a Model Context Protocol server whose every answer carries its evidence. */
@NullMarked
package org.demarche.app.mcp;

import org.jspecify.annotations.NullMarked;
