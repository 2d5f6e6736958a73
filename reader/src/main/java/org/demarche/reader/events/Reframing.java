package org.demarche.reader.events;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.demarche.reader.finding.EventType;

/**
 * What an act becomes when it is only announced or refused, as the PLOVER manual has it: a meeting to come is an AGREE,
 * a threat to come a THREATEN. {@code reframing.tsv} tells its format.
 */
final class Reframing {
    private final Map<EventType, EventType> planned = new EnumMap<>(EventType.class);
    private final Map<EventType, EventType> refused = new EnumMap<>(EventType.class);

    static Reframing load() {
        var reframing = new Reframing();
        for (ResourceLines.Line line : ResourceLines.of("reframing.tsv")) {
            String[] columns = line.text().split("\\s+");
            if (columns.length != 3) {
                throw line.error("planned or refused, a type, and what it becomes");
            }
            var table = switch (columns[0].toLowerCase(Locale.ROOT)) {
                case "planned" -> reframing.planned;
                case "refused" -> reframing.refused;
                default -> throw line.error("planned or refused");
            };
            table.put(EventType.valueOf(columns[1]), EventType.valueOf(columns[2]));
        }
        return reframing;
    }

    /** What an act becomes when it is announced. */
    EventType planned(EventType type) {
        return planned.getOrDefault(type, type);
    }

    /** What an act becomes when it is announced that it will not be done. */
    EventType refused(EventType type) {
        return refused.getOrDefault(type, type);
    }
}
