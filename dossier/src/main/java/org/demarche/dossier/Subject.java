package org.demarche.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.Demarche;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a decision is about: it tells the entries of the log that are about the same. */
public final class Subject {
    private static final Set<String> OF_NAMES = Set.of("SAME", "SPLIT", "UNDO");

    private final Predicate<AuditLog.Entry> same;

    private Subject(Predicate<AuditLog.Entry> same) {
        this.same = same;
    }

    /** A finding. */
    public static Subject finding(String document, String finding) {
        return new Subject(entry -> entry.document().equals(document)
                && entry.subject().equals(finding)
                && !entry.act().equals(Notes.ACT));
    }

    /** A story, with all that is decided in it. */
    public static Subject story(String document) {
        return new Subject(entry -> entry.document().equals(document));
    }

    /** Somebody who may use the workspace. */
    public static Subject user(String name) {
        return new Subject(
                entry -> entry.act().equals("USER") && entry.subject().equals(name));
    }

    /** A note. */
    public static Subject note(String id) {
        return new Subject(entry -> states(entry)
                .anyMatch(state -> state.path("type").asString("").equals("note")
                        && state.path("id").asString("").equals(id)));
    }

    /** Who some names are. */
    public static Subject names(Name... names) {
        List<Name> asked = List.of(names);
        return new Subject(entry -> OF_NAMES.contains(entry.act())
                && entry.document().isEmpty()
                && states(entry)
                        .filter(state -> !state.has("moves") && !state.has("type"))
                        .anyMatch(state -> asked.contains(Name.of(state))));
    }

    /**
     * Which moves are steps of some demarches, and of which demarche a move is a step.
     *
     * @param ids of demarches, which may be there no more
     * @param demarches those that are there
     */
    public static Subject links(
            Collection<String> ids, Collection<Demarche> demarches, Collection<Corrections.Key> moves) {
        Set<Corrections.Key> keys = Set.copyOf(Stream.concat(
                        moves.stream(),
                        demarches.stream()
                                .flatMap(demarche -> demarche.steps().stream())
                                .flatMap(step -> step.evidence().stream())
                                .map(piece -> new Corrections.Key(
                                        piece.told().document(),
                                        piece.told().move().id())))
                .distinct()
                .toList());
        return new Subject(entry -> states(entry)
                .filter(state -> state.has("moves"))
                .anyMatch(state -> ids.contains(state.path("demarche").asString(""))
                        || state.path("moves").valueStream().anyMatch(move -> touches(move, keys))));
    }

    /** What an entry is about. */
    static Subject of(AuditLog.Entry entry) {
        List<JsonNode> states = states(entry).toList();
        if (states.stream().anyMatch(state -> state.path("type").asString("").equals("note"))) {
            return note(states.get(0).path("id").asString(""));
        }
        List<Corrections.Key> moves = states.stream()
                .flatMap(state -> state.path("moves").valueStream())
                .map(move -> key(move, "document", "move"))
                .toList();
        if (!moves.isEmpty()) {
            return links(List.of(), List.of(), moves);
        }
        return entry.document().isEmpty()
                ? names(states.stream().map(Name::of).toArray(Name[]::new))
                : finding(entry.document(), entry.subject());
    }

    private static boolean touches(JsonNode move, Set<Corrections.Key> keys) {
        return keys.contains(key(move, "document", "move")) || keys.contains(key(move, "toDocument", "toMove"));
    }

    private static Corrections.Key key(JsonNode move, String document, String id) {
        return new Corrections.Key(
                move.path(document).asString(""), move.path(id).asString(""));
    }

    private static Stream<JsonNode> states(AuditLog.Entry entry) {
        return Stream.of(entry.before(), entry.after())
                .flatMap(Optional::stream)
                .filter(text -> text.startsWith("{"))
                .flatMap(text -> parsed(text).stream());
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(JsonMapper.shared().readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Whether an entry of the log is about the same. */
    public boolean meets(AuditLog.Entry entry) {
        return same.test(entry);
    }
}
