package org.demarche.app.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last answers, by their entity tags: a tag names the state of the dossier, the address and who asks, so an answer
 * under the same tag is the same. Those asked for longest ago go first. Safe for threads.
 */
final class Answers {
    private static final int OK = 200;
    private static final int MOST_CHARS = 12_000_000;
    private static final int LONGEST = 400_000;

    private final Map<String, Answer> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int chars;

    private record Answer(
            String body, @Nullable String type, @Nullable String link) {}

    /** Answers as before; false where that is not known. */
    boolean again(String tag, Context context) {
        Answer answer = find(tag);
        if (answer == null) {
            return false;
        }
        context.result(answer.body());
        if (answer.type() != null) {
            context.contentType(answer.type());
        }
        if (answer.link() != null) {
            context.header("Link", answer.link());
        }
        return true;
    }

    private synchronized @Nullable Answer find(String tag) {
        return kept.get(tag);
    }

    /** Keeps an answer that is a text; streams, and what went wrong, are not kept. */
    void keep(String tag, Context context) {
        String type = context.res().getContentType();
        boolean text = type != null && (type.startsWith("text/html") || type.startsWith("application/json"));
        boolean plain =
                context.res().getHeader("Set-Cookie") == null && context.res().getHeader("Content-Disposition") == null;
        if (context.statusCode() != OK || !text || !plain) {
            return;
        }
        String body = context.result();
        if (body != null && body.length() <= LONGEST) {
            put(tag, new Answer(body, type, context.res().getHeader("Link")));
        }
    }

    private synchronized void put(String tag, Answer answer) {
        Answer before = kept.put(tag, answer);
        chars += answer.body().length() - (before == null ? 0 : before.body().length());
        var oldest = kept.entrySet().iterator();
        while (chars > MOST_CHARS && oldest.hasNext()) {
            chars -= oldest.next().getValue().body().length();
            oldest.remove();
        }
    }
}
