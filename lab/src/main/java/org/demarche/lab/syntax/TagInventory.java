package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.demarche.reader.syntax.TagSet;

/** Which tags the treebanks have. */
final class TagInventory {
    private static final int RAREST_LABEL = 3;

    private TagInventory() {}

    /** The pairs of tags that occur more than by mistake. */
    static TagSet tags(List<Conllu.Sentence> sentences) {
        var counts = new TreeMap<String, Integer>();
        for (Conllu.Sentence sentence : sentences) {
            for (int t = 0; t < sentence.size(); t++) {
                counts.merge(label(sentence, t), 1, Integer::sum);
            }
        }
        counts.values().removeIf(n -> n < RAREST_LABEL);
        return new TagSet(new ArrayList<>(counts.keySet()));
    }

    private static String label(Conllu.Sentence sentence, int t) {
        return sentence.upos()[t] + "|" + sentence.xpos()[t];
    }
}
