package org.demarche.app.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What comes back: the same twice, as lines that name their sources and as fields.
 *
 * @param text for a model or a person to read
 * @param fields for a program
 */
record Answer(String text, Map<String, Object> fields) {

    /** A list of entries under a name, each with its evidence; a word of advice where it is empty. */
    static Answer list(String name, List<Entry> entries, String ifNone) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(name, entries.stream().map(Entry::fields).toList());
        String text = entries.isEmpty()
                ? ifNone
                : String.join("\n\n", entries.stream().map(Entry::text).toList());
        return new Answer(text, fields);
    }

    /** One line of the record, and the words it rests on. */
    record Entry(String head, Map<String, Object> about, List<Evidence> evidence) {
        String text() {
            var text = new StringBuilder(head);
            evidence.forEach(one -> text.append("\n  ").append(one.text()));
            return text.toString();
        }

        Map<String, Object> fields() {
            var fields = new LinkedHashMap<String, Object>(about);
            fields.put("evidence", evidence.stream().map(Evidence::fields).toList());
            return fields;
        }
    }
}
