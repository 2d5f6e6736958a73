package org.demarche.app.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What went wrong with a request, in the one shape of RFC 9457 for programs and as a page for people.
 *
 * @param status HTTP status
 * @param title what kind of problem it is
 * @param detail what happened here and what to do next
 */
public record Problem(int status, String title, String detail) {
    private static final Pattern PROGRAMS = Pattern.compile("/api.*|" + Operations.PATHS);

    /** Nothing stands at this address. */
    static Problem missing(String what) {
        return new Problem(404, "Not found", what);
    }

    /** The request cannot be understood. */
    static Problem unclear(String why) {
        return new Problem(400, "Not understood", why);
    }

    /** Whether a path is for programs: they are told in JSON, and never led to another page. */
    static boolean forPrograms(String path) {
        return PROGRAMS.matcher(path).matches();
    }

    /** Answers with it: as JSON to programs, else as a page. */
    void answer(Context context) {
        context.status(status);
        Tags.none(context);
        if (forPrograms(context.path())) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("type", "about:blank#" + title.toLowerCase(Locale.ROOT).replace(' ', '-'));
            body.put("title", title);
            body.put("status", status);
            body.put("detail", detail);
            body.put("instance", context.path());
            context.contentType("application/problem+json").result(Json.text(body));
        } else {
            Html.show(context, "problem", Map.of("problem", this));
        }
    }

    /** Thrown where a handler cannot go on. */
    static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Found(Problem problem) {
            super(problem.detail());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
