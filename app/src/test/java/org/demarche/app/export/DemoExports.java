package org.demarche.app.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.Dossiers;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;

/** The bundled dispatches, read from a folder {@code stories}, in all formats. */
final class DemoExports {
    private DemoExports() {}

    static Map<Exports.Format, String> in(Path folder) throws IOException {
        var reader = Reader.load();
        List<Reading> readings = DemoStories.all().stream()
                .map(story -> reader.read(Document.of("stories/" + story.label(), story.text())))
                .toList();
        var made = new EnumMap<Exports.Format, String>(Exports.Format.class);
        try (var dossier = Dossiers.open(folder.resolve("affair.db"))) {
            dossier.store(readings);
            dossier.ledger();
            for (Exports.Format format : Exports.Format.values()) {
                var out = new StringWriter();
                Exports.write(dossier, format, false, out, () -> {});
                made.put(format, out.toString());
            }
        }
        return made;
    }
}
