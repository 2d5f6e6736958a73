package org.demarche.lab.input;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.demarche.formats.Intake;
import org.demarche.formats.Item;
import org.demarche.formats.Items;
import org.demarche.reader.text.Document;

/** The stories of files, folders or globs, for commands that choose among them before reading any. */
public final class StoryFiles {
    private StoryFiles() {}

    /** All stories, in the order of the files; what is no story is passed over. */
    public static List<Document> documents(List<String> paths) {
        var all = new ArrayList<Document>();
        try (Items items = new Intake().read(Intake.sources(paths), InputStream.nullInputStream())) {
            while (items.hasNext()) {
                if (items.next() instanceof Item.Story story) {
                    all.add(story.document());
                }
            }
        }
        return all;
    }
}
