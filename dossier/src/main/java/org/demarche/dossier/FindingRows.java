package org.demarche.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.formats.FindingsJson;
import org.demarche.formats.FindingsJson.AnnotationLine;
import org.demarche.formats.FindingsJson.FindingLine;
import org.demarche.formats.Wordless;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Annotation;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Time;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.jdbi.v3.core.Handle;

/** Writes a reading as rows: the columns people query, and each finding's whole JSON line beside them. */
final class FindingRows {
    /** Tables of findings. */
    static final List<String> FINDINGS = List.of("statement", "event", "move", "position", "role");

    /** Tables of annotations and findings. */
    static final List<String> TABLES =
            Stream.concat(Stream.of("mention", "time"), FINDINGS.stream()).toList();

    private static final int KEY = 2;

    private final Handle handle;
    private final Prepared prepared;
    private final Settings settings;
    private final Map<String, String> inserts = new HashMap<>();

    FindingRows(Handle handle) {
        this.handle = handle;
        prepared = new Prepared(handle);
        settings = new Settings(handle);
    }

    /** What is kept of the line of a finding: all of it, or all but the words. */
    String kept(String json) {
        return settings.keepsTexts() ? json : Wordless.strip(json);
    }

    /** Stores a reading; an earlier reading of the same document gives way. */
    void replace(Reading reading) {
        Document document = reading.document();
        for (String table : TABLES) {
            prepared.execute("DELETE FROM " + table + " WHERE document = ?", document.id());
        }
        boolean texts = settings.keepsTexts();
        document(document, texts ? document.text() : "", texts ? problems(reading) : "");
        together(() -> {
            for (Annotation annotation : reading.annotations()) {
                put(document.id(), new AnnotationLine(document.label(), annotation), texts);
            }
            for (Finding finding : reading.findings()) {
                put(document.id(), new FindingLine(document.label(), finding), texts);
            }
        });
        derived(document.id());
    }

    private void put(String document, FindingsJson.Line line, boolean words) {
        FindingsJson.Line kept = words ? line : Wordless.of(line);
        put(document, kept, FindingsJson.line(kept));
    }

    /** The rows that are made of other rows: see the schema's views. */
    void derived(String document) {
        prepared.flush();
        prepared.execute("DELETE FROM party WHERE document = ?", document);
        prepared.execute(
                "INSERT INTO party (document, kind, finding, side, code, state, person, published)"
                        + " SELECT document, kind, finding, side, code, state, person,"
                        + " (SELECT published FROM document WHERE id = document) FROM party_field WHERE document = ?",
                document);
        prepared.execute("DELETE FROM dealing WHERE document = ?", document);
        prepared.execute(
                "INSERT INTO dealing (document, kind, finding, one, other)"
                        + " SELECT document, kind, finding, one, other FROM dealing_field WHERE document = ?",
                document);
        prepared.execute("DELETE FROM move_words WHERE document = ?", document);
        prepared.execute(
                "INSERT INTO move_words (document, move, words)"
                        + " SELECT document, id, coalesce(matter || ' … ', '') || trigger FROM move WHERE document = ?"
                        + " ORDER BY id",
                document);
        handle.execute("DELETE FROM matter WHERE document = ?", document);
        handle.execute(
                "INSERT INTO matter (document, kind, finding, words, terms)"
                        + " SELECT document, kind, finding, words, terms FROM matter_field WHERE document = ?"
                        + " ORDER BY kind, finding",
                document);
        Database.of(handle).index(handle, document);
    }

    private void document(Document document, String text, String problems) {
        Metadata metadata = document.metadata();
        prepared.execute(
                "INSERT INTO document (id, label, publisher, title, url, published, place, byline, version, text,"
                        + " reader, problems) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET publisher = excluded.publisher, url = excluded.url,"
                        + " published = excluded.published, place = excluded.place, byline = excluded.byline,"
                        + " version = excluded.version, reader = excluded.reader, problems = excluded.problems",
                document.id(),
                document.label(),
                metadata.publisher(),
                metadata.title(),
                metadata.url(),
                metadata.published().map(Object::toString),
                metadata.place(),
                metadata.byline(),
                metadata.version().name(),
                text,
                Reader.VERSION,
                problems);
        prepared.execute(
                "INSERT INTO document_label (document, label) VALUES (?, ?) ON CONFLICT DO NOTHING",
                document.id(),
                document.label());
    }

    /** Puts an annotation or a finding in, as it was written. */
    void put(String document, FindingsJson.Line line, String json) {
        if (line instanceof FindingsJson.AnnotationLine noted) {
            annotation(document, noted.annotation(), json);
        } else if (line instanceof FindingsJson.FindingLine found) {
            finding(document, found.finding(), json);
        }
    }

    private void annotation(String document, Annotation annotation, String json) {
        int start = annotation.stretch().start();
        if (annotation instanceof Mention mention) {
            insert(
                    "mention (id, document, start, text, actor, person, json)",
                    mention.id(),
                    document,
                    start,
                    mention.stretch().text(),
                    mention.actor(),
                    mention.person(),
                    json);
        } else if (annotation instanceof Time time) {
            insert(
                    "time (id, document, start, text, value, operator, earliest, latest, json)",
                    time.id(),
                    document,
                    start,
                    time.phrase().text(),
                    time.value(),
                    time.operator().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    time.earliest().map(Object::toString),
                    time.latest().map(Object::toString),
                    json);
        }
    }

    /** Takes a finding out. */
    void remove(String document, String finding) {
        FINDINGS.forEach(
                table -> handle.execute("DELETE FROM " + table + " WHERE document = ? AND id = ?", document, finding));
    }

    /** Puts a finding in, from its line. */
    void put(String document, String json) {
        if (FindingsJson.parse(json) instanceof FindingsJson.FindingLine line) {
            finding(document, line.finding(), json);
        }
    }

    private void finding(String id, Finding finding, String json) {
        int start = finding.anchor().start();
        if (finding instanceof Statement statement) {
            statement(id, start, statement, json);
        } else if (finding instanceof Event event) {
            event(id, start, event, json);
        } else if (finding instanceof Move move) {
            move(id, start, move, json);
        } else if (finding instanceof Position position) {
            insert(
                    "position (id, document, start, holder, towards, stance, matter, text, chain, json)",
                    position.id(),
                    id,
                    start,
                    name(position.holder()),
                    names(position.towards()),
                    position.stance().name(),
                    words(position.matter()),
                    position.stretch().text(),
                    names(position.chain()),
                    json);
        } else if (finding instanceof Role role) {
            insert(
                    "role (id, document, start, person, office, actor, lead, text, json)",
                    role.id(),
                    id,
                    start,
                    role.person(),
                    role.office(),
                    role.actor(),
                    role.lead() ? 1 : 0,
                    role.stretch().text(),
                    json);
        }
    }

    private void statement(String document, int start, Statement statement, String json) {
        Optional<Actor> speaker = statement.speaker();
        insert(
                "statement (id, document, start, form, act, polarity, speaker, speaker_person, speaker_text, cue,"
                        + " content, chain, confidence, json)",
                statement.id(),
                document,
                start,
                statement.form().name(),
                statement.act().name(),
                statement.polarity().name(),
                speaker.flatMap(Actor::code),
                speaker.flatMap(Actor::person),
                speaker.map(actor -> actor.stretch().text()),
                statement.cue().text(),
                statement.content().text(),
                names(statement.chain()),
                statement.confidence(),
                json);
    }

    private void event(String document, int start, Event event, String json) {
        insert(
                "event (id, document, start, event, mode, cameo, trigger, source, target, polarity, modality, chain,"
                        + " confidence, json)",
                event.id(),
                document,
                start,
                event.type().name(),
                event.mode(),
                event.cameo(),
                event.trigger().text(),
                names(event.source()),
                names(event.target()),
                event.polarity().name(),
                event.modality().name(),
                names(event.chain()),
                event.confidence(),
                json);
    }

    private void move(String document, int start, Move move, String json) {
        insert(
                "move (id, document, start, kind, trigger, by_actor, to_actor, matter, due, chain, confidence, json)",
                move.id(),
                document,
                start,
                move.kind().name(),
                move.trigger().text(),
                names(move.by()),
                names(move.to()),
                words(move.matter()),
                move.due().map(time -> time.phrase().text()),
                names(move.chain()),
                move.confidence(),
                json);
    }

    /** Inserts a row; the first two columns are its key. */
    private void insert(String tableAndColumns, Object... values) {
        prepared.add(inserts.computeIfAbsent(tableAndColumns, this::replacing), values);
    }

    private String replacing(String tableAndColumns) {
        String[] parts = tableAndColumns.split("[ (),]+");
        return Database.of(handle).replace(parts[0], List.of(parts).subList(1, parts.length), KEY);
    }

    /** Puts rows in, all at once where a server is far away. */
    void together(Runnable puts) {
        prepared.together(puts);
    }

    private static String problems(Reading reading) {
        return reading.problems().stream()
                .map(problem -> problem.stage() + ": " + problem.message())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> words(Optional<Matter> matter) {
        return matter.map(words -> words.stretch().text());
    }

    /** "RUS.GOV Dmitry Peskov, USA": codes first, the words where no code was found. */
    static String names(List<Actor> actors) {
        return actors.stream().map(FindingRows::name).collect(Collectors.joining(", "));
    }

    private static String name(Actor actor) {
        String code = actor.code().orElse("");
        String words = actor.person()
                .orElse(actor.code().isPresent() ? "" : actor.stretch().text());
        return (code + " " + words).strip();
    }
}
