package org.demarche.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.dossier.Dossier;
import org.demarche.formats.FindingsJson;
import org.demarche.formats.Wordless;
import org.demarche.reader.Reading;

/** What another reading of a dossier's stories would change, finding by finding. Used from one thread. */
final class Rereading {
    private final Dossier dossier;
    private final boolean words;
    private int gone;
    private int come;
    private int changed;
    private int same;
    private int orphans;

    Rereading(Dossier dossier) {
        this.dossier = dossier;
        words = dossier.keepsTexts();
    }

    /**
     * Counts the differences of a story, and gives them as lines: {@code -} for what goes, {@code +} for what comes.
     */
    List<String> compare(Reading reading) {
        String story = reading.document().id();
        Map<String, String> before = held(story);
        Map<String, String> after = read(reading);
        var shown = new ArrayList<String>();
        dossier.reviews().verdicts(story).forEach((decided, verdict) -> {
            if (!after.containsKey(decided)) {
                orphans++;
                shown.add("! decided on (" + verdict + "), and no longer found; it is kept: "
                        + before.getOrDefault(decided, decided));
            }
            before.remove(decided);
            after.remove(decided);
        });
        before.forEach((id, line) -> compare(line, after.get(id), shown));
        after.forEach((id, line) -> {
            if (!before.containsKey(id)) {
                come++;
                shown.add("+ " + line);
            }
        });
        return shown;
    }

    private void compare(String before, @org.jspecify.annotations.Nullable String after, List<String> shown) {
        if (after == null) {
            gone++;
            shown.add("- " + before);
        } else if (!after.equals(before)) {
            changed++;
            shown.add("- " + before);
            shown.add("+ " + after);
        } else {
            same++;
        }
    }

    private Map<String, String> held(String story) {
        var lines = new LinkedHashMap<String, String>();
        dossier.stories()
                .story(story)
                .ifPresent(held -> held.lines().stream()
                        .filter(FindingsJson.FindingLine.class::isInstance)
                        .forEach(line -> lines.put(line.id(), bare(FindingsJson.line(line)))));
        return lines;
    }

    private Map<String, String> read(Reading reading) {
        var lines = new LinkedHashMap<String, String>();
        reading.findings().forEach(finding -> {
            String line = FindingsJson.line(reading.document().label(), finding);
            lines.put(finding.id(), bare(words ? line : Wordless.strip(line)));
        });
        return lines;
    }

    /** A finding's line without the label of its story. */
    private static String bare(String line) {
        return line.replaceFirst("\"document\":\"(?:[^\"\\\\]|\\\\.)*\",", "");
    }

    /** All that was compared, in one line. */
    String totals() {
        return come + " findings come, " + gone + " go, " + changed + " change, " + same + " stay"
                + (orphans == 0 ? "" : ", " + orphans + " decided on are no longer found (kept; see the review page)");
    }
}
