package org.demarche.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages. */
public final class Links {
    private Links() {}

    /** A part of a path. */
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
