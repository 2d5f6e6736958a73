package org.demarche.reader.actors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whom a surname alone tells, though the story names neither state nor office: {@code renown.tsv}. */
final class Renown {
    private enum How {
        OFFICE,
        ORGANISATION,
        PERSON,
        UNDATED,
        WORD
    }

    private static final String ORGANISATION = "IGO.";

    private final Map<How, Set<String>> listed = new HashMap<>();

    private Renown() {}

    /**
     * Reads the file.
     *
     * @param classes the classes of office
     * @param people whom the names must be of
     */
    static Renown load(KnowledgeFiles files, Spelling spelling, Set<String> classes, People people) {
        var renown = new Renown();
        for (KnowledgeFile.Line line : files.read("renown.tsv", 2, 2)) {
            How how = how(line);
            for (String item : line.list(1)) {
                renown.listed
                        .computeIfAbsent(how, h -> new HashSet<>())
                        .add(checked(how, item, line, spelling, classes, people));
            }
        }
        return renown;
    }

    private static How how(KnowledgeFile.Line line) {
        for (How how : How.values()) {
            if (how.name().toLowerCase(Locale.ROOT).equals(line.field(0))) {
                return how;
            }
        }
        throw line.error("expected office, organisation, person, undated or word, found " + line.field(0));
    }

    /** An item as it is looked up: a class, a person's usual name, or a folded surname. */
    private static String checked(
            How how, String item, KnowledgeFile.Line line, Spelling spelling, Set<String> classes, People people) {
        return switch (how) {
            case OFFICE, ORGANISATION -> {
                if (!classes.contains(item)) {
                    throw line.error("unknown class of office: " + item);
                }
                yield item;
            }
            case PERSON, UNDATED -> {
                for (Office office : people.called(PersonNames.surname(item, spelling))) {
                    if (office.named(PersonNames.keys(item.replace("*", ""), spelling))) {
                        yield office.person();
                    }
                }
                throw line.error("not in people.tsv: " + item);
            }
            case WORD -> PersonNames.surname(item, spelling);
        };
    }

    private boolean lists(How how, String item) {
        return listed.getOrDefault(how, Set.of()).contains(item);
    }

    /**
     * Whether a person of {@code people.tsv} is known by surname alone for an office.
     *
     * @param day ISO date of the story, "" where not known
     */
    boolean tells(Office office, String day) {
        if (lists(How.WORD, office.surname())) {
            return false;
        }
        if (day.isEmpty()) {
            return lists(How.UNDATED, office.person());
        }
        How how = office.code().startsWith(ORGANISATION) ? How.ORGANISATION : How.OFFICE;
        return office.holds(day) && (lists(how, office.topic()) || lists(How.PERSON, office.person()));
    }
}
