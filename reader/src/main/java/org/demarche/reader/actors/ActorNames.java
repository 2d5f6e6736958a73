package org.demarche.reader.actors;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.finding.Actor;

/**
 * The usual English names of actor codes, for pages and lists: {@code RUS} is "Russia", {@code GRP.tplf} the name its
 * group goes by. What is bundled is read once, from the same knowledge files that find actors.
 */
public final class ActorNames {
    private static final int STATE_NAMES = 1;
    private static final int STATE_ADJECTIVES = 2;
    private static final int ORGANISATION_NAMES = 2;
    private static final int GROUP_NAMES = 3;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> sectors = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    private ActorNames(KnowledgeFiles files) {
        files.read("states.tsv", 5, 5).forEach(line -> {
            read(line, STATE_NAMES);
            line.list(STATE_ADJECTIVES).forEach(adjective -> codes.putIfAbsent(folded(adjective), line.field(0)));
        });
        files.read("organisations.tsv", 3, 3).forEach(line -> read(line, ORGANISATION_NAMES));
        files.read("groups.tsv", 4, 4).forEach(line -> read(line, GROUP_NAMES));
        // "the West" may be an actor, "Western" only tells of one: the former first.
        for (String alone : new String[] {"yes", "no"}) {
            files.read("regions.tsv", 3, 4).stream()
                    .filter(line -> line.field(2).equals(alone))
                    .forEach(line -> read(line, 1));
        }
        files.read("plover.tsv", 3, 4).forEach(line -> sectors.put(line.field(0), line.field(1)));
    }

    private void read(KnowledgeFile.Line line, int field) {
        String code = line.field(0);
        names.putIfAbsent(code, line.list(field).get(0));
        line.list(field).forEach(name -> codes.putIfAbsent(folded(name), code));
    }

    /** Those of the bundled knowledge files. */
    public static ActorNames bundled() {
        return Bundled.NAMES;
    }

    private static final class Bundled {
        static final ActorNames NAMES = new ActorNames(KnowledgeFiles.BUNDLED);
    }

    /** "Russia" for RUS, "Russia, government" for RUS.GOV; the code itself where it has no name. */
    public String of(String code) {
        String party = Actor.partyOf(code);
        String name = names.getOrDefault(party, party);
        if (party.equals(code)) {
            return name;
        }
        String sector = code.substring(party.length() + 1);
        return name + ", " + sectors.getOrDefault(sector, sector);
    }

    /** The code of what somebody types: a name ("Russia", "African Union", "Russian"), or a code in whatever case. */
    public String codeOf(String typed) {
        String code = Actor.codeOf(typed);
        return names.containsKey(Actor.partyOf(code))
                ? code
                : Optional.ofNullable(codes.get(folded(typed))).orElse(code);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
