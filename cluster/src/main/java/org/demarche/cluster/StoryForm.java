package org.demarche.cluster;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.jspecify.annotations.Nullable;

/** A story as JSON, on its way from intake to a reader. */
record StoryForm(
        String label,
        String text,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable String url,
        @Nullable String published,
        @Nullable String place,
        @Nullable String byline,
        Metadata.Version version) {

    static String json(Document document) {
        Metadata known = document.metadata();
        return Json.write(new StoryForm(
                document.label(),
                document.text(),
                known.publisher().orElse(null),
                known.title().orElse(null),
                known.url().orElse(null),
                known.published().map(LocalDate::toString).orElse(null),
                known.place().orElse(null),
                known.byline().orElse(null),
                known.version()));
    }

    static Document document(String json) {
        StoryForm form = Json.read(json, StoryForm.class);
        var known = new Metadata(
                Optional.ofNullable(form.publisher),
                Optional.ofNullable(form.title),
                Optional.ofNullable(form.url),
                Optional.ofNullable(form.published).map(LocalDate::parse),
                Optional.ofNullable(form.place),
                Optional.ofNullable(form.byline),
                form.version);
        return Document.of(form.label, form.text, known);
    }
}
