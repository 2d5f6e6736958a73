package org.demarche.lab.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.Reading;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;

/**
 * One line of what the record of a story must hold, or, where it starts with {@code not}, must not hold. Fields are
 * parted by tabs; a field left out or {@code -} asks for nothing:
 *
 * <pre>
 * statement  SPEAKER  ACT   ADDRESSEES  WORDS of the content
 * event      TYPE     SOURCES  TARGETS  CLAIMANT
 * move       KIND     BY    TO          DUE
 * role       PERSON   CODE  lead
 * </pre>
 *
 * <p>Parties are codes, which stand for the codes under them too ({@code IRN} for {@code IRN.GOV}), or the last word of
 * a person's name, parted by spaces: all of them must be there. {@code 0} is nobody at all: as claimant, the narrator.
 * Acts, types and kinds may be several, parted by {@code |}. DUE is {@code FROM..TO}, either of which may be empty.
 *
 * @param kind what is looked for
 * @param wanted whether it must be there
 * @param fields what stands behind the kind
 */
record RecordRow(Kind kind, boolean wanted, List<String> fields) {
    private static final String ANY = "-";
    private static final String NOBODY = "0";
    private static final String NOT = "not ";

    /** Kinds of findings. */
    enum Kind {
        STATEMENT,
        EVENT,
        MOVE,
        ROLE
    }

    /**
     * A row.
     *
     * @throws IllegalArgumentException where the kind is none of these
     */
    static RecordRow of(String line) {
        List<String> fields = List.of(line.strip().split("\t", -1));
        String kind = fields.get(0);
        boolean wanted = !kind.startsWith(NOT);
        return new RecordRow(
                Kind.valueOf(
                        (wanted ? kind : kind.substring(NOT.length())).strip().toUpperCase(Locale.ROOT)),
                wanted,
                fields.subList(1, fields.size()));
    }

    /** Whether a reading is as the row has it. */
    boolean holds(Reading reading) {
        boolean found = switch (kind) {
            case STATEMENT -> reading.findings(Statement.class).stream().anyMatch(this::is);
            case EVENT -> reading.findings(Event.class).stream().anyMatch(this::is);
            case MOVE -> reading.findings(Move.class).stream().anyMatch(this::is);
            case ROLE -> reading.findings(Role.class).stream().anyMatch(this::is);
        };
        return found == wanted;
    }

    private boolean is(Statement statement) {
        String words = field(3);
        return parties(0, statement.speaker().stream().toList())
                && oneOf(1, statement.act().name())
                && parties(2, statement.addressees())
                && (words.equals(ANY) || statement.content().text().contains(words));
    }

    private boolean is(Event event) {
        return oneOf(0, event.type().name())
                && parties(1, event.source())
                && parties(2, event.target())
                && parties(3, event.chain());
    }

    private boolean is(Move move) {
        return oneOf(0, move.kind().name())
                && parties(1, move.by())
                && parties(2, move.to())
                && (field(3).equals(ANY) || move.due().filter(this::isDue).isPresent());
    }

    private boolean is(Role role) {
        return role.person().endsWith(field(0))
                && (field(1).equals(ANY)
                        || role.actor().filter(code -> isCode(field(1), code)).isPresent())
                && (field(2).equals(ANY) || role.lead());
    }

    private boolean isDue(Time due) {
        String[] bounds = field(3).split("\\.\\.", -1);
        return day(bounds[0]).equals(bounds[0].isEmpty() ? Optional.empty() : due.earliest())
                && day(bounds[1]).equals(bounds[1].isEmpty() ? Optional.empty() : due.latest());
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private boolean oneOf(int field, String name) {
        return field(field).equals(ANY) || Set.of(field(field).split("\\|")).contains(name);
    }

    private boolean parties(int field, List<Actor> actors) {
        return switch (field(field)) {
            case ANY -> true;
            case NOBODY -> actors.isEmpty();
            default ->
                List.of(field(field).split(" ")).stream()
                        .allMatch(party -> actors.stream().anyMatch(actor -> is(party, actor)));
        };
    }

    private static boolean is(String party, Actor actor) {
        return actor.code().filter(code -> isCode(party, code)).isPresent()
                || actor.person().filter(name -> name.endsWith(party)).isPresent()
                || actor.code().isEmpty() && words(actor.stretch()).contains(party);
    }

    private static boolean isCode(String wanted, String code) {
        return code.equals(wanted) || code.startsWith(wanted + ".");
    }

    private static List<String> words(Stretch stretch) {
        return List.of(stretch.text().split("\\s+"));
    }

    private String field(int position) {
        String field = position < fields.size() ? fields.get(position).strip() : "";
        return field.isEmpty() ? ANY : field;
    }

    @Override
    public String toString() {
        return (wanted ? "" : NOT) + kind.name().toLowerCase(Locale.ROOT) + " " + String.join(" ", fields);
    }
}
