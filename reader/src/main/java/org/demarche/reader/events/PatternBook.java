package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.reader.finding.EventType;

/** All patterns, found by the kind and lemma of their trigger. Immutable. */
final class PatternBook {
    private static final List<Pattern> NONE = List.of();

    private final Map<Template.Kind, Map<String, List<Pattern>>> byTrigger = new EnumMap<>(Template.Kind.class);
    private final VerbForms forms = new VerbForms();
    private final int size;

    private PatternBook(List<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            Template.Kind kind = pattern.template().kind();
            if (kind == Template.Kind.VERB) {
                forms.add(pattern.trigger());
            }
            byTrigger
                    .computeIfAbsent(kind, none -> new HashMap<>())
                    .computeIfAbsent(pattern.trigger(), none -> new ArrayList<>())
                    .add(pattern);
        }
        size = patterns.size();
    }

    /** Reads one file for each type of event, named after it. */
    static PatternBook load(WordSets sets) {
        var patterns = new ArrayList<Pattern>();
        for (EventType type : EventType.values()) {
            new PatternFile(sets, type.name().toLowerCase(Locale.ROOT) + ".patterns").readInto(patterns);
        }
        return new PatternBook(patterns);
    }

    /** The patterns that a word may trigger. */
    List<Pattern> triggeredBy(Template.Kind kind, String lemma) {
        return byTrigger.getOrDefault(kind, Map.of()).getOrDefault(lemma, NONE);
    }

    /** The inflections of the verbs among the triggers. */
    VerbForms forms() {
        return forms;
    }

    int size() {
        return size;
    }
}
