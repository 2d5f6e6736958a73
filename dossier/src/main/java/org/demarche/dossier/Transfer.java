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

/**
 * A dossier as JSON Lines and back. A line of type {@code document} holds a story, the lines of findings after it what
 * was read from it; lines of type {@code original} hold findings as they were before analysts said who is who; lines of
 * type {@code log}, {@code review}, {@code correction}, {@code failure}, {@code tombstone}, {@code search},
 * {@code note} and {@code setting} hold the rest.
 */
public final class Transfer {
    private static final int BATCH = 2000;
    private static final int PAGE = 100;

    /** What is not known of a thing is left out. */
    private static final String LINE = "SELECT json_patch('{}', json_object('type', ";

    private static final String DOCUMENT = LINE
            + "'document', 'id', id, 'label', label, 'publisher', publisher, 'title', title, 'url', url, 'published',"
            + " published, 'place', place, 'byline', byline, 'version', version, 'supersededBy', superseded_by, 'reader',"
            + " reader, 'problems', problems, 'labels', (SELECT json_group_array(label) FROM (SELECT label FROM"
            + " document_label WHERE document = d.id ORDER BY label)), 'appearances', (SELECT"
            + " json_group_array(json_patch('{}', json_object('label', label, 'publisher', publisher, 'url', url,"
            + " 'published', published, 'copy', copy))) FROM (SELECT * FROM document_label WHERE document = d.id AND"
            + " coalesce(publisher, url, published, copy) IS NOT NULL ORDER BY label)), 'text', text))"
            + " FROM document d WHERE id = ?";

    /** What stands beside the stories, in the order in which it is written. */
    private static final List<String> BESIDE = List.of(
            LINE
                    + "'log', 'number', number, 'made', made, 'who', who, 'act', act, 'document', document, 'subject',"
                    + " subject, 'before', before, 'after', after, 'undoes', undoes, 'hash', hash)) FROM log ORDER BY number",
            LINE
                    + "'review', 'document', document, 'finding', finding, 'verdict', verdict, 'entry', entry, 'orphan',"
                    + " json(iif(orphan, 'true', 'false')))) FROM review ORDER BY document, finding",
            LINE
                    + "'correction', 'batch', batch, 'document', document, 'move', move, 'was', was, 'toDocument',"
                    + " target_document, 'toMove', target_move, 'made', made, 'undone', undone)) FROM correction ORDER BY id",
            LINE + "'failure', 'label', label, 'reason', reason)) FROM failure ORDER BY label",
            LINE
                    + "'tombstone', 'document', document, 'made', made, 'who', who, 'reason', reason)) FROM forgotten"
                    + " ORDER BY document",
            LINE
                    + "'search', 'name', name, 'query', query, 'made', made, 'who', who)) FROM saved_search ORDER BY number");

    private static final String SETTING = LINE + "'setting', 'name', name, 'value', value)) FROM setting ORDER BY name";

    private static final String AS_READ = "SELECT json_object('type', 'original', 'document', document, 'finding',"
            + " finding, 'line', json) FROM as_read WHERE document = ? ORDER BY finding";

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
                () -> handle.createQuery(SETTING).mapTo(String.class).list().iterator(),
                () -> new Chained(new Stories()),
                () -> new Chained(BESIDE.stream()
                        .<Supplier<Iterator<String>>>map(query -> () ->
                                handle.createQuery(query).mapTo(String.class).iterator())
                        .iterator()),
                () -> notes.all().stream().map(Notes.Note::json).iterator());
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Chained(parts.iterator()), Spliterator.ORDERED), false);
    }

    private Iterator<String> story(String id) {
        return Stream.concat(
                        Stream.of(DOCUMENT),
                        Stream.concat(
                                FindingRows.TABLES.stream()
                                        .map(table ->
                                                "SELECT json FROM " + table + " WHERE document = ? ORDER BY start, id"),
                                Stream.of(AS_READ)))
                .flatMap(query -> handle.createQuery(query).bind(0, id).mapTo(String.class).list().stream())
                .iterator();
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
