package org.demarche.dossier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.demarche.formats.FindingsJson;
import org.demarche.formats.Wordless;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dossier as JSON Lines and back. A line of type {@code document} holds a story, the lines of findings after it what
 * was read from it; lines of type {@code original} hold findings as they were before analysts said who is who; lines of
 * type {@code log}, {@code review}, {@code correction}, {@code failure}, {@code tombstone}, {@code search},
 * {@code note} and {@code setting} hold the rest.
 */
public final class Transfer {
    private static final JsonMapper MAPPER = JsonMapper.shared();
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

    /** Most lines are such, as a dossier writes them: they need not be parsed twice. */
    private static final Pattern FINDING =
            Pattern.compile("\\{\"type\":\"(" + String.join("|", FindingRows.TABLES) + ")\"");

    private final Handle handle;
    private final FindingRows rows;
    private final Reviews reviews;
    private final Identities identities;
    private final Notes notes;
    private final Settings settings;

    Transfer(Handle handle, FindingRows rows, Reviews reviews, Identities identities, Notes notes) {
        this.handle = handle;
        this.rows = rows;
        this.reviews = reviews;
        this.identities = identities;
        this.notes = notes;
        settings = new Settings(handle);
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
        boolean empty = handle.createQuery("SELECT count(*) FROM document")
                                .mapTo(Integer.class)
                                .one()
                        == 0
                && handle.createQuery("SELECT count(*) FROM log")
                                .mapTo(Integer.class)
                                .one()
                        == 0;
        var take = new Take(empty);
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
        return new Taken(take.stories, take.known, take.decisions);
    }

    private final class Take {
        private final boolean empty;
        private boolean told;
        private final Set<String> touched = new HashSet<>();
        private String story = "";
        private boolean wanted;
        private boolean wordless;
        private boolean words = settings.keepsTexts();
        private int stories;
        private int known;
        private int decisions;
        private final List<JsonNode> log = new ArrayList<>();
        private final Map<Long, Long> batches = new HashMap<>();

        Take(boolean empty) {
            this.empty = empty;
        }

        void all(List<String> batch, int first) {
            handle.useTransaction(transaction -> {
                for (int i = 0; i < batch.size(); i++) {
                    try {
                        one(batch.get(i));
                    } catch (RuntimeException e) {
                        throw new IllegalArgumentException("line " + (first + i) + ": " + e.getMessage(), e);
                    }
                }
                finish();
            });
        }

        private void one(String line) {
            if (wanted && FINDING.matcher(line).lookingAt()) {
                put(line);
                return;
            }
            JsonNode node = MAPPER.readTree(line);
            switch (node.path("type").asString("")) {
                case "document" -> document(node);
                case "setting" -> setting(node);
                case "log" -> log(node);
                case "correction" -> correction(node);
                case "review" -> review(node);
                case "tombstone" -> tombstone(node);
                case "search" -> search(node);
                case "note" -> decisions += notes.adopt(node, empty) && !empty ? 1 : 0;
                case "original" -> {
                    if (wanted) {
                        identities.keep(
                                story,
                                node.get("finding").asString(),
                                kept(node.get("line").asString()));
                    }
                }
                case "failure" ->
                    handle.execute(
                            "INSERT OR IGNORE INTO failure (label, reason) VALUES (?, ?)",
                            text(node, "label"),
                            text(node, "reason"));
                default -> {
                    if (wanted) {
                        put(line);
                    }
                }
            }
        }

        /** A new dossier keeps as little as the one that was exported. */
        private void setting(JsonNode node) {
            if (empty && "texts".equals(text(node, "name")) && "none".equals(text(node, "value"))) {
                settings.keepNoTexts();
                wordless = true;
                words = false;
            }
        }

        private void put(String line) {
            String kept = kept(line);
            rows.put(story, FindingsJson.parse(kept), kept);
        }

        private String kept(String line) {
            return words ? line : Wordless.strip(line);
        }

        private void document(JsonNode node) {
            finish();
            story = node.get("id").asString();
            wanted = handle.createQuery("SELECT (SELECT count(*) FROM document WHERE id = :id)"
                                    + " + (SELECT count(*) FROM forgotten WHERE document = :id)")
                            .bind("id", story)
                            .mapTo(Integer.class)
                            .one()
                    == 0;
            if (!wanted) {
                known++;
                return;
            }
            stories++;
            handle.execute(
                    "INSERT INTO document (id, label, publisher, title, url, published, place, byline, version,"
                            + " superseded_by, text, reader, problems) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    story,
                    text(node, "label"),
                    text(node, "publisher"),
                    text(node, "title"),
                    text(node, "url"),
                    text(node, "published"),
                    text(node, "place"),
                    text(node, "byline"),
                    text(node, "version"),
                    empty ? text(node, "supersededBy") : null,
                    words ? text(node, "text") : "",
                    text(node, "reader"),
                    words ? text(node, "problems") : "");
            for (JsonNode label : node.path("labels")) {
                handle.execute(
                        "INSERT OR IGNORE INTO document_label (document, label) VALUES (?, ?)",
                        story,
                        label.asString());
            }
            for (JsonNode copy : node.path("appearances")) {
                handle.execute(
                        "INSERT OR REPLACE INTO document_label (document, label, publisher, url, published, copy)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        story,
                        text(copy, "label"),
                        text(copy, "publisher"),
                        text(copy, "url"),
                        text(copy, "published"),
                        text(copy, "copy"));
            }
        }

        /** What holds comes with the log, where that comes as it was; else it is made from what is adopted. */
        private void review(JsonNode node) {
            if (empty) {
                told = true;
                handle.execute(
                        "INSERT OR REPLACE INTO review (document, finding, verdict, entry, orphan) VALUES (?, ?, ?, ?, ?)",
                        text(node, "document"),
                        text(node, "finding"),
                        text(node, "verdict"),
                        node.path("entry").isNumber() ? node.get("entry").asLong() : null,
                        node.path("orphan").asBoolean(false) ? 1 : 0);
            }
        }

        private void tombstone(JsonNode node) {
            handle.createUpdate("INSERT OR IGNORE INTO forgotten (document, made, who, reason)"
                            + " SELECT :document, :made, :who, :reason"
                            + " WHERE NOT EXISTS (SELECT 1 FROM document WHERE id = :document)")
                    .bind("document", text(node, "document"))
                    .bind("made", text(node, "made"))
                    .bind("who", text(node, "who"))
                    .bind("reason", text(node, "reason"))
                    .execute();
        }

        private void search(JsonNode node) {
            handle.createUpdate("INSERT INTO saved_search (name, query, made, who) SELECT :name, :query, :made, :who"
                            + " WHERE NOT EXISTS (SELECT 1 FROM saved_search WHERE name = :name AND query = :query"
                            + " AND who = :who)")
                    .bind("name", text(node, "name"))
                    .bind("query", text(node, "query"))
                    .bind("made", text(node, "made"))
                    .bind("who", text(node, "who"))
                    .execute();
        }

        private void finish() {
            if (wanted && !story.isEmpty()) {
                rows.derived(story);
            }
            story = "";
            wanted = false;
        }

        private void log(JsonNode node) {
            if (asItWas()) {
                handle.execute(
                        "INSERT INTO log (number, made, who, act, document, subject, before, after, undoes, hash)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        node.get("number").asLong(),
                        text(node, "made"),
                        text(node, "who"),
                        text(node, "act"),
                        text(node, "document"),
                        text(node, "subject"),
                        text(node, "before"),
                        text(node, "after"),
                        node.path("undoes").isNumber() ? node.get("undoes").asLong() : null,
                        text(node, "hash"));
                decisions++;
            } else {
                log.add(node);
            }
        }

        /**
         * Takes over the decisions that hold there: those that were taken back, or have a later one on them, do not.
         */
        private void adopt() {
            var undone = new HashSet<Long>();
            log.forEach(node -> undone.add(node.path("undoes").asLong(0)));
            var last = new HashMap<String, JsonNode>();
            for (JsonNode node : log) {
                String act = text(node, "act");
                if (undone.contains(node.get("number").asLong()) || act == null) {
                    continue;
                }
                if (LedgerLinks.isCorrection(act)) {
                    long there = MAPPER.readTree(node.path("after").asString("{}"))
                            .path("batch")
                            .asLong(0);
                    Long here = batches.get(there);
                    decisions += here != null && new LedgerLinks(handle).adopt(node, here) ? 1 : 0;
                } else if (act.equals("SAME") || act.equals("SPLIT")) {
                    decisions += identities.adopt(node) ? 1 : 0;
                } else {
                    last.put(key(node), node);
                }
            }
            for (JsonNode node : log) {
                if (last.get(key(node)) == node && reviews.adopt(node)) {
                    decisions++;
                    touched.add(node.get("document").asString());
                }
            }
        }

        private static String key(JsonNode node) {
            return text(node, "document") + " " + text(node, "subject");
        }

        /** A correction's number here: one that is taken here is another's. */
        private long batch(long there) {
            return empty
                    ? there
                    : batches.computeIfAbsent(
                            there,
                            number -> handle.createQuery("SELECT coalesce(max(batch), 0) + 1 FROM correction")
                                    .mapTo(Long.class)
                                    .one());
        }

        /** The log is taken over with its hashes, unless it holds words that are not to be kept. */
        private boolean asItWas() {
            return empty && (wordless || words);
        }

        private void correction(JsonNode node) {
            handle.execute(
                    "INSERT INTO correction (batch, document, move, was, target_document, target_move, made, undone)"
                            + " SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE ? OR NOT EXISTS (SELECT 1 FROM correction WHERE"
                            + " document = ? AND move = ? AND made = ?)",
                    batch(node.get("batch").asLong()),
                    text(node, "document"),
                    text(node, "move"),
                    text(node, "was"),
                    text(node, "toDocument"),
                    text(node, "toMove"),
                    text(node, "made"),
                    text(node, "undone"),
                    empty,
                    text(node, "document"),
                    text(node, "move"),
                    text(node, "made"));
        }

        void end() {
            handle.useTransaction(transaction -> {
                if (asItWas() && !told) {
                    reviews.rebuild();
                } else if (!asItWas()) {
                    adopt();
                }
                touched.forEach(reviews::apply);
                identities.applyAll();
            });
        }
    }

    private static @org.jspecify.annotations.Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
