package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.syntax.ParsedText;

/** Names that mean more than one thing, settled for a whole story by the words that stand in it. */
final class Ambiguities {
    /** The paper's own state weighs as much as so many cues. */
    private static final int PAPER = 2;

    private final Map<String, List<Reading>> readings = new HashMap<>();
    private final Set<String> cueWords = new HashSet<>();

    /** One meaning: a code, "" for no actor; no cues for the usual one. */
    private record Reading(String code, Set<String> cues) {}

    private Ambiguities() {}

    /** Reads {@code ambiguous.tsv}. */
    static Ambiguities load(KnowledgeFiles files, Codes codes) {
        var ambiguities = new Ambiguities();
        for (KnowledgeFile.Line line : files.read("ambiguous.tsv", 3, 3)) {
            if (!line.field(1).isEmpty()) {
                codes.check(line.field(1), line);
            }
            Set<String> cues = line.field(2).equals("*") ? Set.of() : new HashSet<>(line.list(2));
            ambiguities.cueWords.addAll(cues);
            ambiguities
                    .readings
                    .computeIfAbsent(line.field(0), name -> new ArrayList<>())
                    .add(new Reading(line.field(1), cues));
        }
        return ambiguities;
    }

    /** Whether a name is listed. */
    boolean lists(String name) {
        return readings.containsKey(name);
    }

    /** How often each cue stands in a story. */
    Map<String, Integer> cuesIn(ParsedText parsed) {
        var found = new HashMap<String, Integer>();
        for (int t = 0; t < parsed.size(); t++) {
            if (cueWords.contains(parsed.form(t))) {
                found.merge(parsed.form(t), 1, Integer::sum);
            }
        }
        return found;
    }

    /**
     * What a listed name stands for beside these cues; "" for no actor.
     *
     * @param paper the state of the paper, which is a cue by itself; "" where not known
     */
    String settle(String name, Map<String, Integer> cues, String paper) {
        String best = "";
        int most = -1;
        for (Reading reading : readings.getOrDefault(name, List.of())) {
            boolean ofPaper = !paper.isEmpty() && !reading.code.isEmpty() && Codes.sameParty(reading.code, paper);
            int count = ofPaper ? PAPER : 0;
            for (String cue : reading.cues) {
                count += cues.getOrDefault(cue, 0);
            }
            if (count > most && (count > 0 || reading.cues.isEmpty())) {
                best = reading.code;
                most = count;
            }
        }
        return best;
    }
}
