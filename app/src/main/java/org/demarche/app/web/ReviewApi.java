package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Reviews.Item;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.formats.FindingsJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decisions by programs. Each names the state that it was made on, so that nobody's decision is overwritten unseen. */
final class ReviewApi implements Page {
    private static final String FINDING = "/api/v1/review/{document}/{finding}";

    private static final int UNCHANGED = 304;

    private final Workspace workspace;

    ReviewApi(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(FINDING, context -> workspace.read(dossier -> answer(context, dossier)));
        routes.post(FINDING, this::decide);
        routes.post("/api/v1/log/{number}/undo", this::undo);
    }

    /** The finding as it is, under a tag of its own state. */
    private static Item answer(Context context, Dossier dossier) {
        Item item = ReviewPages.found(dossier, context);
        String verdict = item.verdict()
                .map(one -> ",\"verdict\":" + Json.text(one.name().toLowerCase(Locale.ROOT)))
                .orElse("");
        String tag = tag(dossier, context);
        context.header("ETag", tag);
        if (Tags.holds(context.header("If-None-Match"), tag)) {
            context.status(UNCHANGED);
            return item;
        }
        context.contentType("application/json")
                .result("{\"finding\":" + FindingsJson.line(item.document(), item.finding()) + verdict + ",\"orphan\":"
                        + item.orphan() + "}");
        return item;
    }

    private static String tag(Dossier dossier, Context context) {
        return '"' + dossier.reviews().state(context.pathParam("document"), context.pathParam("finding")) + '"';
    }

    private void decide(Context context) {
        JsonNode body = body(context);
        Verdict verdict = ReviewPages.verdict(body.path("verdict").asString(""));
        Map<String, String> changes = changes(body, verdict);
        String condition = Optional.ofNullable(context.header("If-Match"))
                .map(String::strip)
                .orElseThrow(() -> new Problem.Found(new Problem(
                        428,
                        "A condition is missing",
                        "Send If-Match with the ETag of the finding as you have seen it: GET " + context.path())));
        workspace.read(dossier -> ReviewPages.found(dossier, context));
        try {
            long entry = workspace.change(dossier -> dossier.reviews()
                    .decide(
                            Users.name(context),
                            context.pathParam("document"),
                            context.pathParam("finding"),
                            verdict,
                            changes,
                            Optional.of(condition.replace("\"", ""))));
            done(context, entry);
        } catch (IllegalArgumentException e) {
            throw new Problem.Found(new Problem(422, "Cannot be changed so", String.valueOf(e.getMessage())));
        }
    }

    private static JsonNode body(Context context) {
        try {
            JsonNode body = JsonMapper.shared().readTree(context.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            throw unclear();
        }
        throw unclear();
    }

    private static Problem.Found unclear() {
        return new Problem.Found(Problem.unclear(
                "The body wants JSON such as {\"verdict\":\"edit\",\"changes\":{\"speaker\":\"RUS.GOV\"}}."));
    }

    private static Map<String, String> changes(JsonNode body, Verdict verdict) {
        var changes = new LinkedHashMap<String, String>();
        body.path("changes")
                .properties()
                .forEach(one -> changes.put(one.getKey(), one.getValue().asString("")));
        if (changes.isEmpty() == (verdict == Verdict.EDIT)) {
            throw new Problem.Found(Problem.unclear("The verdict edit wants changes, and no other verdict has any."));
        }
        return changes;
    }

    private void undo(Context context) {
        try {
            long number = Long.parseLong(context.pathParam("number"));
            done(context, workspace.change(dossier -> dossier.decisions().undo(Users.name(context), number)));
        } catch (NumberFormatException e) {
            throw new Problem.Found(
                    Problem.missing("There is no entry " + context.pathParam("number") + " in the log."));
        } catch (IllegalArgumentException e) {
            throw new Problem.Found(new Problem(409, "Cannot be undone", String.valueOf(e.getMessage())));
        }
    }

    /** The number of the log's new entry; none where it was skipped, as that is not logged. */
    private static void done(Context context, long entry) {
        Json.answer(context, entry == 0 ? Map.of() : Map.of("entry", entry));
    }
}
