package org.demarche.app.web;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierException;
import org.jdbi.v3.core.JdbiException;

/**
 * Whether the workspace can serve: its dossier answers, is of the schema this program knows, and its ledger is loaded.
 */
final class Readiness {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Workspace workspace;

    Readiness(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What it is not ready for, and what to do; empty where it is ready. */
    Optional<String> missing() {
        if (workspace.place().file().filter(file -> !Files.isRegularFile(file)).isPresent()) {
            return Optional.of(
                    "The file of the dossier is no longer in its place; put it back, or stop and start anew.");
        }
        try {
            return workspace
                    .read(Dossier::schema, LONGEST)
                    .map(schema -> missing(schema, Dossier.newestSchema(), workspace.prepared()))
                    .orElse(Optional.of("All connections to the dossier are in use; ask again in a moment."));
        } catch (DossierException | JdbiException e) {
            return Optional.of("The dossier does not answer; demarche doctor DOSSIER says what is wrong with it.");
        }
    }

    static Optional<String> missing(int schema, int newest, boolean prepared) {
        if (schema != newest) {
            return Optional.of("The dossier has schema " + schema + " now, and this program knows " + newest
                    + "; stop it, and start the newer one.");
        }
        return prepared ? Optional.empty() : Optional.of("The ledger is being loaded; ask again in a moment.");
    }
}
