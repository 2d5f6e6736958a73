package org.demarche.app.web;

import io.javalin.http.Context;

/** Who makes a request. */
final class Users {
    private Users() {}

    /** The name that decisions are logged under: on loopback, whoever runs the server. */
    static String name(Context context) {
        String user = context.attribute("user");
        return user == null ? System.getProperty("user.name", "analyst") : user;
    }
}
