package org.demarche.lab.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.demarche.reader.text.Document;

/** Stories by outlet, for samples in which no outlet weighs more than another. */
final class Outlets {
    private Outlets() {}

    /** One story of each outlet, others in each round; outlets with fewer stories than rounds stay away. */
    static List<Document> chosen(List<Document> documents, long seed, int round) {
        Map<String, List<Document>> outlets = new TreeMap<>();
        documents.stream()
                .sorted(Comparator.comparing(Document::label))
                .forEach(document -> outlets.computeIfAbsent(outlet(document.label()), name -> new ArrayList<>())
                        .add(document));
        var chosen = new ArrayList<Document>();
        outlets.forEach((name, stories) -> {
            Collections.shuffle(stories, new Random(seed + name.hashCode()));
            if (round < stories.size()) {
                chosen.add(stories.get(round));
            }
        });
        return chosen;
    }

    /** The file's name without its number: "qt_peninsula" of "wire/qt_peninsula_12.txt". */
    static String outlet(String label) {
        String file = label.substring(label.lastIndexOf('/') + 1);
        return file.replaceFirst("_\\d+\\.\\w+$", "");
    }
}
