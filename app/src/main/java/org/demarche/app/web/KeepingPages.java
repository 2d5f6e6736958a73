package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.dossier.Accounts.Role;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierException;
import org.demarche.dossier.StoredStories.Story;
import org.demarche.dossier.Subject;
import org.demarche.dossier.Transfer;

/** The dossier as a whole, for an admin: take a story out, take another dossier in, a copy to keep. */
final class KeepingPages implements Page {
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final Workspace workspace;

    KeepingPages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/admin/forget", this::forget);
        routes.post("/admin/forget", this::forgotten);
        routes.post("/admin/merge", this::merge);
        routes.post("/admin/backup", this::backup);
    }

    private static void show(Context context, Confirm view) {
        Html.show(context, "confirm", Map.of("view", view, "here", "Admin"));
    }

    /** A story by its id or the address of its page. */
    private Story story(String text) {
        String id = text.substring(text.lastIndexOf('/') + 1);
        return workspace
                .read(dossier -> dossier.stories().story(id))
                .orElseThrow(() -> new Problem.Found(Problem.missing(
                        "There is no story " + text + " in this dossier. Its id is the end of its page's address.")));
    }

    private void forget(Context context) {
        Users.require(context, Role.ADMIN);
        String asked = Parameters.of(context)
                .text("story")
                .orElseThrow(() -> new Problem.Found(Problem.unclear("Say which story: its id or its address.")));
        show(context, forgetting(story(asked)));
    }

    private Confirm forgetting(Story story) {
        String id = story.document().id();
        int decided = workspace.read(dossier -> dossier.reviews().verdicts(id)).size();
        var changes = new ArrayList<String>();
        changes.add("The story goes: "
                + story.document().name()
                + story.document().published().map(day -> ", " + day).orElse(""));
        changes.add("All that was read from it goes: " + story.lines().size() + " findings, names and dates.");
        if (decided > 0) {
            changes.add("The log keeps the " + decided + " findings that were decided on.");
        }
        changes.add("A tombstone stays, so that the next intake does not bring it back.");
        changes.add("This cannot be undone.");
        return new Confirm(
                "Forget a story",
                List.of(),
                changes,
                "/admin/forget",
                Map.of("story", List.of(id)),
                Optional.empty(),
                List.of(AdminPages.asked("reason", "Why", "for the log and the tombstone")),
                "Forget it",
                "/stories/" + id,
                "");
    }

    private void forgotten(Context context) {
        Users.require(context, Role.ADMIN);
        Story story = story(AdminPages.field(context, "story"));
        String reason = AdminPages.field(context, "reason");
        if (reason.isEmpty()) {
            context.status(422);
            show(context, forgetting(story).failed("say why"));
            return;
        }
        String id = story.document().id();
        Conflict.wish(
                context,
                "/stories/" + id,
                "forget the story: " + story.document().name());
        workspace.change(dossier -> dossier.decisions().decide(Users.saw(context), Subject.story(id), () -> {
            dossier.forget(id, Users.name(context), reason);
            return 0;
        }));
        context.redirect("/admin#forgotten", HttpStatus.SEE_OTHER);
    }

    /** Another dossier's file on the server's machine: looked at first, then taken in. */
    private void merge(Context context) {
        Users.require(context, Role.ADMIN);
        String typed = AdminPages.field(context, "path");
        Path file = checked(typed);
        try (var other = Dossier.openExisting(file)) {
            if (AdminPages.field(context, "sure").isEmpty()) {
                show(context, merging(typed, file, other));
                return;
            }
            Transfer.Taken taken = workspace.change(
                    dossier -> dossier.transfer().take(other.transfer().lines()::iterator));
            Html.show(
                    context,
                    "done",
                    Map.of(
                            "title",
                            "Taken in",
                            "lines",
                            List.of(
                                    taken.stories() + " stories taken in, " + taken.known() + " were here already.",
                                    taken.decisions() + " decisions and notes taken over.")));
        } catch (DossierException | IllegalArgumentException e) {
            throw refused("It was not taken in: " + e.getMessage() + ".");
        }
    }

    private static Confirm merging(String typed, Path file, Dossier other) {
        return Confirm.sure(
                "Take in another dossier",
                List.of(
                        file.getFileName() + " holds " + other.size() + " stories, "
                                + other.log().verify().entries() + " entries of the log and "
                                + other.notes().all().size() + " notes.",
                        "Its stories come in; a story that is here already stays as it is here.",
                        "Its decisions and notes come in where there is none here on the same finding.",
                        "That file stays as it is. Make a backup first: this cannot be undone."),
                "/admin/merge",
                Map.of("path", List.of(typed), "sure", List.of("yes")),
                "Take it in",
                "/admin");
    }

    private Path checked(String typed) {
        Path file;
        try {
            file = Path.of(typed);
        } catch (InvalidPathException e) {
            throw refused("That is no path of a file.");
        }
        try {
            if (typed.isEmpty() || !file.isAbsolute() || !Files.isRegularFile(file)) {
                throw refused("There is no such file. Write its whole path on the machine that serves this workspace.");
            }
            Optional<Path> own = workspace.place().file();
            if (own.isPresent() && Files.isSameFile(file, own.get())) {
                throw refused("That is this dossier itself.");
            }
            try (InputStream bytes = Files.newInputStream(file)) {
                if (!Arrays.equals(bytes.readNBytes(SQLITE.length), SQLITE)) {
                    throw refused("That file is no dossier.");
                }
            }
        } catch (IOException e) {
            throw refused("That file cannot be read.");
        }
        return file;
    }

    private static Problem.Found refused(String why) {
        return new Problem.Found(Problem.unclear(why));
    }

    /** A copy that is whole, though others work on; it is deleted when it has been sent. */
    private void backup(Context context) {
        Users.require(context, Role.ADMIN);
        try {
            Path copy = Files.createTempFile("demarche-backup", ".db");
            Files.delete(copy);
            workspace.read(dossier -> {
                dossier.backup(copy);
                return copy;
            });
            String name = workspace.place().name().replaceAll("\\.db$|[^\\w.-]", "");
            context.contentType("application/vnd.sqlite3")
                    .header("Content-Disposition", "attachment; filename=\"" + name + "-" + LocalDate.now() + ".db\"")
                    .header("Content-Length", Long.toString(Files.size(copy)))
                    .result(Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a copy: " + e.getMessage(), e);
        }
    }
}
