package org.demarche.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.finding.Actor;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;

/**
 * Who is who, as analysts have set it: two names or codes that are one, or one that in some stories is another. What
 * holds is derived from the log. A finding that a rule changes keeps its line as it was read beside it, so that a rule
 * taken back leaves nothing behind; after a story has been read again the rules are applied again.
 */
public final class Identities {
    private static final String MERGE = "SAME";
    private static final String SPLIT = "SPLIT";
    private static final String KEEP =
            "INSERT INTO as_read (document, finding, json) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private final Handle handle;
    private final FindingRows rows;
    private final AuditLog log;
    private final Clock clock;

    Identities(Handle handle, FindingRows rows, Clock clock) {
        this.handle = handle;
        this.rows = rows;
        this.clock = clock;
        log = new AuditLog(handle);
    }

    /**
     * A rule.
     *
     * @param entry number of the log's entry that made it
     * @param documents the stories it holds in; empty for all
     */
    public record Rule(long entry, Name from, Name to, Set<String> documents) {
        public Rule {
            documents = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(documents));
        }

        boolean holdsIn(String document) {
            return documents.isEmpty() || documents.contains(document);
        }
    }

    /**
     * What a rule would change.
     *
     * @param findings in how many findings and mentions the name stands
     * @param stories ids of the stories they stand in
     */
    public record Reach(int findings, List<String> stories) {}

    /** The rules that hold, in the order they were made. */
    public List<Rule> rules() {
        return handle
                .createQuery("SELECT * FROM log l WHERE act IN ('SAME', 'SPLIT') AND NOT EXISTS"
                        + " (SELECT 1 FROM log u WHERE u.undoes = l.number) ORDER BY number")
                .map((row, context) -> AuditLog.Entry.of(row))
                .stream()
                .map(Identities::rule)
                .toList();
    }

    private static Rule rule(AuditLog.Entry entry) {
        return rule(entry.number(), entry.before().orElse("{}"), entry.after().orElse("{}"));
    }

    private static Rule rule(long number, String before, String after) {
        JsonNode to = NameRules.MAPPER.readTree(after);
        var documents = new LinkedHashSet<String>();
        to.path("documents").forEach(one -> documents.add(one.asString()));
        return new Rule(number, Name.of(NameRules.MAPPER.readTree(before)), Name.of(to), documents);
    }

    /** The rule by which a name is now another; empty where it stands for itself. */
    public Optional<Rule> mergedAway(Name name) {
        return rules().stream()
                .filter(rule -> rule.documents().isEmpty() && rule.from().equals(name))
                .findFirst();
    }

    /** Where a name stands now. */
    public Reach reach(Name name) {
        int findings = 0;
        var stories = new ArrayList<String>();
        for (String document : candidates(name)) {
            int here = (int) lines(document).stream()
                    .filter(line -> NameRules.contains(line.json(), name))
                    .count();
            findings += here;
            if (here > 0) {
                stories.add(document);
            }
        }
        return new Reach(findings, List.copyOf(stories));
    }

    /**
     * Says that a name is another, everywhere, now and in stories to come.
     *
     * @return the number of the log's entry
     * @throws IllegalArgumentException if it cannot be
     */
    public long merge(String who, Name from, Name to) {
        check(from, to);
        if (mergedAway(from).isPresent()) {
            throw new IllegalArgumentException(from.words() + " is another already; undo that first");
        }
        if (rules().stream()
                .anyMatch(rule -> rule.documents().isEmpty() && rule.from().equals(to))) {
            throw new IllegalArgumentException(to.words() + " is itself another by now; merge into that one");
        }
        List<String> touched = candidates(from);
        return Changes.whole(handle, "who is who", () -> {
            long entry = log.append(clock, who, MERGE, "", from.words(), from.json(), to.json(), OptionalLong.empty());
            touched.forEach(this::apply);
            return entry;
        });
    }

    /** Takes back what was said of a name everywhere, so that it can be said anew; nothing where nothing was. */
    public void clear(String who, Name from) {
        mergedAway(from).flatMap(rule -> log.entry(rule.entry())).ifPresent(entry -> undo(who, entry));
    }

    /**
     * Says that in some stories a name is another.
     *
     * @return the number of the log's entry
     * @throws IllegalArgumentException if it cannot be
     */
    public long split(String who, Name from, Name to, List<String> documents) {
        check(from, to);
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("choose at least one story in which it is another");
        }
        return Changes.whole(handle, "who is who", () -> {
            long entry = log.append(
                    clock, who, SPLIT, "", from.words(), from.json(), to.json(documents), OptionalLong.empty());
            documents.forEach(this::apply);
            return entry;
        });
    }

    private static void check(Name from, Name to) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("both are the same: " + from.words());
        }
        if (from.code().isPresent()
                && from.person().isEmpty()
                && (to.code().isEmpty() || to.person().isPresent())) {
            throw new IllegalArgumentException("a code can only be another code, as in RUS or GRP.name");
        }
        if (to.code().isEmpty() && to.person().isEmpty()) {
            throw new IllegalArgumentException("say who it is: a code, a full name or both");
        }
    }

    /** Whether an entry of the log is a rule that holds. */
    public boolean undoable(AuditLog.Entry entry) {
        return rules().stream().anyMatch(rule -> rule.entry() == entry.number());
    }

    /**
     * Takes a rule back.
     *
     * @throws IllegalArgumentException if it holds no more, or is none
     */
    public long undo(String who, AuditLog.Entry entry) {
        Rule rule = rules().stream()
                .filter(one -> one.entry() == entry.number())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("entry " + entry.number() + " is undone already"));
        List<String> touched = rule.documents().isEmpty()
                ? handle.createQuery("SELECT DISTINCT document FROM as_read")
                        .mapTo(String.class)
                        .list()
                : List.copyOf(rule.documents());
        return Changes.whole(handle, "who is who", () -> {
            long undo = log.append(
                    clock,
                    who,
                    "UNDO",
                    "",
                    entry.subject(),
                    entry.after().orElse(null),
                    entry.before().orElse(null),
                    OptionalLong.of(entry.number()));
            touched.forEach(this::apply);
            return undo;
        });
    }

    /** Takes over a rule from another dossier's log, where none here says otherwise; says whether it did. */
    boolean adopt(JsonNode entry) {
        String before = entry.path("before").asString("{}");
        String after = entry.path("after").asString("{}");
        Rule rule = rule(0, before, after);
        boolean known = rules().stream()
                .anyMatch(
                        one -> one.from().equals(rule.from()) && one.documents().equals(rule.documents()));
        if (!known) {
            log.append(
                    clock,
                    entry.path("who").asString(""),
                    entry.path("act").asString(MERGE),
                    "",
                    entry.path("subject").asString(""),
                    before,
                    after,
                    OptionalLong.empty());
        }
        return !known;
    }

    /** Applies the rules to every story. */
    void applyAll() {
        if (!rules().isEmpty()) {
            handle.createQuery("SELECT id FROM document ORDER BY id")
                    .mapTo(String.class)
                    .list()
                    .forEach(this::apply);
        }
    }

    /** Keeps a line as it was read beside its row, where it came so from another dossier. */
    void keep(String document, String finding, String json) {
        handle.execute(KEEP, document, finding, json);
    }

    /** Makes a story's rows again: as they were read or decided, then as the rules say. */
    void apply(String document) {
        List<Rule> rules =
                rules().stream().filter(rule -> rule.holdsIn(document)).toList();
        boolean changed = false;
        for (Line line : rules.isEmpty() ? changed(document) : lines(document)) {
            String now = NameRules.apply(line.asRead(), rules);
            if (!now.equals(line.json())) {
                changed = true;
                put(document, line, now);
            }
        }
        if (changed) {
            rows.derived(document);
        }
    }

    /** What was read, or decided, before any rule: the line that decisions stand on; empty where no rule changes it. */
    Optional<String> asRead(String document, String finding) {
        return handle.createQuery("SELECT json FROM as_read WHERE document = ? AND finding = ?")
                .bind(0, document)
                .bind(1, finding)
                .mapTo(String.class)
                .findOne();
    }

    /** Forgets what was kept of a story, or of one of its findings, because its rows have been written anew. */
    void drop(String document, Optional<String> finding) {
        if (finding.isPresent()) {
            handle.execute("DELETE FROM as_read WHERE document = ? AND finding = ?", document, finding.get());
        } else {
            handle.execute("DELETE FROM as_read WHERE document = ?", document);
        }
    }

    private void put(String document, Line line, String now) {
        if (now.equals(line.asRead())) {
            drop(document, Optional.of(line.id()));
        } else {
            handle.execute(KEEP, document, line.id(), line.asRead());
        }
        handle.execute("DELETE FROM " + line.table() + " WHERE document = ? AND id = ?", document, line.id());
        rows.put(document, FindingsJson.parse(now), now);
    }

    private List<Line> changed(String document) {
        boolean any = handle.createQuery("SELECT count(*) FROM as_read WHERE document = ?")
                        .bind(0, document)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        return any ? lines(document) : List.of();
    }

    private record Line(String table, String id, String json, String asRead) {}

    private List<Line> lines(String document) {
        return FindingRows.TABLES.stream()
                .filter(table -> !table.equals("time"))
                .flatMap(table -> handle
                        .createQuery("SELECT f.id, f.json, coalesce(r.json, f.json) AS as_read FROM " + table
                                + " f LEFT JOIN as_read r ON r.document = f.document AND r.finding = f.id"
                                + " WHERE f.document = ? ORDER BY f.start, f.id")
                        .bind(0, document)
                        .map((row, context) ->
                                new Line(table, row.getString("id"), row.getString("json"), row.getString("as_read")))
                        .list()
                        .stream())
                .toList();
    }

    /** As {@code lower} of either database does: the letters of ASCII. */
    private static String lower(String text) {
        return text.codePoints()
                .map(letter -> letter >= 'A' && letter <= 'Z' ? letter + 'a' - 'A' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The stories in which a name may stand. */
    private List<String> candidates(Name name) {
        String code = name.code().orElse("");
        String party = code.isEmpty() ? "" : Actor.partyOf(code);
        String sql = name.label().isPresent()
                ? "SELECT document FROM mention WHERE lower(text) = :label"
                        + " UNION SELECT document FROM statement WHERE lower(speaker_text) = :label"
                        + " UNION SELECT document FROM event WHERE instr(lower(source || ', ' || target), :label) > 0"
                        + " UNION SELECT document FROM move WHERE instr(lower(by_actor || ', ' || to_actor), :label) > 0"
                : name.person().isPresent()
                        ? "SELECT document FROM mention WHERE person = :person"
                                + " UNION SELECT document FROM party WHERE person = :person"
                                + " UNION SELECT document FROM role WHERE person = :person"
                        : "SELECT document FROM mention WHERE actor = :party OR actor >= :party || '.' AND actor < :party || '/'"
                                + " UNION SELECT document FROM party WHERE state = :party"
                                + " UNION SELECT document FROM role WHERE actor = :party OR actor >= :party || '.'"
                                + " AND actor < :party || '/'";
        return handle.createQuery(sql + " ORDER BY document")
                .bind("label", lower(name.label().orElse("")))
                .bind("person", name.person().orElse(""))
                .bind("party", party)
                .mapTo(String.class)
                .list();
    }
}
