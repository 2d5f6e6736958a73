package org.demarche.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.formats.FindingsJson;
import org.demarche.formats.Wordless;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines of an export coming into a dossier, in batches that are stored whole. Into an empty dossier the log comes as it
 * was; else what holds there is added to the log that is here.
 */
final class Taking {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Most lines are such, as a dossier writes them: they need not be parsed twice. */
    private static final Pattern FINDING =
            Pattern.compile("\\{\"type\":\"(" + String.join("|", FindingRows.TABLES) + ")\"");

    private final Handle handle;
    private final FindingRows rows;
    private final Reviews reviews;
    private final Identities identities;
    private final Notes notes;
    private final Settings settings;
    private final boolean empty;
    private boolean told;
    private final Set<String> touched = new HashSet<>();
    private String story = "";
    private boolean wanted;
    private boolean wordless;
    private boolean words;
    private int stories;
    private int known;
    private int decisions;
    private final List<JsonNode> log = new ArrayList<>();
    private final Map<Long, Long> batches = new HashMap<>();

    Taking(Handle handle, FindingRows rows, Reviews reviews, Identities identities, Notes notes) {
        this.handle = handle;
        this.rows = rows;
        this.reviews = reviews;
        this.identities = identities;
        this.notes = notes;
        settings = new Settings(handle);
        words = settings.keepsTexts();
        empty = count("document") == 0 && count("log") == 0;
    }

    private int count(String table) {
        return handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one();
    }

    /** What has come in so far. */
    Transfer.Taken taken() {
        return new Transfer.Taken(stories, known, decisions);
    }

    /**
     * Stores lines together.
     *
     * @param first the number of the first, for what cannot be read
     */
    void all(List<String> batch, int first) {
        handle.useTransaction(transaction -> rows.together(() -> {
            for (int i = 0; i < batch.size(); i++) {
                try {
                    one(batch.get(i));
                } catch (RuntimeException e) {
                    throw new IllegalArgumentException("line " + (first + i) + ": " + e.getMessage(), e);
                }
            }
            finish();
        }));
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
                        "INSERT INTO failure (label, reason) VALUES (?, ?) ON CONFLICT DO NOTHING",
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
                    "INSERT INTO document_label (document, label) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    story,
                    label.asString());
        }
        for (JsonNode copy : node.path("appearances")) {
            handle.execute(
                    Copies.KEEP,
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
                    Reviews.HOLD,
                    text(node, "document"),
                    text(node, "finding"),
                    text(node, "verdict"),
                    node.path("entry").isNumber() ? node.get("entry").asLong() : null,
                    node.path("orphan").asBoolean(false) ? 1 : 0);
        }
    }

    private void tombstone(JsonNode node) {
        handle.createUpdate("INSERT INTO forgotten (document, made, who, reason)"
                        + " SELECT :document, :made, :who, :reason"
                        + " WHERE NOT EXISTS (SELECT 1 FROM document WHERE id = :document) ON CONFLICT DO NOTHING")
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

    /** Takes over the decisions that hold there: those that were taken back, or have a later one on them, do not. */
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

    /** After the last line: what is made from all of them. */
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

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
