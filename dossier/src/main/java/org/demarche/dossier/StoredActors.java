package org.demarche.dossier;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.ledger.ToldPosition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What actors said, did, asked and promised, and what was directed at them. */
public final class StoredActors {
    /** A side of a finding rarely names one state more than twice. */
    private static final int SIDES = 2;

    private final Handle handle;

    StoredActors(Handle handle) {
        this.handle = handle;
    }

    /** Which side of a finding an actor is on: whose it is, or at whom it is directed. */
    public enum Side {
        BY,
        TO
    }

    /** The kinds of findings that have parties. */
    public enum Kind {
        STATEMENT,
        EVENT,
        MOVE,
        POSITION;

        String table() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * An actor to ask about.
     *
     * @param state a state or body, as a code of DESIGN's: RUS also finds RUS.GOV; empty for any
     * @param person a full name; empty for any
     */
    public record Who(Optional<String> state, Optional<String> person) {
        /** A state or body. */
        public static Who state(String code) {
            return new Who(Optional.of(code), Optional.empty());
        }

        /** A person. */
        public static Who person(String name) {
            return new Who(Optional.empty(), Optional.of(name));
        }

        private String column() {
            return person.isPresent() ? "person" : "state";
        }

        private String value() {
            return person.or(() -> state).orElse("");
        }
    }

    /** A finding, and the story it was read from. */
    public record Told(Finding finding, StoredDocument story) {}

    /** How often one was found. */
    public record Count(String name, int count) {}

    /** An office of a person, with the first and the last story that tell it. */
    public record Office(
            String person,
            String office,
            Optional<String> actor,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            String document) {}

    /** What one actor does on one side, the latest first. */
    public List<Told> findings(Kind kind, Who who, Side side, int limit) {
        List<Told> told = told(handle.createQuery("SELECT " + columns(kind) + " FROM party p" + joins(kind, "p")
                        + " WHERE p." + who.column() + " = :who AND p.kind = :kind AND p.side = :side"
                        + " ORDER BY p.published DESC NULLS LAST, p.document, f.start LIMIT :limit")
                .bind("who", who.value())
                .bind("kind", kind.table())
                .bind("side", side.name())
                .bind("limit", SIDES * limit));
        return once(told, limit);
    }

    /** Each finding once: a state and its ministry may both be on a side of it. */
    private static List<Told> once(List<Told> told, int limit) {
        var seen = new HashSet<String>();
        return told.stream()
                .filter(one -> seen.add(one.story().id() + one.finding().id()))
                .limit(limit)
                .toList();
    }

    /** The place of a finding among those {@link #between} two; an undated story's day is empty. */
    public record Place(String day, String document, int start, String finding) {
        /** Before all others. */
        public static final Place FIRST = new Place("", "", -1, "");

        /** That of a finding. */
        public static Place of(Told told) {
            return new Place(
                    told.story().published().map(LocalDate::toString).orElse(""),
                    told.story().id(),
                    told.finding().anchor().start(),
                    told.finding().id());
        }
    }

    /** What passes between two states or bodies, in either direction, in the order of publication, after a place. */
    public List<Told> between(Kind kind, String one, String other, int limit, Place after) {
        return told(handle.createQuery("SELECT " + columns(kind) + " FROM (SELECT document, finding FROM dealing"
                        + " WHERE one = :one AND other = :other AND kind = :kind UNION SELECT document, finding FROM dealing"
                        + " WHERE one = :other AND other = :one AND kind = :kind) p" + joins(kind, "p")
                        + " WHERE (coalesce(d.published, ''), f.document, f.start, f.id) > (:day, :document, :start, :id)"
                        + " ORDER BY d.published NULLS FIRST, f.document, f.start, f.id LIMIT :limit")
                .bind("kind", kind.table())
                .bind("one", one)
                .bind("other", other)
                .bind("day", after.day())
                .bind("document", after.document())
                .bind("start", after.start())
                .bind("id", after.finding())
                .bind("limit", limit));
    }

    /** The findings of a kind in some stories, in the order of publication and of the text. */
    public List<Told> inStories(Kind kind, List<String> documents) {
        return documents.isEmpty()
                ? List.of()
                : told(handle.createQuery("SELECT " + columns(kind) + " FROM " + kind.table()
                                + " f JOIN document d ON d.id = f.document WHERE f.document IN (<documents>)"
                                + " ORDER BY d.published NULLS FIRST, f.document, f.start")
                        .bindList("documents", documents));
    }

    private static String columns(Kind kind) {
        return "f.json, d.id, d.label, d.publisher, d.title, d.url, d.published, '' AS text";
    }

    private static String joins(Kind kind, String party) {
        return " JOIN " + kind.table() + " f ON f.document = " + party + ".document AND f.id = " + party + ".finding"
                + " JOIN document d ON d.id = f.document AND d.superseded_by IS NULL";
    }

    static List<Told> told(Query query) {
        return query.map((row, context) -> {
                    if (FindingsJson.parse(row.getString("json")) instanceof FindingsJson.FindingLine line) {
                        return new Told(line.finding(), StoredDocument.of(row));
                    }
                    throw new DossierException("not a finding: " + row.getString("json"));
                })
                .list();
    }

    /** The states and bodies that take part most. */
    public List<Count> states(int limit) {
        return counts(
                "SELECT state AS name, findings AS count FROM party_count WHERE findings > 0"
                        + " ORDER BY count DESC, name LIMIT " + limit,
                Who.state(""));
    }

    /** The states and bodies that take part, in the order of their codes, after one of them; empty for the first. */
    public List<Count> statesAfter(String code, int limit) {
        return counts(
                "SELECT state AS name, findings AS count FROM party_count WHERE findings > 0 AND state > :who"
                        + " ORDER BY state LIMIT " + limit,
                Who.state(code));
    }

    /** The persons who act for a state or body, those that speak and act most first. */
    public List<Count> persons(String state, int limit) {
        return counts(
                "SELECT person AS name, count(*) AS count FROM party WHERE state = :who AND person IS NOT NULL"
                        + " AND side = 'BY' GROUP BY person ORDER BY count DESC, name LIMIT " + limit,
                Who.state(state));
    }

    /** The persons of a full name or a surname, those that speak and act most first. */
    public List<Count> persons(String name) {
        return handle.createQuery("SELECT person AS name, count(*) AS count FROM party WHERE person = :name"
                        + " OR lower(person) LIKE '% ' || lower(:surname) GROUP BY person"
                        + " ORDER BY count DESC, name")
                .bind("name", name.strip())
                .bind("surname", name.strip().replaceAll("[%_\\\\]", ""))
                .map((row, context) -> new Count(row.getString("name"), row.getInt("count")))
                .list();
    }

    /** With whom an actor deals: the other side's states and bodies, on either side. */
    public List<Count> partners(Who who, Side side, int limit) {
        return counts(who.person().isPresent() ? ofPerson(side, limit) : ofState(side, limit), who);
    }

    private static String ofState(Side side, int limit) {
        String own = side == Side.BY ? "one" : "other";
        String partner = side == Side.BY ? "other" : "one";
        return "SELECT " + partner + " AS name, count(*) AS count FROM dealing WHERE " + own + " = :who GROUP BY "
                + partner + " ORDER BY count DESC, name LIMIT " + limit;
    }

    private static String ofPerson(Side side, int limit) {
        return "SELECT q.state AS name, count(*) AS count FROM party p JOIN party q ON q.document = p.document"
                + " AND q.finding = p.finding AND q.kind = p.kind AND q.side <> p.side"
                + " WHERE p.person = :who AND p.side = '" + side.name() + "' AND q.state IS NOT NULL"
                + " GROUP BY q.state ORDER BY count DESC, name LIMIT " + limit;
    }

    private List<Count> counts(String sql, Who who) {
        Query query = handle.createQuery(sql);
        if (sql.contains(":who")) {
            query.bind("who", who.value());
        }
        return query.map((row, context) -> new Count(row.getString("name"), row.getInt("count")))
                .list();
    }

    /** The offices that stories tell, of a person or of those who act for a state or body. */
    public List<Office> offices(Who who, int limit) {
        String condition = who.person().isPresent()
                ? "r.person = :who"
                : "(r.actor = :who OR r.actor >= :who || '.' AND r.actor < :who || '/')";
        return handle.createQuery(
                        "SELECT r.person, min(r.office) AS office, min(r.actor) AS actor, min(d.published) AS first, max(d.published) AS last,"
                                + " min(r.document) AS document FROM role r JOIN document d ON d.id = r.document"
                                + " WHERE r.office IS NOT NULL AND " + condition
                                + " GROUP BY r.person, lower(r.office) ORDER BY r.person, first NULLS FIRST LIMIT "
                                + limit)
                .bind("who", who.value())
                .map((row, context) -> new Office(
                        row.getString("person"),
                        row.getString("office"),
                        Optional.ofNullable(row.getString("actor")),
                        Optional.ofNullable(row.getString("first")).map(LocalDate::parse),
                        Optional.ofNullable(row.getString("last")).map(LocalDate::parse),
                        row.getString("document")))
                .list();
    }

    /** The positions that a state or body holds, as stories tell them, in the order of publication. */
    public List<ToldPosition> positions(String state) {
        return handle.createQuery("SELECT d.id, d.label, d.publisher, d.published, f.json FROM party p JOIN position f"
                        + " ON f.document = p.document AND f.id = p.finding JOIN document d ON d.id = f.document"
                        + " AND d.superseded_by IS NULL AND d.version <> 'WITHDRAWN'"
                        + " WHERE p.state = ? AND p.kind = 'position' AND p.side = 'BY'"
                        + " ORDER BY d.published NULLS FIRST, d.id, f.start, f.id")
                .bind(0, state)
                .map((row, context) -> StoredMoves.position(row))
                .list();
    }
}
