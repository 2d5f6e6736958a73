package org.demarche.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.dossier.StoredActors.Side;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.finding.Finding;
import org.jdbi.v3.core.Handle;

/**
 * The findings of a dossier, a list for each kind: those of the stories published last first, in the order of the text.
 */
public final class StoredFindings {
    /** Up to so many findings are sorted; of an actor with more, the stories are walked in their order. */
    private static final int FEW = 5000;

    private final Handle handle;

    StoredFindings(Handle handle) {
        this.handle = handle;
    }

    /** The kinds of findings. */
    public enum Kind {
        STATEMENT("act"),
        EVENT("event"),
        MOVE("kind"),
        POSITION("stance"),
        ROLE("''");

        private final String what;

        Kind(String what) {
            this.what = what;
        }

        String table() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is asked for.
     *
     * @param actor a state or body, as a code: RUS also finds RUS.GOV
     * @param side on which side; empty for either; roles have none
     * @param what act of a statement, PLOVER type of an event, kind of a move, stance of a position
     */
    public record Ask(
            Kind kind,
            Optional<String> actor,
            Optional<Side> side,
            Optional<String> what,
            Optional<LocalDate> since,
            Optional<LocalDate> until) {}

    /** The place of a finding in a list, which may grow meanwhile. */
    public record Place(Optional<LocalDate> day, String document, int start, String finding) {}

    /** A finding, the id of its story, and its place. */
    public record Listed(Finding finding, Place place) {}

    /** The findings asked for, after a place. */
    public List<Listed> list(Ask ask, int limit, Optional<Place> after) {
        if (after.isEmpty()) {
            return found(ask, limit, "", Map.of());
        }
        Place place = after.get();
        Map<String, Object> values = new HashMap<>();
        values.put("document", place.document());
        values.put("start", place.start());
        values.put("id", place.finding());
        String later = "(d.id > :document OR d.id = :document AND (f.start, f.id) > (:start, :id))";
        if (place.day().isEmpty()) {
            return found(ask, limit, " AND d.published IS NULL AND " + later, values);
        }
        values.put("day", place.day().get().toString());
        var next = new ArrayList<>(
                found(ask, limit, " AND d.published <= :day AND (d.published < :day OR " + later + ")", values));
        if (next.size() < limit) {
            next.addAll(found(ask, limit - next.size(), " AND d.published IS NULL", Map.of()));
        }
        return List.copyOf(next);
    }

    private List<Listed> found(Ask ask, int limit, String after, Map<String, Object> place) {
        Map<String, Object> values = new HashMap<>(place);
        String where = conditions(ask, values) + after;
        return handle.createQuery("SELECT f.json, f.start, d.id, d.published FROM " + from(ask) + " WHERE " + where
                        + " ORDER BY d.published DESC NULLS LAST, d.id, f.start, f.id LIMIT " + limit)
                .bindMap(values)
                .map((row, context) -> {
                    var line = (FindingsJson.FindingLine) FindingsJson.parse(row.getString("json"));
                    return new Listed(
                            line.finding(),
                            new Place(
                                    Optional.ofNullable(row.getString("published"))
                                            .map(LocalDate::parse),
                                    row.getString("id"),
                                    row.getInt("start"),
                                    line.finding().id()));
                })
                .list();
    }

    private String from(Ask ask) {
        String table = ask.kind().table();
        return ask.actor().isPresent() && ask.kind() != Kind.ROLE && few(ask)
                ? "(SELECT DISTINCT document, finding FROM party WHERE " + party(ask) + ") p" + join() + table
                        + " f ON f.document = p.document AND f.id = p.finding" + join()
                        + "document d ON d.id = f.document"
                : "document d" + join() + table + " f ON f.document = d.id";
    }

    private String join() {
        return Database.of(handle).joinInOrder();
    }

    private static String conditions(Ask ask, Map<String, Object> values) {
        var where = new StringBuilder("d.superseded_by IS NULL");
        ask.what().ifPresent(what -> {
            where.append(" AND f.").append(ask.kind().what).append(" = :what");
            values.put("what", what);
        });
        ask.since().ifPresent(day -> {
            where.append(" AND d.published >= :since");
            values.put("since", day.toString());
        });
        ask.until().ifPresent(day -> {
            where.append(" AND d.published <= :until");
            values.put("until", day.toString());
        });
        ask.actor().ifPresent(actor -> {
            where.append(" AND ").append(takesPart(ask));
            values.put("actor", actor);
            if (ask.kind() != Kind.ROLE) {
                ask.side().ifPresent(side -> values.put("side", side.name()));
            }
        });
        return where.toString();
    }

    private static String takesPart(Ask ask) {
        return ask.kind() == Kind.ROLE
                ? "(f.actor = :actor OR f.actor >= :actor || '.' AND f.actor < :actor || '/')"
                : "EXISTS (SELECT 1 FROM party WHERE document = f.document AND finding = f.id AND " + party(ask) + ")";
    }

    private static String party(Ask ask) {
        return "state = :actor AND kind = '" + ask.kind().table() + "'"
                + (ask.side().isPresent() ? " AND side = :side" : "");
    }

    private boolean few(Ask ask) {
        var query = handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM party WHERE " + party(ask) + " LIMIT " + FEW
                        + ") AS party_of")
                .bind("actor", ask.actor().orElse(""));
        ask.side().ifPresent(side -> query.bind("side", side.name()));
        return query.mapTo(Integer.class).one() < FEW;
    }
}
