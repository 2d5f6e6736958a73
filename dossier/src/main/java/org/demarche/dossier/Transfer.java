package org.demarche.dossier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A dossier as JSON Lines and back. A line of type {@code document} holds a story, the lines of findings after it what
 * was read from it; lines of type {@code original} hold findings as they were before analysts said who is who; lines of
 * type {@code log}, {@code review}, {@code correction}, {@code failure}, {@code tombstone}, {@code search},
 * {@code note} and {@code setting} hold the rest.
 */
public final class Transfer {
    private static final int BATCH = 2000;
    private static final int PAGE = 100;

    private static final String DOCUMENT =
            "SELECT 'document' AS type, id, label, publisher, title, url, published, place,"
                    + " byline, version, superseded_by AS \"supersededBy\", reader, problems FROM document WHERE id = ?";

    /** What stands beside the stories, in the order in which it is written. */
    private static final List<String> BESIDE = List.of(
            "SELECT 'log' AS type, number, made, who, act, document, subject, before, after, undoes, hash FROM log"
                    + " ORDER BY number",
            "SELECT 'review' AS type, document, finding, verdict, entry, orphan FROM review ORDER BY document, finding",
            "SELECT 'correction' AS type, batch, document, move, was, target_document AS \"toDocument\","
                    + " target_move AS \"toMove\", made, undone FROM correction ORDER BY id",
            "SELECT 'failure' AS type, label, reason FROM failure ORDER BY label",
            "SELECT 'tombstone' AS type, document, made, who, reason FROM forgotten ORDER BY document",
            "SELECT 'search' AS type, name, query, made, who FROM saved_search ORDER BY number");

    private static final String SETTING = "SELECT 'setting' AS type, name, value FROM setting ORDER BY name";

    private static final String AS_READ =
            "SELECT 'original' AS type, document, finding, json AS line FROM as_read WHERE document = ? ORDER BY finding";

    private final Handle handle;
    private final FindingRows rows;
    private final Reviews reviews;
    private final Identities identities;
    private final Notes notes;

    Transfer(Handle handle, FindingRows rows, Reviews reviews, Identities identities, Notes notes) {
        this.handle = handle;
        this.rows = rows;
        this.reviews = reviews;
        this.identities = identities;
        this.notes = notes;
    }

    /**
     * What came in.
     *
     * @param stories that are new here
     * @param known that were here already, and stay as they are
     */
    public record Taken(int stories, int known, int decisions) {}

    /** Every line, in an order that depends only on what the dossier holds; one is read when it is asked for. */
    public Stream<String> lines() {
        Stream<Supplier<Iterator<String>>> parts = Stream.of(
                () -> handle.createQuery(SETTING).map(ExportLine::of).list().iterator(),
                () -> new Chained(new Stories()),
                () -> new Chained(BESIDE.stream()
                        .<Supplier<Iterator<String>>>map(query -> () ->
                                handle.createQuery(query).map(ExportLine::of).iterator())
                        .iterator()),
                () -> notes.all().stream().map(Notes.Note::json).iterator());
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Chained(parts.iterator()), Spliterator.ORDERED), false);
    }

    private Iterator<String> story(String id) {
        Stream<String> findings = FindingRows.TABLES.stream()
                .flatMap(table -> handle
                        .createQuery("SELECT json FROM " + table + " WHERE document = ? ORDER BY start, id")
                        .bind(0, id)
                        .mapTo(String.class)
                        .list()
                        .stream());
        Stream<String> asRead = handle.createQuery(AS_READ).bind(0, id).map(ExportLine::of).list().stream();
        return Stream.of(Stream.of(document(id)), findings, asRead)
                .flatMap(lines -> lines)
                .iterator();
    }

    private String document(String id) {
        ObjectNode line = handle.createQuery(DOCUMENT)
                .bind(0, id)
                .map((row, context) -> ExportLine.node(row))
                .one();
        ArrayNode labels = line.putArray("labels");
        ArrayNode appearances = line.putArray("appearances");
        handle.createQuery("SELECT label, publisher, url, published, copy FROM document_label WHERE document = ?"
                        + " ORDER BY label")
                .bind(0, id)
                .map((row, context) -> ExportLine.node(row))
                .forEach(appearance -> {
                    labels.add(appearance.path("label"));
                    if (appearance.size() > 1) {
                        appearances.add(appearance);
                    }
                });
        line.put(
                "text",
                handle.createQuery("SELECT text FROM document WHERE id = ?")
                        .bind(0, id)
                        .mapTo(String.class)
                        .one());
        return line.toString();
    }

    /** The lines of story after story; their ids are looked up a page at a time. */
    private final class Stories implements Iterator<Supplier<Iterator<String>>> {
        private String day = "";
        private String last = "";
        private final Deque<String> page = new ArrayDeque<>();

        @Override
        public boolean hasNext() {
            if (page.isEmpty()) {
                handle.createQuery("SELECT id, coalesce(published, '') AS day FROM document"
                                + " WHERE (coalesce(published, ''), id) > (:day, :last)"
                                + " ORDER BY coalesce(published, ''), id LIMIT " + PAGE)
                        .bind("day", day)
                        .bind("last", last)
                        .map((row, context) -> {
                            day = row.getString("day");
                            last = row.getString("id");
                            return page.add(last);
                        })
                        .list();
            }
            return !page.isEmpty();
        }

        @Override
        public Supplier<Iterator<String>> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            String id = page.remove();
            return () -> story(id);
        }
    }

    /** One after another; the next is begun when the one before is at its end. */
    private static final class Chained implements Iterator<String> {
        private final Iterator<Supplier<Iterator<String>>> parts;
        private Iterator<String> part = Collections.emptyIterator();

        Chained(Iterator<Supplier<Iterator<String>>> parts) {
            this.parts = parts;
        }

        @Override
        public boolean hasNext() {
            while (!part.hasNext() && parts.hasNext()) {
                part = parts.next().get();
            }
            return part.hasNext();
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return part.next();
        }
    }

    /**
     * Takes lines in. A story that is here already stays as it is. Into an empty dossier the log comes as it was,
     * hashes and all; else the decisions are added to the log that is here, under the names of those who made them.
     *
     * @throws IllegalArgumentException if a line is none of an export, naming its number; what came before it is stored
     */
    public Taken take(Iterable<String> lines) {
        var take = new Taking(handle, rows, reviews, identities, notes);
        int number = 0;
        var batch = new ArrayList<String>();
        for (String line : lines) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (batch.size() >= BATCH && line.startsWith("{\"type\":\"document\"")) {
                take.all(batch, number - batch.size());
                batch.clear();
            }
            batch.add(line);
        }
        take.all(batch, number - batch.size() + 1);
        take.end();
        return take.taken();
    }
}
