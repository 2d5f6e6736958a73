package org.demarche.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Addresses of paths with parameters, filled with what the demo has. A new parameter wants a value here. */
final class Filled {
    private final Map<String, String> values = new LinkedHashMap<>();

    Filled(Served served) {
        String story = first(served, "stories").get("id").asString();
        JsonNode finding = first(served, "review");
        JsonNode move = first(served, "moves");
        values.put("/stories/{id}", "/stories/" + story);
        values.put(
                "/demarches/{id}",
                "/demarches/" + first(served, "demarches").get("id").asString());
        values.put(
                "/review/{document}/{finding}",
                "/review/" + finding.get("document").asString() + "/"
                        + finding.get("id").asString());
        values.put(
                "/moves/{document}/{move}",
                "/moves/" + move.get("document").asString() + "/"
                        + move.get("id").asString());
        values.put("/why/{finding}", "/why/none");
        values.put("/schemas/{name}", "/schemas/statement.json");
        values.put("{code}", "RUS");
        values.put("{name}", "Sergei%20Ryabkov");
        values.put("{one}", "RUS");
        values.put("{other}", "USA");
        values.put("{about}", "security%20guarantees");
        values.put("{format}", "csv");
        values.put("{number}", "1");
    }

    private static JsonNode first(Served served, String list) {
        JsonNode body =
                JsonMapper.shared().readTree(served.get("/api/v1/" + list).body());
        return body.get(list.equals("review") ? "findings" : list).get(0);
    }

    String address(String path) {
        String address = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            address = address.replace(value.getKey(), value.getValue());
        }
        if (address.contains("{")) {
            throw new AssertionError("give " + address + " a value of the demo in Filled.java");
        }
        return address;
    }
}
