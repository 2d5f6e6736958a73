package org.demarche.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.dossier.AuditLog;
import org.demarche.formats.FindingsJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the log in a line for people. */
final class LogWords {
    private LogWords() {}

    /** What an entry is about. */
    static String of(AuditLog.Entry entry) {
        Optional<String> state = entry.after().or(entry::before).filter(json -> json.startsWith("{"));
        if (state.isEmpty()) {
            return entry.subject()
                    + entry.before().map(was -> " was " + was).orElse("")
                    + entry.after().map(now -> " is " + now).orElse("");
        }
        JsonNode json = JsonMapper.shared().readTree(state.get());
        String type = json.path("type").asString("");
        if (type.equals("note")) {
            return "note on " + json.path("on").asString("") + ": "
                    + json.path("text").asString("");
        }
        if (json.has("moves")) {
            return json.path("moves").size() + " moves of demarche "
                    + json.path("demarche").asString("none");
        }
        if (!type.isEmpty() && FindingsJson.parse(state.get()) instanceof FindingsJson.FindingLine line) {
            Cards.Card card = Cards.of(line.finding());
            return card.kind() + " " + card.head();
        }
        return entry.subject() + " is " + who(json);
    }

    /** The same at more length: a finding with its words and what else it tells. */
    static List<String> lines(AuditLog.Entry entry) {
        Optional<Cards.Card> card = entry.after()
                .or(entry::before)
                .filter(json -> json.startsWith("{"))
                .flatMap(LogWords::card);
        var lines = new ArrayList<String>(List.of(of(entry)));
        card.ifPresent(one -> {
            if (!one.words().isBlank()) {
                lines.add("“" + one.words() + "”");
            }
            lines.addAll(one.notes());
        });
        return lines;
    }

    private static Optional<Cards.Card> card(String state) {
        String type = JsonMapper.shared().readTree(state).path("type").asString("");
        return !type.isEmpty()
                        && !type.equals("note")
                        && FindingsJson.parse(state) instanceof FindingsJson.FindingLine line
                ? Optional.of(Cards.of(line.finding()))
                : Optional.empty();
    }

    private static String who(JsonNode json) {
        int stories = json.path("documents").size();
        return (json.path("actor").asString("") + " " + json.path("person").asString("")).strip()
                + (stories == 0 ? "" : " in " + stories + (stories == 1 ? " story" : " stories"));
    }
}
