package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.dossier.AuditLog;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.OvertakenException;
import org.demarche.dossier.Reviews.Item;
import org.demarche.dossier.Reviews.Place;
import org.demarche.dossier.Reviews.Queued;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.dossier.Subject;
import org.demarche.formats.FindingsJson;

/** One decision at a time, least certain first, all on the keyboard; each to be undone. */
final class ReviewPages implements Page {
    private static final int LAST = 10;
    private static final int SHOWN = 50;

    private final Workspace workspace;

    ReviewPages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/review", this::next);
        routes.get("/review/{document}/{finding}", this::one);
        routes.post("/review/undo/{entry}", this::undo);
        routes.post("/review/{document}/{finding}", this::decide);
        routes.get("/api/v1/review", this::queueJson);
        routes.get("/api/v1/log", this::logJson);
    }

    private void next(Context context) {
        workspace.read(dossier -> {
            Optional<Item> item = dossier.reviews().queue(1).stream().findFirst();
            show(context, ReviewView.of(dossier, item, "", LAST));
            return item;
        });
    }

    private void one(Context context) {
        workspace.read(dossier -> {
            Item item = found(dossier, context);
            show(context, ReviewView.of(dossier, Optional.of(item), "", LAST));
            return item;
        });
    }

    static Item found(Dossier dossier, Context context) {
        return dossier.reviews()
                .any(context.pathParam("document"), context.pathParam("finding"))
                .orElseThrow(() -> new Problem.Found(Problem.missing("There is no such finding.")));
    }

    private static void show(Context context, ReviewView view) {
        Html.show(context, "review", Map.of("view", view));
    }

    private void decide(Context context) {
        String document = context.pathParam("document");
        String finding = context.pathParam("finding");
        Verdict verdict = verdict(String.valueOf(context.formParam("verdict")));
        Optional<String> state = Optional.ofNullable(context.formParam("state"));
        Conflict.wish(
                context,
                verdict == Verdict.EDIT ? context.path() : "/review",
                workspace.read(dossier -> wanted(context, found(dossier, context), verdict)));
        try {
            Map<String, String> changes = changes(context, verdict);
            workspace.change(dossier -> dossier.decisions()
                    .decide(
                            Users.saw(context),
                            Subject.finding(document, finding),
                            () -> dossier.reviews()
                                    .decide(Users.name(context), document, finding, verdict, changes, state)));
            context.redirect("/review", io.javalin.http.HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            again(context, 422, e);
        } catch (OvertakenException e) {
            if (verdict != Verdict.SKIP) {
                throw e;
            }
            context.redirect("/review", io.javalin.http.HttpStatus.SEE_OTHER);
        }
    }

    private static String[] wanted(Context context, Item item, Verdict verdict) {
        Cards.Card card = Cards.of(item.finding());
        var lines = new ArrayList<String>();
        lines.add(verdict.name().toLowerCase(Locale.ROOT) + ": " + card.kind() + " " + card.head());
        if (verdict == Verdict.EDIT) {
            changed(context)
                    .forEach((name, value) ->
                            lines.add(name + ": " + context.formParam("was-" + name) + " becomes " + value));
        }
        return lines.toArray(String[]::new);
    }

    static Verdict verdict(String asked) {
        return java.util.Arrays.stream(Verdict.values())
                .filter(one -> one.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> new Problem.Found(Problem.unclear("A verdict is accept, reject, edit or skip.")));
    }

    /** The finding as it is now, with what was wrong. */
    private void again(Context context, int status, RuntimeException error) {
        context.status(status);
        workspace.read(dossier -> {
            Item item = found(dossier, context);
            show(context, ReviewView.of(dossier, Optional.of(item), String.valueOf(error.getMessage()), LAST));
            return item;
        });
    }

    /** The fields of the form that differ from what they were shown with. */
    private static Map<String, String> changes(Context context, Verdict verdict) {
        Map<String, String> changes = verdict == Verdict.EDIT ? changed(context) : Map.of();
        if (verdict == Verdict.EDIT && changes.isEmpty()) {
            throw new IllegalArgumentException("nothing was changed; press a to accept it as it is");
        }
        return changes;
    }

    private static Map<String, String> changed(Context context) {
        var changes = new LinkedHashMap<String, String>();
        context.formParamMap().forEach((name, values) -> {
            String was = context.formParam("was-" + name);
            if (was != null && !values.isEmpty() && !values.get(0).strip().equals(was.strip())) {
                changes.put(name, values.get(0));
            }
        });
        return changes;
    }

    private void undo(Context context) {
        String entry = context.pathParam("entry");
        String back = "/names".equals(context.formParam("back")) ? "/names" : "/review";
        Conflict.wish(context, back, "undo: entry " + entry + " of the log");
        try {
            workspace.change(dossier -> dossier.decisions().undo(Users.name(context), Long.parseLong(entry)));
            context.redirect(back, io.javalin.http.HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            throw new Problem.Found(new Problem(409, "Cannot be undone", String.valueOf(e.getMessage())));
        } catch (OvertakenException e) {
            Conflict.instead(context, undoThat(e, back));
            throw e;
        }
    }

    /** What was decided on top can itself be taken back; what was undone cannot be undone once more. */
    private Optional<Conflict.Again> undoThat(OvertakenException overtaken, String back) {
        return workspace.read(dossier -> overtaken.decisions().stream()
                .filter(dossier.decisions()::undoable)
                .reduce((earlier, later) -> later)
                .map(one -> new Conflict.Again(
                        "/review/undo/" + one.number(), Map.of("back", List.of(back)), "Undo theirs")));
    }

    private void queueJson(Context context) {
        var paging = Paging.of(context, SHOWN);
        Place after = paging.after()
                .map(cursor -> new Place(cursor.flag(0), cursor.decimal(1), cursor.text(2), cursor.text(3)))
                .orElse(Place.FIRST);
        List<Queued> found = workspace.read(dossier -> dossier.reviews().queue(paging.asked(), after));
        paging.answer(
                context,
                "findings",
                found,
                one -> FindingsJson.line(one.item().document(), one.item().finding()),
                one -> List.of(
                        one.place().skipped(),
                        one.place().confidence(),
                        one.place().document(),
                        one.place().finding()));
    }

    private void logJson(Context context) {
        var paging = Paging.of(context, SHOWN);
        long before = paging.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        List<AuditLog.Entry> found = workspace.read(dossier -> dossier.log().before(before, paging.asked()));
        paging.answer(context, "entries", found, one -> Json.text(entry(one)), one -> List.of(one.number()));
    }

    private static Map<String, Object> entry(AuditLog.Entry entry) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("number", entry.number());
        fields.put("made", entry.made());
        fields.put("who", entry.who());
        fields.put("act", entry.act().toLowerCase(Locale.ROOT));
        fields.put("document", entry.document());
        fields.put("subject", entry.subject());
        entry.before().ifPresent(before -> fields.put("before", before));
        entry.after().ifPresent(after -> fields.put("after", after));
        entry.undoes().ifPresent(undoes -> fields.put("undoes", undoes));
        fields.put("hash", entry.hash());
        return fields;
    }
}
