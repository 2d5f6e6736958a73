package org.demarche.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Dossiers as earlier Demarches left them: their schema, and one story with all that an analyst had done with it. */
final class EarlierDossier {
    static final String STORY = "be5c23361f1c7892";
    static final String REQUEST = "54b8a732dbbad0c1";
    static final String EDITED = "a9ae64a92ac38eab";

    private EarlierDossier() {}

    /** Makes one of a schema. */
    static Path make(Path folder, int schema) {
        Path file = folder.resolve("v" + schema + ".db");
        try (Handle handle = SqliteFile.plain(file)) {
            Schema.inTurn(file, handle, schema);
            for (String part : content().split("-- from (?=\\d)")) {
                String[] from = part.split("\\R", 2);
                if (from[0].matches("\\d+") && Integer.parseInt(from[0]) <= schema) {
                    script(handle, from[1]);
                }
            }
        }
        return file;
    }

    /** Makes a dossier larger, so that a migration takes a while: copies of its story under other ids. */
    static void grow(Path file, int copies) {
        try (Handle handle = SqliteFile.plain(file)) {
            handle.useTransaction(transaction -> {
                String numbers =
                        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + copies + ")";
                transaction.execute(
                        numbers + " INSERT INTO document (id, label, published, version, text, reader, problems)"
                                + " SELECT 'copy' || i, 'copy' || i, published, version, text || i, reader, problems FROM document, n"
                                + " WHERE id = '" + STORY + "'");
                transaction.execute(
                        numbers + " INSERT INTO move (id, document, start, kind, trigger, by_actor, to_actor, chain,"
                                + " confidence, json) SELECT id, 'copy' || i, start, kind, trigger, by_actor, to_actor, chain, confidence,"
                                + " json FROM move, n WHERE document = '" + STORY + "'");
            });
        }
    }

    private static void script(Handle handle, String sql) {
        try (var statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content() {
        try (InputStream sql = EarlierDossier.class.getResourceAsStream("earlier-dossier.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
