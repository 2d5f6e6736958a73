package org.demarche.app.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.demarche.app.access.Secrets;
import org.demarche.reader.Reader;

/**
 * Entity tags (RFC 9110, 8.8.3): who has a page already, and nothing has changed since, gets 304 and no body. A tag is
 * made of the state of the dossier, the version of the program, the address and who asks, so it costs no answer.
 */
final class Tags {
    private static final int LENGTH = 24;
    /** Alerts are counted beside the pages, and may come a moment after what they count. */
    private static final Pattern WITHOUT =
            Pattern.compile("/login|/favicon\\.ico|/assets/.*|/api/v1/alerts|" + Operations.PATHS);

    private static final int UNCHANGED = 304;

    private final Workspace workspace;
    private final Answers answers = new Answers();

    /** Counts begin anew with each server. */
    private final String server = Secrets.make();

    Tags(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Called before an answer is made. */
    void check(Context context) {
        boolean asks = context.method() == HandlerType.GET || context.method() == HandlerType.HEAD;
        if (!asks || WITHOUT.matcher(context.path()).matches()) {
            return;
        }
        String tag = tag(context);
        context.header("ETag", tag).header("Vary", "Accept-Encoding, Cookie, Authorization");
        if (!"no-store".equals(context.res().getHeader("Cache-Control"))
                || context.path().startsWith("/api")) {
            context.header("Cache-Control", "private, no-cache");
        }
        if (holds(context.header("If-None-Match"), tag)) {
            context.status(UNCHANGED);
            context.skipRemainingHandlers();
        } else if (context.method() == HandlerType.GET && answers.again(tag, context)) {
            context.skipRemainingHandlers();
        }
    }

    /** Called when an answer was made: the same question need not be worked out again. */
    void keep(Context context) {
        String tag = context.res().getHeader("ETag");
        if (tag != null && context.method() == HandlerType.GET) {
            answers.keep(tag, context);
        }
    }

    private String tag(Context context) {
        Visitor visitor = Users.visitor(context);
        String encoding = String.valueOf(context.header("Accept-Encoding"));
        String made = String.join(
                "\n",
                server,
                String.valueOf(workspace.state()),
                Reader.VERSION,
                context.path(),
                String.valueOf(context.queryString()),
                visitor.user(),
                visitor.role().name(),
                visitor.token(),
                String.valueOf(visitor.alerts()),
                encoding);
        return '"' + Secrets.hash(made).substring(0, LENGTH) + '"';
    }

    /** Whether one of the tags of a condition is this one; a weak one will do (RFC 9110, 13.1.2). */
    static boolean holds(@org.jspecify.annotations.Nullable String condition, String tag) {
        return condition != null
                && Arrays.stream(condition.split(",", -1))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }

    /** A problem has no tag: it may be gone the next time. */
    static void none(Context context) {
        context.removeHeader("ETag");
    }
}
