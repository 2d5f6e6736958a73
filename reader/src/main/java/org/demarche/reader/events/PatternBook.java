package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All patterns, found by the kind and lemma of their trigger. Immutable. */
final class PatternBook {
    private static final List<Pattern> NONE = List.of();

    private final Map<Template.Kind, Map<String, List<Pattern>>> byTrigger = new EnumMap<>(Template.Kind.class);
    private final int size;

    private PatternBook(List<Pattern> patterns) {
        for (Template.Kind kind : Template.Kind.values()) {
            byTrigger.put(kind, new HashMap<>());
        }
        for (Pattern pattern : patterns) {
            byTrigger
                    .get(pattern.template().kind())
                    .computeIfAbsent(pattern.trigger(), trigger -> new ArrayList<>())
                    .add(pattern);
        }
        size = patterns.size();
    }

    /** Reads one file for each type of event, named after it. */
    static PatternBook load(WordSets sets) {
        var patterns = new ArrayList<Pattern>();
        for (var type : org.demarche.reader.finding.EventType.values()) {
            new PatternFile(sets, type.name().toLowerCase(Locale.ROOT) + ".patterns").readInto(patterns);
        }
        return new PatternBook(patterns);
    }

    /** The patterns that a word may trigger. */
    List<Pattern> triggeredBy(Template.Kind kind, String lemma) {
        return byTrigger.get(kind).getOrDefault(lemma, NONE);
    }

    int size() {
        return size;
    }
}
