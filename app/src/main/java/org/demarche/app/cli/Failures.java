package org.demarche.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.app.words.Plain;
import org.demarche.dossier.DossierPlace;

/** What could not be read, with the reason, and how to retry just that. Used from one thread. */
final class Failures {
    private static final int MOST_ON_A_LINE = 8;

    private final PrintStream err;
    private final Optional<DossierPlace> dossier;
    private final Set<String> noted = new HashSet<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    Failures(PrintStream err, Optional<DossierPlace> dossier) {
        this.err = err;
        this.dossier = dossier;
    }

    /** Says at once, and once, what was odd about a story that is read all the same. */
    void note(String remark) {
        if (noted.add(remark)) {
            err.println("note: " + Plain.text(remark));
        }
    }

    void add(String label, String reason) {
        reasons.put(label, reason);
    }

    Map<String, String> reasons() {
        return reasons;
    }

    int count() {
        return reasons.size();
    }

    /** Prints the list, at the end of a run. */
    void print() {
        if (reasons.isEmpty()) {
            return;
        }
        err.println(reasons.size() == 1 ? "1 story failed:" : reasons.size() + " stories failed:");
        reasons.forEach((label, reason) -> err.println("  " + Plain.text(label) + " " + Plain.text(reason)));
        err.println("To retry just " + (reasons.size() == 1 ? "this" : "these") + ": " + retry());
    }

    private String retry() {
        if (dossier.isPresent()) {
            return "demarche read --retry --into " + quoted(dossier.get().toString());
        }
        List<String> labels = new ArrayList<>(reasons.keySet());
        return labels.size() <= MOST_ON_A_LINE
                ? "demarche read "
                        + String.join(" ", labels.stream().map(Failures::quoted).toList())
                : "name them to demarche read, or use --into DOSSIER, which notes them for --retry";
    }

    private static String quoted(String path) {
        return path.matches("[\\w@%+=:,./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
