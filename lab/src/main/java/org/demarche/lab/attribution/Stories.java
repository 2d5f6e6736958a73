package org.demarche.lab.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;

/** PolNeAR's stories, parsed. */
final class Stories {
    private Stories() {}

    /** A parsed story with what the annotator marked. */
    record Story(String name, ParsedText parsed, List<PolNeAR.Attribution> attributions) {}

    /** Reads and parses a part of the corpus. */
    static List<Story> parse(Path folder) throws IOException {
        var repairer = Repairer.load();
        SyntaxEngine engine = SyntaxEngine.load();
        var stories = new ArrayList<Story>();
        for (PolNeAR.Story story : PolNeAR.read(folder)) {
            Document document = Document.of(story.name() + ".txt", story.text());
            stories.add(new Story(story.name(), engine.parse(repairer.repair(document)), story.attributions()));
        }
        return stories;
    }
}
