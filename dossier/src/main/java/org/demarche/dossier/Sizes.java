package org.demarche.dossier;

import org.jdbi.v3.core.Handle;

/**
 * How much a dossier holds.
 *
 * @param failures stories that could not be read
 * @param demarches as folded last
 * @param decisions entries of the log
 */
public record Sizes(long stories, long failures, long demarches, long decisions) {
    static Sizes of(Handle handle) {
        return handle.createQuery("SELECT (SELECT count(*) FROM document) AS stories,"
                        + " (SELECT count(*) FROM failure) AS failures,"
                        + " (SELECT count(*) FROM demarche) AS demarches,"
                        + " (SELECT coalesce(max(number), 0) FROM log) AS decisions")
                .map((row, context) -> new Sizes(
                        row.getLong("stories"),
                        row.getLong("failures"),
                        row.getLong("demarches"),
                        row.getLong("decisions")))
                .one();
    }
}
