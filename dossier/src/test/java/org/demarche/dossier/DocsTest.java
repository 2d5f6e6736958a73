package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every table and column of a dossier stands in its documentation. */
class DocsTest {
    @org.junit.jupiter.api.BeforeEach
    void ofFiles() {
        Dossiers.aboutFiles();
    }

    @TempDir
    private Path folder;

    @Test
    void everyColumnIsNamed() throws IOException {
        Path file = folder.resolve("affair.db");
        Dossier.open(file).close();
        List<String> columns = Jdbi.create("jdbc:sqlite:" + file)
                .withHandle(handle -> handle.createQuery("SELECT t.name || '.' || c.name FROM sqlite_master t,"
                                + " pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '%\\_text%' ESCAPE '\\'"
                                + " AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE 'flyway%'")
                        .mapTo(String.class)
                        .list());
        String page = Files.readString(Path.of("../docs/dossier.md"));
        assertThat(columns.stream().filter(column -> !named(page, column)))
                .as("name them in docs/dossier.md, under their table")
                .isEmpty();
    }

    private static boolean named(String page, String column) {
        String[] parts = column.split("\\.");
        int table = page.indexOf("\n## " + parts[0] + "\n");
        int end = page.indexOf("\n## ", table + 1);
        return table >= 0 && page.substring(table, end).contains("| `" + parts[1] + "` |");
    }
}
