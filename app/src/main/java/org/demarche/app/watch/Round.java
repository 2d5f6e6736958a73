package org.demarche.app.watch;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one round brought. For one thread. */
public final class Round {
    private final Map<String, String> problems = new LinkedHashMap<>();
    private int stored;
    private int copies;
    private int known;

    void stored() {
        stored++;
    }

    void copied() {
        copies++;
    }

    void unchanged() {
        known++;
    }

    void failed(String address, String problem) {
        problems.put(address, problem);
    }

    /** Stories that are new, or a new version of one. */
    public int newStories() {
        return stored;
    }

    /** Copies of stories that are there. */
    public int copies() {
        return copies;
    }

    /** Stories and pages that have not changed. */
    public int known() {
        return known;
    }

    /** What failed, with the reason. */
    public Map<String, String> problems() {
        return Map.copyOf(problems);
    }

    /** The round in one line. */
    public String line() {
        return stored + " new, " + copies + (copies == 1 ? " copy, " : " copies, ") + known + " unchanged, "
                + problems.size() + " failed";
    }
}
