package org.demarche.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.formats.FindingsJson;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dossier as JSON Lines and back. A line of type {@code document} holds a story, the lines of findings after it what
 * was read from it; lines of type {@code original} hold findings as they were before analysts said who is who; lines of
 * type {@code log}, {@code correction}, {@code failure} and {@code note} hold the rest.
 */
public final class Transfer {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int BATCH = 2000;
    private static final String DOCUMENT =
            "SELECT json_object('type', 'document', 'id', id, 'label', label, 'publisher',"
                    + " publisher, 'title', title, 'url', url, 'published', published, 'place', place, 'byline', byline,"
                    + " 'version', version, 'supersededBy', superseded_by, 'reader', reader, 'problems', problems, 'labels',"
                    + " (SELECT json_group_array(label) FROM document_label l WHERE l.document = d.id), 'text', text)"
                    + " FROM document d WHERE id = ?";
    private static final String LOG =
            "SELECT json_object('type', 'log', 'number', number, 'made', made, 'who', who, 'act',"
                    + " act, 'document', document, 'subject', subject, 'before', before, 'after', after, 'undoes', undoes, 'hash',"
                    + " hash) FROM log ORDER BY number";
    private static final String CORRECTION =
            "SELECT json_object('type', 'correction', 'batch', batch, 'document', document,"
                    + " 'move', move, 'was', was, 'toDocument', target_document, 'toMove', target_move, 'made', made, 'undone',"
                    + " undone) FROM correction ORDER BY id";
    private static final String FAILURE =
            "SELECT json_object('type', 'failure', 'label', label, 'reason', reason) FROM failure ORDER BY label";

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

    /** Every line, in an order that depends only on what the dossier holds; a story is held in memory at a time. */
    public Stream<String> lines() {
        return Stream.concat(
                texts("SELECT id FROM document ORDER BY published, id").stream().flatMap(this::story),
                Stream.concat(
                        Stream.of(LOG, CORRECTION, FAILURE).flatMap(query -> texts(query).stream()),
                        notes.all().stream().map(Notes.Note::json)));
    }

    private Stream<String> story(String id) {
        return Stream.concat(
                        Stream.of(DOCUMENT),
                        Stream.concat(
                                FindingRows.TABLES.stream()
                                        .map(table ->
                                                "SELECT json FROM " + table + " WHERE document = ? ORDER BY start, id"),
                                Stream.of(AS_READ)))
                .flatMap(query -> handle.createQuery(query).bind(0, id).mapTo(String.class).list().stream());
    }

    private List<String> texts(String query) {
        return handle.createQuery(query).mapTo(String.class).list();
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
        private final Set<String> touched = new HashSet<>();
        private String story = "";
        private boolean wanted;
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
                rows.put(story, FindingsJson.parse(line), line);
                return;
            }
            JsonNode node = MAPPER.readTree(line);
            switch (node.path("type").asString("")) {
                case "document" -> document(node);
                case "log" -> log(node);
                case "correction" -> correction(node);
                case "note" -> decisions += notes.adopt(node, empty) && !empty ? 1 : 0;
                case "original" -> {
                    if (wanted) {
                        identities.keep(
                                story,
                                node.get("finding").asString(),
                                node.get("line").asString());
                    }
                }
                case "failure" ->
                    handle.execute(
                            "INSERT OR IGNORE INTO failure (label, reason) VALUES (?, ?)",
                            text(node, "label"),
                            text(node, "reason"));
                default -> {
                    if (wanted) {
                        rows.put(story, FindingsJson.parse(line), line);
                    }
                }
            }
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
                    text(node, "text"),
                    text(node, "reader"),
                    text(node, "problems"));
            for (JsonNode label : node.path("labels")) {
                handle.execute(
                        "INSERT OR IGNORE INTO document_label (document, label) VALUES (?, ?)",
                        story,
                        label.asString());
            }
        }

        private void finish() {
            if (wanted && !story.isEmpty()) {
                rows.derived(story);
            }
            story = "";
            wanted = false;
        }

        private void log(JsonNode node) {
            if (empty) {
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

        private void correction(JsonNode node) {
            handle.execute(
                    "INSERT INTO correction (batch, document, move, was, target_document, target_move, made, undone)"
                            + " SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM correction WHERE document = ?"
                            + " AND move = ? AND made = ?)",
                    batch(node.get("batch").asLong()),
                    text(node, "document"),
                    text(node, "move"),
                    text(node, "was"),
                    text(node, "toDocument"),
                    text(node, "toMove"),
                    text(node, "made"),
                    text(node, "undone"),
                    text(node, "document"),
                    text(node, "move"),
                    text(node, "made"));
        }

        void end() {
            handle.useTransaction(transaction -> {
                if (empty) {
                    reviews.rebuild();
                } else {
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
