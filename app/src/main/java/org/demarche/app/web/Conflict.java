package org.demarche.app.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.dossier.AuditLog;
import org.demarche.dossier.OvertakenException;

/**
 * What somebody sees whose decision was overtaken by another's: nothing is changed, and they choose what holds.
 *
 * @param wanted what they had wanted, a line each
 * @param decisions what was decided meanwhile; empty where the story was read anew
 * @param me who they are
 * @param again the form that decides all the same; empty where that cannot be
 * @param back where what holds now is looked at
 */
public record Conflict(
        List<String> wanted, List<AuditLog.Entry> decisions, String me, Optional<Again> again, String back) {
    static final String SEEN = "seen";
    static final int STATUS = 409;

    private static final int OVERTAKEN = 412;
    private static final String WISH = "wish";
    private static final int LONGEST_SHOWN = 300;

    /** What a form wanted; told before the change is tried. */
    private record Wish(List<String> wanted, String back, Optional<Again> again) {}

    /**
     * The form that decides all the same.
     *
     * @param action where it is sent
     * @param hidden what it carries along
     */
    public record Again(String action, Map<String, List<String>> hidden, String button) {}

    /** Notes what a form wants, in words, and where what it would change is looked at. */
    static void wish(Context context, String back, String... wanted) {
        context.attribute(WISH, new Wish(List.of(wanted), back, Optional.of(same(context))));
    }

    /** Notes that what is wanted cannot be done over what was decided meanwhile, or in another way. */
    static void instead(Context context, Optional<Again> again) {
        Wish wish = wish(context);
        context.attribute(WISH, new Wish(wish.wanted(), wish.back(), again));
    }

    private static Wish wish(Context context) {
        Wish wish = context.attribute(WISH);
        return wish == null ? new Wish(List.of(), "/review", Optional.of(same(context))) : wish;
    }

    /** The same form once more, which then carries what has been seen by now. */
    private static Again same(Context context) {
        var hidden = new LinkedHashMap<String, List<String>>();
        context.formParamMap().forEach((name, values) -> {
            if (!name.equals(SEEN) && !name.equals(Forms.FIELD) && !name.equals("state")) {
                hidden.put(name, values);
            }
        });
        hidden.put("over", List.of("yes"));
        return new Again(context.path(), hidden, "Decide again over it");
    }

    /** Whether a form decides over what it was shown as a conflict. */
    static boolean over(Context context) {
        return context.formParam("over") != null;
    }

    static void answer(OvertakenException error, Context context) {
        if (context.path().startsWith("/api")) {
            problem(error, context).answer(context);
            return;
        }
        Wish wish = wish(context);
        context.status(STATUS);
        Tags.none(context);
        Html.show(
                context,
                "conflict",
                Map.of(
                        "view",
                        new Conflict(
                                wish.wanted(), error.decisions(), Users.name(context), wish.again(), wish.back())));
    }

    private static Problem problem(OvertakenException error, Context context) {
        boolean conditional = context.method() == HandlerType.POST && context.header("If-Match") != null;
        String who = error.decisions().stream()
                .map(one -> one.who() + " has decided " + one.act().toLowerCase(Locale.ROOT) + " at " + one.made())
                .collect(Collectors.joining(", "));
        String detail = (who.isEmpty() ? "It was read anew" : who) + ", after it was shown; nothing was changed.";
        return conditional
                ? new Problem(
                        OVERTAKEN, "Overtaken", detail + " Look at it again: GET " + context.path(), error.decisions())
                : new Problem(STATUS, "Cannot be undone", detail, error.decisions());
    }

    /** What the page says first. */
    public String lead() {
        String who = decisions.stream()
                .map(AuditLog.Entry::who)
                .distinct()
                .map(name -> name.equals(me) ? "you, on another page," : name)
                .collect(Collectors.joining(" and "));
        return who.isEmpty()
                ? "While you had the page open, its story was read anew. Nothing was changed."
                : "While you had the page open, " + who + " decided on the same. Nothing was changed.";
    }

    /** What an entry of the log tells, a line each. */
    public static List<String> lines(AuditLog.Entry entry) {
        return LogWords.lines(entry).stream()
                .map(line -> line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + " …")
                .toList();
    }
}
