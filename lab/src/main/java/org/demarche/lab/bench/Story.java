package org.demarche.lab.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.reader.syntax.Segmenter;
import org.demarche.reader.syntax.Segmenter.Segments;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;

/**
 * A story as the bench hands it to every system.
 *
 * @param document as it came
 * @param sentences its words as Demarche cuts them, for systems that take words; all speeds are counted in these
 */
public record Story(Document document, List<String[]> sentences) {
    /** Cuts a document. */
    static Story of(Document document, Repairer repairer, Segmenter segmenter) {
        Segments cut = segmenter.segment(repairer.repair(document));
        var sentences = new ArrayList<String[]>();
        for (int s = 0; s + 1 < cut.sentences().length; s++) {
            sentences.add(Arrays.copyOfRange(cut.forms(), cut.sentences()[s], cut.sentences()[s + 1]));
        }
        return new Story(document, sentences);
    }

    /** The number of words. */
    public int tokens() {
        return sentences.stream().mapToInt(words -> words.length).sum();
    }
}
