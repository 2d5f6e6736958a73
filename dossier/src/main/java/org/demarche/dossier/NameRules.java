package org.demarche.dossier;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.demarche.dossier.Identities.Rule;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.finding.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules of {@link Identities} on the lines of findings: every actor in them, whatever its field. */
final class NameRules {
    static final JsonMapper MAPPER = JsonMapper.shared();

    private NameRules() {}

    /** Whether a line has an actor of a name. */
    static boolean contains(String line, Name name) {
        var found = new AtomicBoolean();
        visit(MAPPER.readTree(line), actor -> {
            found.compareAndSet(false, is(actor, name));
            return false;
        });
        return found.get();
    }

    /** A line with the actors that the rules name; the same text where they change nothing. */
    static String apply(String line, List<Rule> rules) {
        if (rules.isEmpty()) {
            return line;
        }
        JsonNode root = MAPPER.readTree(line);
        boolean changed = visit(root, actor -> {
            boolean one = false;
            for (Rule rule : rules) {
                if (is(actor, rule.from())) {
                    rename(actor, rule);
                    one = true;
                }
            }
            return one;
        });
        return changed ? FindingsJson.line(FindingsJson.parse(MAPPER.writeValueAsString(root))) : line;
    }

    /** Calls for every object that tells an actor; says whether any call changed one. */
    private static boolean visit(JsonNode node, Predicate<ObjectNode> change) {
        boolean changed = false;
        if (node instanceof ObjectNode object && tellsActor(object)) {
            changed = change.test(object);
        }
        for (JsonNode child : node) {
            changed |= child.isContainer() && visit(child, change);
        }
        return changed;
    }

    /** An actor, a mention and a role have words and spans, and nothing else may have a code or a person. */
    private static boolean tellsActor(ObjectNode object) {
        String type = object.path("type").asString("");
        return type.isEmpty()
                ? object.has("spans") && !object.has("terms") && !object.has("timex")
                : type.equals("mention") || type.equals("role");
    }

    private static boolean is(ObjectNode actor, Name name) {
        String code = actor.path("actor").asString("");
        String person = actor.path("person").asString("");
        if (name.label().isPresent()) {
            return code.isEmpty()
                    && person.isEmpty()
                    && name.label().get().equalsIgnoreCase(actor.path("text").asString(""));
        }
        if (name.person().isPresent()) {
            return name.person().get().equals(person)
                    && name.code()
                            .map(wanted -> Actor.partyOf(wanted).equals(Actor.partyOf(code)))
                            .orElse(true);
        }
        return name.code()
                .map(Actor::partyOf)
                .filter(Actor.partyOf(code)::equals)
                .isPresent();
    }

    /** A person takes the name and, where one is given, the code; of a code the body changes, and the sector stays. */
    private static void rename(ObjectNode actor, Rule rule) {
        String code = actor.path("actor").asString("");
        rule.to().person().ifPresent(person -> actor.put("person", person));
        rule.to().code().ifPresent(to -> actor.put("actor", sector(code, rule.from(), to)));
    }

    private static String sector(String code, Name from, String to) {
        boolean body = from.code().isPresent()
                && from.person().isEmpty()
                && Actor.partyOf(to).equals(to);
        return body ? to + code.substring(Actor.partyOf(code).length()) : to;
    }
}
