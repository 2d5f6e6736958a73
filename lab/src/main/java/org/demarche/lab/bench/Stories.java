package org.demarche.lab.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.formats.Intake;
import org.demarche.formats.Item;
import org.demarche.formats.Items;
import org.demarche.lab.input.InputException;
import org.demarche.reader.syntax.Segmenter;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;

/** The stories of a folder, or so many of them, evenly spread over it: the same ones each time. */
final class Stories {
    private Stories() {}

    /**
     * The documents of a folder.
     *
     * @param most how many at most; 0 for all
     * @throws InputException where there are none
     */
    static List<Document> documents(Path folder, int most) {
        if (!Files.exists(folder)) {
            throw new InputException(folder + ": no such file or folder; name one with stories");
        }
        var all = new ArrayList<Document>();
        try (Items items =
                new Intake().read(Intake.sources(List.of(folder.toString())), InputStream.nullInputStream())) {
            while (items.hasNext()) {
                if (items.next() instanceof Item.Story story) {
                    all.add(story.document());
                }
            }
        }
        if (all.isEmpty()) {
            throw new InputException(folder + ": no stories that can be read");
        }
        return spread(all, most);
    }

    /** So many of a list, evenly spread; 0 for all. */
    static <T> List<T> spread(List<T> all, int most) {
        if (most <= 0 || all.size() <= most) {
            return List.copyOf(all);
        }
        var some = new ArrayList<T>();
        for (int i = 0; i < most; i++) {
            some.add(all.get((int) ((long) i * all.size() / most)));
        }
        return some;
    }

    /** The documents of a folder, cut into words. */
    static List<Story> cut(Path folder, int most) {
        Repairer repairer = Repairer.load();
        Segmenter segmenter = Segmenter.load();
        return documents(folder, most).stream()
                .map(document -> Story.of(document, repairer, segmenter))
                .toList();
    }
}
