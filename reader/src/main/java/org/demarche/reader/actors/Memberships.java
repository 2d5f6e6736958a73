package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who belongs to an organisation or group of states, by date. */
final class Memberships {
    private static final String SAME = "=";

    /** Members of members of members are followed no further. */
    private static final int DEEPEST = 3;

    private final Map<String, List<Membership>> members = new HashMap<>();

    /** From the first day, before the second; "" where open. ISO dates compare as text. */
    private record Membership(String member, String from, String to) {
        boolean holds(String day) {
            return day.isEmpty() ? to.isEmpty() : from.compareTo(day) <= 0 && (to.isEmpty() || day.compareTo(to) < 0);
        }
    }

    private Memberships() {}

    /** Reads {@code members.tsv}. */
    static Memberships load(KnowledgeFiles files, Codes codes) {
        var memberships = new Memberships();
        for (KnowledgeFile.Line line : files.read("members.tsv", 2, 2)) {
            codes.check(line.field(0), line);
            var list = new ArrayList<Membership>();
            for (String entry : line.list(1)) {
                List<String> parts = KnowledgeFile.split(entry, ':');
                codes.check(entry.startsWith(SAME) ? entry.substring(1) : parts.get(0), line);
                list.add(new Membership(
                        parts.get(0), parts.size() > 1 ? parts.get(1) : "", parts.size() > 2 ? parts.get(2) : ""));
            }
            if (memberships.members.put(line.field(0), list) != null && !line.added()) {
                throw line.error("members listed twice: " + line.field(0));
            }
        }
        return memberships;
    }

    /** The members on an ISO day, or today's for "". */
    List<String> of(String code, String day) {
        var current = new LinkedHashSet<String>();
        add(code, day, current, 0);
        return List.copyOf(current);
    }

    private void add(String code, String day, Set<String> current, int depth) {
        for (Membership membership : members.getOrDefault(code, List.of())) {
            if (membership.member().startsWith(SAME) && depth < DEEPEST) {
                add(membership.member().substring(1), day, current, depth + 1);
            } else if (membership.holds(day)) {
                current.add(membership.member());
            }
        }
    }
}
