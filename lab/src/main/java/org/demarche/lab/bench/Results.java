package org.demarche.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.lab.input.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of a run, kept as a file that the next run compares with. What a later run did not measure again stays.
 *
 * @param machine what the last run was made on
 * @param stories the folder and how many stories of it
 * @param rows what was measured
 */
record Results(Machine machine, String stories, List<Row> rows) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The results in a file, if there is one. */
    static Optional<Results> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(Files.readString(file), Results.class));
        } catch (IOException | JacksonException e) {
            throw new InputException(file + ": no results of an earlier run; move it away or name another with --file");
        }
    }

    /** Keeps the results. */
    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, MAPPER.writeValueAsString(this) + "\n");
    }

    /** A row by its name. */
    Optional<Row> row(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** These results, and those rows of earlier ones that were not measured again. */
    Results over(Optional<Results> earlier) {
        Map<String, Row> all = new LinkedHashMap<>();
        earlier.ifPresent(results -> results.rows().forEach(row -> all.put(row.name(), row)));
        rows.forEach(row -> all.put(row.name(), row));
        return new Results(machine, stories, new ArrayList<>(all.values()));
    }
}
