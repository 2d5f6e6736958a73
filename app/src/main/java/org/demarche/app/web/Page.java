package org.demarche.app.web;

import io.javalin.config.RoutesConfig;

/** A page, or a few that belong together, with their routes. */
interface Page {
    /** Adds the routes; called once, before the server starts. */
    void routes(RoutesConfig routes);
}
