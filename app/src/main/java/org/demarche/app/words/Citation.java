package org.demarche.app.words;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.dossier.Quotations.Telling;
import org.demarche.dossier.StoredDocument;

/** How a quotation is cited: who, in what, where and when, with the address and the place in the dossier. */
public final class Citation {
    private Citation() {}

    /** Who says it, with who passes it on. */
    public static String speaker(Telling telling) {
        String speaker = telling.statement().speaker().map(Wording::actor).orElse("unnamed source");
        return telling.statement().chain().isEmpty()
                ? speaker
                : speaker + ", quoted by "
                        + Wording.claimants(telling.statement().chain());
    }

    /** "Title", Publisher, 2022-01-10, address, place in the dossier. */
    public static String of(Telling telling) {
        StoredDocument story = telling.story();
        return Stream.of(
                        story.title().map(title -> "“" + title + "”").or(() -> Optional.of(story.label())),
                        story.publisher(),
                        story.published().map(LocalDate::toString),
                        story.url().filter(url -> url.startsWith("http://") || url.startsWith("https://")),
                        Optional.of("/stories/" + story.id() + "#f-"
                                + telling.statement().id()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
