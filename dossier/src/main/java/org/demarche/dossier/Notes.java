package org.demarche.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What analysts note beside the record, in plain text. Every change stands in the log, with what was there before. */
public final class Notes {
    static final String ACT = "NOTE";
    /** A note has so many signs at most. */
    public static final int LONGEST = 5000;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Handle handle;
    private final AuditLog log;
    private final Clock clock;

    Notes(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
        log = new AuditLog(handle);
    }

    /** What a note can be on. */
    public enum Kind {
        STORY,
        FINDING,
        DEMARCHE,
        ACTOR;

        /** As it is stored, and as an address has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * On what a note is.
     *
     * @param document id of the story; of a demarche's opening move the one that tells it; empty for an actor
     * @param subject id of the finding; of a demarche's opening move; an actor's code or name; empty for a story
     */
    public record On(Kind kind, String document, String subject) {
        public static On story(String document) {
            return new On(Kind.STORY, document, "");
        }

        public static On finding(String document, String finding) {
            return new On(Kind.FINDING, document, finding);
        }

        public static On actor(String name) {
            return new On(Kind.ACTOR, "", name);
        }

        /** Moves outlive a better reader, demarches may not: a note stays with the move that opened it. */
        public static On demarche(Demarche demarche) {
            Evidence first = demarche.steps().get(0).evidence().get(0);
            return new On(
                    Kind.DEMARCHE, first.told().document(), first.told().move().id());
        }
    }

    /**
     * A note.
     *
     * @param made ISO date and time, UTC
     * @param changed when it was changed last
     */
    public record Note(
            String id,
            On on,
            String text,
            String made,
            String who,
            Optional<String> changed,
            Optional<String> changer) {

        static Note of(ResultSet row) throws SQLException {
            return new Note(
                    row.getString("id"),
                    new On(
                            Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                            row.getString("document"),
                            row.getString("subject")),
                    row.getString("text"),
                    row.getString("made"),
                    row.getString("who"),
                    Optional.ofNullable(row.getString("changed")),
                    Optional.ofNullable(row.getString("changer")));
        }

        static Note of(JsonNode json) {
            return new Note(
                    json.path("id").asString(""),
                    new On(
                            Kind.valueOf(json.path("on").asString("").toUpperCase(Locale.ROOT)),
                            json.path("document").asString(""),
                            json.path("subject").asString("")),
                    json.path("text").asString(""),
                    json.path("made").asString(""),
                    json.path("who").asString(""),
                    Optional.of(json.path("changed").asString("")).filter(day -> !day.isEmpty()),
                    Optional.of(json.path("changer").asString("")).filter(name -> !name.isEmpty()));
        }

        /** As one line of JSON. */
        public String json() {
            var node = MAPPER.createObjectNode();
            node.put("type", "note")
                    .put("id", id)
                    .put("on", on.kind().word())
                    .put("document", on.document())
                    .put("subject", on.subject())
                    .put("text", text)
                    .put("made", made)
                    .put("who", who);
            changed.ifPresent(day -> node.put("changed", day));
            changer.ifPresent(name -> node.put("changer", name));
            return node.toString();
        }
    }

    /** The notes on something, in the order they were made. */
    public List<Note> on(On on) {
        return handle.createQuery(
                        "SELECT * FROM note WHERE kind = ? AND document = ? AND subject = ? ORDER BY made, id")
                .bind(0, on.kind().word())
                .bind(1, on.document())
                .bind(2, on.subject())
                .map((row, context) -> Note.of(row))
                .list();
    }

    /** The notes on the findings of a story. */
    public List<Note> onFindings(String document) {
        return handle.createQuery("SELECT * FROM note WHERE kind = 'finding' AND document = ? ORDER BY made, id")
                .bind(0, document)
                .map((row, context) -> Note.of(row))
                .list();
    }

    /** The notes on a demarche: those on any move that is a step of it now. */
    public List<Note> on(Demarche demarche) {
        String moves = demarche.steps().stream()
                .flatMap(step -> step.evidence().stream())
                .map(piece ->
                        piece.told().document() + " " + piece.told().move().id())
                .collect(Collectors.joining("\n"));
        List<Note> all = new ArrayList<>(handle.createQuery("SELECT * FROM note WHERE kind = 'demarche'"
                        + " AND document IN (<documents>) ORDER BY made, id")
                .bindList(
                        "documents",
                        demarche.steps().stream()
                                .flatMap(step -> step.evidence().stream())
                                .map(piece -> piece.told().document())
                                .distinct()
                                .toList())
                .map((row, context) -> Note.of(row))
                .list());
        List<String> keys = moves.lines().toList();
        all.removeIf(
                note -> !keys.contains(note.on().document() + " " + note.on().subject()));
        return all;
    }

    /** All of them, in the order they were made. */
    public List<Note> all() {
        return handle.createQuery("SELECT * FROM note ORDER BY made, id")
                .map((row, context) -> Note.of(row))
                .list();
    }

    /** One of them. */
    public Optional<Note> find(String id) {
        return handle.createQuery("SELECT * FROM note WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> Note.of(row))
                .findOne();
    }

    /**
     * Adds a note.
     *
     * @return its id
     * @throws IllegalArgumentException if it is blank or too long
     */
    public String add(String who, On on, String text) {
        String made = now();
        String words = checked(text);
        String id = AuditLog.hash(who, made, on.kind().name(), on.document(), on.subject(), words)
                .substring(0, 16);
        change(who, find(id), Optional.of(new Note(id, on, words, made, who, Optional.empty(), Optional.empty())));
        return id;
    }

    /** Changes the words of a note; one that was deleted is there again, with these words. */
    public void edit(String who, String id, String text) {
        Optional<Note> held = find(id);
        Note before = held.or(() -> deleted(id)).orElseThrow(Notes::missing);
        change(
                who,
                held,
                Optional.of(new Note(
                        id,
                        before.on(),
                        checked(text),
                        before.made(),
                        before.who(),
                        Optional.of(now()),
                        Optional.of(who))));
    }

    /** Deletes a note; the log keeps what it said. */
    public void delete(String who, String id) {
        change(who, Optional.of(existing(id)), Optional.empty());
    }

    private Note existing(String id) {
        return find(id).orElseThrow(Notes::missing);
    }

    private static IllegalArgumentException missing() {
        return new IllegalArgumentException("there is no such note, or it was deleted");
    }

    /** A note as it was when it was deleted. */
    private Optional<Note> deleted(String id) {
        List<AuditLog.Entry> all = log.since(Seen.NOTHING, Subject.note(id));
        return all.stream()
                .reduce((earlier, later) -> later)
                .flatMap(AuditLog.Entry::before)
                .map(Notes::note);
    }

    private static String checked(String text) {
        String words = text.replace("\r\n", "\n").strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException("a note has between one and " + LONGEST + " signs");
        }
        return words;
    }

    private long change(String who, Optional<Note> before, Optional<Note> after) {
        return Changes.whole(handle, "the note", () -> {
            Note one = after.or(() -> before).orElseThrow();
            set(one.id(), after);
            return log.append(
                    clock,
                    who,
                    ACT,
                    one.on().document(),
                    one.on().kind().word() + " " + one.on().subject(),
                    json(before),
                    json(after),
                    OptionalLong.empty());
        });
    }

    private static @Nullable String json(Optional<Note> note) {
        return note.map(Note::json).orElse(null);
    }

    private void set(String id, Optional<Note> note) {
        handle.execute("DELETE FROM note WHERE id = ?", id);
        note.ifPresent(one -> handle.execute(
                "INSERT INTO note (id, kind, document, subject, text, made, who, changed, changer)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.id(),
                one.on().kind().word(),
                one.on().document(),
                one.on().subject(),
                one.text(),
                one.made(),
                one.who(),
                one.changed().orElse(null),
                one.changer().orElse(null)));
    }

    /** Whether an entry of the log changed a note, and the note is still as it left it. */
    public boolean undoable(AuditLog.Entry entry) {
        Optional<String> line = entry.after().or(entry::before);
        if (!entry.act().equals(ACT) || line.isEmpty() || log.undone(entry.number())) {
            return false;
        }
        Optional<Note> now = find(note(line.get()).id());
        return now.map(Note::json).equals(entry.after());
    }

    private static Note note(String line) {
        return Note.of(MAPPER.readTree(line));
    }

    /** Takes a change back; the note is again what it was before. */
    long undo(String who, AuditLog.Entry entry) {
        if (!undoable(entry)) {
            throw new IllegalArgumentException("the note has been changed since, or this is undone already");
        }
        String id = note(entry.after().or(entry::before).orElseThrow()).id();
        return Changes.whole(handle, "the note", () -> {
            set(id, entry.before().map(Notes::note));
            return log.append(
                    clock,
                    who,
                    "UNDO",
                    entry.document(),
                    entry.subject(),
                    entry.after().orElse(null),
                    entry.before().orElse(null),
                    OptionalLong.of(entry.number()));
        });
    }

    /** Takes a note over from another dossier, unless it is known here; says whether it did. */
    boolean adopt(JsonNode line, boolean logged) {
        Note note = Note.of(line);
        boolean known = find(note.id()).isPresent()
                || !logged
                        && handle.createQuery("SELECT count(*) FROM log WHERE act = 'NOTE' AND after IS NULL"
                                                + " AND json_extract(before, '$.id') = ?")
                                        .bind(0, note.id())
                                        .mapTo(Integer.class)
                                        .one()
                                > 0;
        if (known) {
            return false;
        }
        if (logged) {
            set(note.id(), Optional.of(note));
        } else {
            change(note.who(), Optional.empty(), Optional.of(note));
        }
        return true;
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
