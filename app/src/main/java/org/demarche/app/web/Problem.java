package org.demarche.app.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.dossier.AuditLog;

/**
 * What went wrong with a request, in the one shape of RFC 9457 for programs and as a page for people.
 *
 * @param status HTTP status
 * @param title what kind of problem it is
 * @param detail what happened here and what to do next
 * @param decisions what others have decided meanwhile, where that is the problem
 */
public record Problem(int status, String title, String detail, List<AuditLog.Entry> decisions) {
    private static final Pattern PROGRAMS = Pattern.compile("/api.*|" + Operations.PATHS);

    Problem(int status, String title, String detail) {
        this(status, title, detail, List.of());
    }

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
            if (!decisions.isEmpty()) {
                body.put("decisions", decisions.stream().map(Problem::line).toList());
            }
            context.contentType("application/problem+json").result(Json.text(body));
        } else {
            Html.show(context, "problem", Map.of("problem", this));
        }
    }

    private static Map<String, Object> line(AuditLog.Entry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", entry.number());
        line.put("made", entry.made());
        line.put("who", entry.who());
        line.put("act", entry.act().toLowerCase(Locale.ROOT));
        return line;
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
