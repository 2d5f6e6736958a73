package org.demarche.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.jdbi.v3.core.Handle;

/** The stories of a dossier, and what was read from each. */
public final class StoredStories {
    private static final String COLUMNS = "SELECT id, label, publisher, title, url, published, text FROM document";

    private final Handle handle;

    StoredStories(Handle handle) {
        this.handle = handle;
    }

    /**
     * A story with all that was read from it.
     *
     * @param lines in the order of the text
     * @param problems what stayed open, a line each
     * @param appearances where it was found, the first first
     * @param supersededBy id of the version that corrects or withdraws it
     * @param supersedes ids of the versions before it
     */
    public record Story(
            StoredDocument document,
            List<FindingsJson.Line> lines,
            List<String> problems,
            List<Appearance> appearances,
            Optional<String> supersededBy,
            List<String> supersedes) {

        /** Whether its text is kept; else only where findings stand in it. */
        public boolean keepsText() {
            return !document.text().isEmpty();
        }
    }

    /**
     * A place where a story was found.
     *
     * @param label its path, address or id there
     * @param copy hash of its own text there, where only nearly all words are the same
     * @param seen ISO date and time, UTC, of the day it was found there first; empty where that was not noted
     */
    public record Appearance(
            String label,
            Optional<String> publisher,
            Optional<String> url,
            Optional<String> published,
            Optional<String> copy,
            Optional<String> seen) {}

    private List<Appearance> appearances(String id) {
        return handle.createQuery(
                        "SELECT l.label, coalesce(l.publisher, CASE WHEN l.copy IS NULL THEN d.publisher END) AS"
                                + " publisher, coalesce(l.url, CASE WHEN l.copy IS NULL THEN d.url END) AS url, coalesce(l.published,"
                                + " CASE WHEN l.copy IS NULL THEN d.published END) AS published, l.copy, l.seen FROM document_label l"
                                + " JOIN document d ON d.id = l.document WHERE l.document = ?"
                                + " ORDER BY l.seen NULLS FIRST, l.copy IS NOT NULL, l.published NULLS FIRST, l.label")
                .bind(0, id)
                .map((row, context) -> new Appearance(
                        row.getString("label"),
                        Optional.ofNullable(row.getString("publisher")),
                        Optional.ofNullable(row.getString("url")),
                        Optional.ofNullable(row.getString("published")),
                        Optional.ofNullable(row.getString("copy")),
                        Optional.ofNullable(row.getString("seen"))))
                .list();
    }

    /** A story by its id. */
    public Optional<Story> story(String id) {
        return handle.createQuery(COLUMNS + " WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> StoredDocument.of(row))
                .findOne()
                .map(document -> new Story(
                        document,
                        lines(id),
                        text("SELECT problems FROM document WHERE id = ?", id).stream()
                                .flatMap(String::lines)
                                .toList(),
                        appearances(id),
                        text("SELECT superseded_by FROM document WHERE id = ? AND superseded_by IS NOT NULL", id)
                                .stream()
                                .findFirst(),
                        text(
                                "SELECT id FROM document WHERE superseded_by = ? ORDER BY published NULLS FIRST, id",
                                id)));
    }

    /** What else is kept of a story. */
    public record Beside(
            Optional<String> place, Optional<String> byline, String version, String reader, List<String> labels) {}

    /** What else is kept of a story, by its id. */
    public Optional<Beside> beside(String id) {
        return handle.createQuery("SELECT place, byline, version, reader FROM document WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> new Beside(
                        Optional.ofNullable(row.getString("place")),
                        Optional.ofNullable(row.getString("byline")),
                        row.getString("version"),
                        row.getString("reader"),
                        text("SELECT label FROM document_label WHERE document = ? ORDER BY label", id)))
                .findOne();
    }

    private List<String> text(String query, String id) {
        return handle.createQuery(query).bind(0, id).mapTo(String.class).list();
    }

    private List<FindingsJson.Line> lines(String id) {
        var lines = new ArrayList<FindingsJson.Line>();
        for (String table : FindingRows.TABLES) {
            handle.createQuery("SELECT json FROM " + table + " WHERE document = ? ORDER BY start, id")
                    .bind(0, id)
                    .mapTo(String.class)
                    .forEach(json -> lines.add(FindingsJson.parse(json)));
        }
        return List.copyOf(lines);
    }

    /** The place of a story in the list of {@link #latest}; the list may grow meanwhile. */
    public record Place(Optional<LocalDate> published, String id) {
        /** That of a story. */
        public static Place of(StoredDocument story) {
            return new Place(story.published(), story.id());
        }
    }

    /** Stories without their texts, those published last first; those without a date at the end. */
    public List<StoredDocument> latest(int limit) {
        return latest(limit, 0);
    }

    /** So many, after passing over some. */
    public List<StoredDocument> latest(int limit, int from) {
        return heads("", " ORDER BY published DESC NULLS LAST, id", limit + " OFFSET " + from, Map.of());
    }

    /** The next ones after a place. */
    public List<StoredDocument> latest(int limit, Place after) {
        var next = new ArrayList<StoredDocument>();
        after.published()
                .ifPresent(day -> next.addAll(heads(
                        " WHERE published <= :day AND (published < :day OR id > :id)",
                        " ORDER BY published DESC NULLS LAST, id",
                        String.valueOf(limit),
                        Map.of("day", day.toString(), "id", after.id()))));
        if (next.size() < limit) {
            String from = after.published().isPresent() ? "" : after.id();
            next.addAll(heads(
                    " WHERE published IS NULL AND id > :id",
                    " ORDER BY id",
                    String.valueOf(limit - next.size()),
                    Map.of("id", from)));
        }
        return List.copyOf(next);
    }

    private List<StoredDocument> heads(String where, String order, String limit, Map<String, String> values) {
        return handle.createQuery("SELECT id, label, publisher, title, url, published, '' AS text FROM document" + where
                        + order + " LIMIT " + limit)
                .bindMap(values)
                .map((row, context) -> StoredDocument.of(row))
                .list();
    }

    /**
     * A story as it came in: its text, and what was given beside it; empty where its text is not kept.
     *
     * @throws IllegalArgumentException if there is no such story
     */
    public Optional<Document> original(String id) {
        return Optional.of(original(id, Optional.empty()))
                .filter(document -> !document.text().isEmpty());
    }

    /**
     * A story as it came in, with a text that was kept elsewhere.
     *
     * @throws IllegalArgumentException if there is no such story
     */
    public Document original(String id, String text) {
        return original(id, Optional.of(text));
    }

    private Document original(String id, Optional<String> text) {
        return handle.createQuery("SELECT label, publisher, title, url, published, place, byline, version, text FROM"
                        + " document WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> Document.of(
                        row.getString("label"),
                        text.orElse(row.getString("text")),
                        new Metadata(
                                Optional.ofNullable(row.getString("publisher")),
                                Optional.ofNullable(row.getString("title")),
                                Optional.ofNullable(row.getString("url")),
                                Optional.ofNullable(row.getString("published")).map(LocalDate::parse),
                                Optional.ofNullable(row.getString("place")),
                                Optional.ofNullable(row.getString("byline")),
                                Metadata.Version.valueOf(row.getString("version")))))
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("no story " + id));
    }
}
