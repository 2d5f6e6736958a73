package org.demarche.dossier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reader.finding.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * By what an actor is known: a full name, a code, or the words of a story where neither was found.
 *
 * @param code of a state, body or group, as in RUS or GRP.name
 * @param person a full name
 * @param label words that no code and no person was found for
 */
public record Name(Optional<String> code, Optional<String> person, Optional<String> label) {
    private static final Pattern TYPED = Pattern.compile("([A-Z]{3}(?:\\.[A-Za-z0-9-]+)*)?(?:^|\\s+|$)(.*)");
    private static final int LONGEST = 200;

    /** A state, body or group. */
    public static Name code(String code) {
        return new Name(Optional.of(Actor.codeOf(code)), Optional.empty(), Optional.empty());
    }

    /** A person. */
    public static Name person(String name) {
        return new Name(Optional.empty(), Optional.of(name), Optional.empty());
    }

    /** Words that stand for an actor nobody has resolved. */
    public static Name label(String words) {
        return new Name(Optional.empty(), Optional.empty(), Optional.of(words));
    }

    /**
     * As somebody types it: a code, a full name or both, as in {@code RUS.GOV Sergei Lavrov}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Name typed(String text) {
        Matcher parts = TYPED.matcher(text.strip());
        if (text.isBlank() || text.length() > LONGEST || !parts.matches()) {
            throw new IllegalArgumentException("write a code, a full name or both, as in RUS.GOV Sergei Lavrov");
        }
        return new Name(
                Optional.ofNullable(parts.group(1)),
                Optional.of(parts.group(2).strip()).filter(name -> !name.isEmpty()),
                Optional.empty());
    }

    /** "RUS.GOV Sergei Lavrov". */
    public String words() {
        return label.map(words -> "“" + words + "”")
                .orElseGet(() -> (code.orElse("") + " " + person.orElse("")).strip());
    }

    static Name of(JsonNode json) {
        return new Name(text(json, "actor"), text(json, "person"), text(json, "label"));
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.of(json.path(field).asString("")).filter(text -> !text.isEmpty());
    }

    String json() {
        return node().toString();
    }

    String json(List<String> documents) {
        ObjectNode node = node();
        documents.forEach(node.putArray("documents")::add);
        return node.toString();
    }

    private ObjectNode node() {
        ObjectNode node = NameRules.MAPPER.createObjectNode();
        code.ifPresent(value -> node.put("actor", value));
        person.ifPresent(value -> node.put("person", value));
        label.ifPresent(value -> node.put("label", value));
        return node;
    }
}
