package org.demarche.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** A story as the dossier holds it. */
public record StoredDocument(
        String id,
        String label,
        Optional<String> publisher,
        Optional<String> title,
        Optional<String> url,
        Optional<LocalDate> published,
        String text) {

    /**
     * What people call it: its title, else the name of its file, without folders; an address or another name as it
     * stands.
     */
    public String name() {
        return title.filter(words -> !words.isBlank())
                .orElseGet(() -> label.contains("://") ? label : label.replaceFirst(".*[/\\\\](?=[^/\\\\])", ""));
    }

    static StoredDocument of(ResultSet row) throws SQLException {
        return new StoredDocument(
                row.getString("id"),
                row.getString("label"),
                Optional.ofNullable(row.getString("publisher")),
                Optional.ofNullable(row.getString("title")),
                Optional.ofNullable(row.getString("url")),
                Optional.ofNullable(row.getString("published")).map(LocalDate::parse),
                row.getString("text"));
    }
}
