package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.dossier.Notes;
import org.demarche.dossier.Notes.Note;
import org.demarche.dossier.StoredDocument;
import org.demarche.dossier.StoredStories.Appearance;
import org.demarche.dossier.StoredStories.Place;
import org.demarche.dossier.StoredStories.Story;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.Explained;
import org.demarche.reader.text.Document;

/** The stories, each with its findings drawn on it. */
final class StoryPages implements Page {
    private static final int PAGE = 60;
    private static final String NOT_KEPT = "The text of this story is not kept in this dossier";

    private final Workspace workspace;

    StoryPages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/stories", this::list);
        routes.get("/stories/{id}", this::story);
        routes.get("/stories/{id}/original", this::original);
        routes.get("/stories/{id}/why/{finding}", this::why);
        routes.get("/api/v1/stories", this::listJson);
        routes.get("/api/v1/stories/{id}", this::storyJson);
    }

    private void list(Context context) {
        var paging = Paging.of(context, PAGE);
        List<StoredDocument> stories = stories(paging);
        Html.show(
                context,
                "stories",
                Map.of("stories", paging.shown(stories), "more", paging.more(stories, StoryPages::place)));
    }

    private List<StoredDocument> stories(Paging paging) {
        return workspace.read(dossier -> paging.after()
                .map(cursor -> dossier.stories().latest(paging.asked(), new Place(cursor.day(0), cursor.text(1))))
                .orElseGet(() -> dossier.stories().latest(paging.asked())));
    }

    private static List<?> place(StoredDocument story) {
        return List.of(story.published(), story.id());
    }

    private Story found(Context context) {
        String id = context.pathParam("id");
        return workspace
                .read(dossier -> dossier.stories().story(id))
                .orElseThrow(() -> new Problem.Found(Problem.missing("There is no story " + id + " in this dossier.")));
    }

    private void story(Context context) {
        Story story = found(context);
        String id = story.document().id();
        Html.show(
                context,
                "story",
                Map.of(
                        "view",
                        StoryView.of(
                                story,
                                original(story).map(workspace.reader()::repairs).orElse(List.of())),
                        "notes",
                        workspace.read(dossier -> dossier.notes().on(Notes.On.story(id))),
                        "findingNotes",
                        workspace.read(dossier -> dossier.notes().onFindings(id))));
    }

    private void original(Context context) {
        Story story = found(context);
        if (!story.keepsText()) {
            throw new Problem.Found(Problem.missing(NOT_KEPT + "; look where it was published."));
        }
        context.contentType("text/plain; charset=utf-8").result(story.document().text());
    }

    /** Why a finding was read so, told by reading the story once more. */
    private void why(Context context) {
        Story story = found(context);
        Optional<String> reason = story.keepsText()
                ? read(story).flatMap(explained -> explained.why(context.pathParam("finding")))
                : Optional.of(NOT_KEPT + ", so it cannot be read once more.");
        Html.show(
                context,
                "why",
                Map.of(
                        "reason",
                        reason.orElse("This reader does not find it any more, or an analyst has changed it."),
                        "story",
                        story));
    }

    private Optional<Explained> read(Story story) {
        return original(story).map(workspace.reader()::explain);
    }

    private Optional<Document> original(Story story) {
        return workspace.read(
                dossier -> dossier.stories().original(story.document().id()));
    }

    private void listJson(Context context) {
        var paging = Paging.of(context, PAGE);
        paging.answer(context, "stories", stories(paging), story -> Json.text(head(story)), StoryPages::place);
    }

    private List<Note> notes(String id) {
        return workspace.read(dossier -> {
            List<Note> all = new ArrayList<>(dossier.notes().on(Notes.On.story(id)));
            all.addAll(dossier.notes().onFindings(id));
            return all;
        });
    }

    private static Map<String, Object> head(StoredDocument story) {
        var head = new java.util.LinkedHashMap<String, Object>();
        head.put("id", story.id());
        head.put("label", story.label());
        story.title().ifPresent(title -> head.put("title", title));
        story.publisher().ifPresent(publisher -> head.put("publisher", publisher));
        story.published().ifPresent(day -> head.put("published", day.toString()));
        story.url().ifPresent(url -> head.put("url", url));
        return head;
    }

    private static Map<String, Object> appearance(Appearance place) {
        var body = new java.util.LinkedHashMap<String, Object>();
        body.put("label", place.label());
        place.publisher().ifPresent(publisher -> body.put("publisher", publisher));
        place.url().ifPresent(url -> body.put("url", url));
        place.published().ifPresent(day -> body.put("published", day));
        place.copy().ifPresent(hash -> body.put("copy", hash));
        place.seen().ifPresent(seen -> body.put("seen", seen));
        return body;
    }

    private void storyJson(Context context) {
        Story story = found(context);
        Map<String, Object> body = head(story.document());
        workspace
                .read(dossier -> dossier.stories().beside(story.document().id()))
                .ifPresent(beside -> {
                    beside.place().ifPresent(place -> body.put("place", place));
                    beside.byline().ifPresent(byline -> body.put("byline", byline));
                    body.put("version", beside.version());
                    body.put("reader", beside.reader());
                    body.put("labels", beside.labels());
                });
        body.put("textKept", story.keepsText());
        if (story.keepsText()) {
            body.put("text", story.document().text());
        }
        body.put("problems", story.problems());
        body.put(
                "appearances",
                story.appearances().stream().map(StoryPages::appearance).toList());
        story.supersededBy().ifPresent(later -> body.put("supersededBy", later));
        body.put("supersedes", story.supersedes());
        String head = Json.text(body);
        String lines =
                String.join(",", story.lines().stream().map(FindingsJson::line).toList());
        context.contentType("application/json")
                .result(head.substring(0, head.length() - 1) + ",\"findings\":[" + lines + "],\"notes\":"
                        + NotePages.json(notes(story.document().id())) + "}");
    }
}
