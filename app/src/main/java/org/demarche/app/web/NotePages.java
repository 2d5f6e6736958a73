package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Notes.Kind;
import org.demarche.dossier.Notes.Note;
import org.demarche.dossier.Notes.On;
import org.demarche.dossier.Subject;

/** Notes on stories, findings, demarches and actors; where they stand the page tells. */
public final class NotePages implements Page {
    /** A path of this site: neither another host nor something else than a path. */
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");

    private static final int LONGEST_PART = 300;
    private static final int LISTED = 50;

    private final Workspace workspace;

    NotePages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/notes", this::list);
        routes.post("/notes", this::add);
        routes.post("/notes/{note}", this::edit);
        routes.post("/notes/{note}/delete", this::delete);
        routes.get("/api/v1/notes", this::listJson);
    }

    private void list(Context context) {
        Html.show(
                context,
                "notelist",
                java.util.Map.of(
                        "notes", workspace.read(dossier -> dossier.notes().all())));
    }

    private void listJson(Context context) {
        var paging = Paging.of(context, LISTED);
        String after = paging.after().map(cursor -> cursor.text(0)).orElse("");
        java.util.List<Note> found = workspace.read(dossier -> dossier.notes().all()).stream()
                .filter(note -> place(note).compareTo(after) > 0)
                .limit(paging.asked())
                .toList();
        paging.answer(context, "notes", found, Note::json, note -> java.util.List.of(place(note)));
    }

    private static String place(Note note) {
        return note.made() + ' ' + note.id();
    }

    /** Notes as a JSON array. */
    static String json(java.util.List<Note> notes) {
        return notes.stream().map(Note::json).collect(Collectors.joining(",", "[", "]"));
    }

    private static String field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }

    private void add(Context context) {
        String kind = field(context, "on");
        Kind on = Arrays.stream(Kind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> unclear("A note is on a story, a finding, a demarche or an actor."));
        var target = new On(on, field(context, "document"), field(context, "subject"));
        changing(context, dossier -> {
            if (!exists(dossier, target)) {
                throw new IllegalArgumentException("there is nothing here that the note would be on");
            }
            dossier.notes().add(Users.name(context), target, field(context, "text"));
        });
    }

    private static boolean exists(Dossier dossier, On on) {
        return on.subject().length() <= LONGEST_PART
                && switch (on.kind()) {
                    case STORY ->
                        on.subject().isEmpty()
                                && dossier.document(on.document()).isPresent();
                    case FINDING, DEMARCHE ->
                        dossier.reviews().item(on.document(), on.subject()).isPresent();
                    case ACTOR -> on.document().isEmpty() && !on.subject().isEmpty();
                };
    }

    private void edit(Context context) {
        String id = context.pathParam("note");
        String text = field(context, "text");
        Conflict.wish(context, back(context), "change the note to:", text);
        unlessChanged(context, id, dossier -> dossier.notes().edit(Users.name(context), id, text));
    }

    private void delete(Context context) {
        String id = context.pathParam("note");
        Conflict.wish(context, back(context), "delete the note");
        if (workspace.read(dossier -> dossier.notes().find(id)).isEmpty()) {
            Conflict.instead(context, Optional.empty());
        }
        unlessChanged(context, id, dossier -> dossier.notes().delete(Users.name(context), id));
    }

    private void unlessChanged(Context context, String note, Change change) {
        changing(
                context,
                dossier -> dossier.decisions().decide(Users.saw(context), Subject.note(note), () -> {
                    change.on(dossier);
                    return 0;
                }));
    }

    private interface Change {
        void on(Dossier dossier);
    }

    private void changing(Context context, Change change) {
        try {
            workspace.change(dossier -> {
                change.on(dossier);
                return true;
            });
        } catch (IllegalArgumentException e) {
            throw unclear("The note was not kept: " + e.getMessage() + ".");
        }
        context.redirect(back(context), HttpStatus.SEE_OTHER);
    }

    private static String back(Context context) {
        String back = field(context, "back");
        return PATH.matcher(back).matches() ? back : "/notes";
    }

    private static Problem.Found unclear(String why) {
        return new Problem.Found(Problem.unclear(why));
    }

    /** Where the thing stands that a note is on. */
    public static String address(Note note) {
        On on = note.on();
        return switch (on.kind()) {
            case STORY -> "/stories/" + Links.part(on.document());
            case FINDING, DEMARCHE -> "/stories/" + Links.part(on.document()) + "#f-" + Links.part(on.subject());
            case ACTOR ->
                (on.subject().matches("[A-Z]{3}(\\.\\w+)*") ? "/actors/" : "/persons/") + Links.part(on.subject());
        };
    }
}
