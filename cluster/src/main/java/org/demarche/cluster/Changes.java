package org.demarche.cluster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What stands of lines of changes: of one id the last line counts, and {@code gone} takes it back. */
final class Changes {
    private static final String UNDATED = "~";

    private Changes() {}

    /** The lines that stand, in the order of the record, as of the day at the end. */
    static List<String> settled(Collection<String> lines, LocalDate asOf) {
        var byId = new TreeMap<String, Map.Entry<String, String>>();
        for (String line : lines) {
            JsonNode change = Json.read(line, JsonNode.class);
            String id = change.path("id").asString();
            switch (change.path("type").asString()) {
                case "gone" -> byId.remove(id);
                case "alert" -> byId.put(id, Map.entry(change.path("on").asString() + ' ' + id, line));
                default -> byId.put(id, Map.entry(opened(change) + ' ' + id, dated(line, asOf)));
            }
        }
        return byId.values().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String opened(JsonNode demarche) {
        return demarche.path("opened").asString(UNDATED);
    }

    /** A demarche that has not changed since stands as it stood, as of a later day. */
    private static String dated(String line, LocalDate asOf) {
        return KeepDemarches.undated(line) + ",\"asOf\":\"" + asOf + "\"}";
    }
}
