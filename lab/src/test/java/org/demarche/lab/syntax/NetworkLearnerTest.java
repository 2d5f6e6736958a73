package org.demarche.lab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.demarche.reader.syntax.TagInput;
import org.demarche.reader.syntax.TagNetwork;
import org.demarche.reader.syntax.TagSet;
import org.demarche.reader.syntax.Tagger;
import org.demarche.reader.syntax.Upos;
import org.demarche.reader.syntax.WordGroups;
import org.junit.jupiter.api.Test;

/** A toy language in which the word before decides whether "ban" is a verb, and an ending whether a word is. */
class NetworkLearnerTest {
    private static final TagSet TAGS = new TagSet(List.of("NOUN|NN", "PART|TO", "DET|DT", "VERB|VB"));
    private static final List<String> SENTENCES =
            List.of("to/1 ban/3", "the/2 ban/0", "to/1 negotize/3 the/2 ban/0", "the/2 treaty/0 to/1 ban/3");

    @Test
    void learnsFromNeighboursAndEndingsAndKeepsItInTheFile() throws IOException {
        var network = TagNetwork.of(4, TAGS.size());
        var vocabulary = new WordGroups(Map.of(
                WordGroups.hash("to"), 1,
                WordGroups.hash("the"), 2,
                WordGroups.hash("ban"), 3,
                WordGroups.hash("treaty"), 4));
        var input = new TagInput(vocabulary, WordGroups.EMPTY);
        var learner = new NetworkLearner(network, input, new int[] {0, 0, 9, 9, 9, 9}, false, new Random(5));
        for (int round = 0; round < 60; round++) {
            for (String sentence : SENTENCES) {
                learner.learn(forms(sentence), gold(sentence));
                learner.step(0.01f);
            }
        }

        var file = new ByteArrayOutputStream();
        new Tagger(TAGS, List.of(network), vocabulary, WordGroups.EMPTY).write(file);
        Tagger tagger = Tagger.read(new ByteArrayInputStream(file.toByteArray()));

        assertThat(tags(tagger, "the ban")).containsExactly(Upos.DET, Upos.NOUN);
        assertThat(tags(tagger, "to ban the treaty")).containsExactly(Upos.PART, Upos.VERB, Upos.DET, Upos.NOUN);
        assertThat(tags(tagger, "to sanctize")).containsExactly(Upos.PART, Upos.VERB);
    }

    private static Upos[] tags(Tagger tagger, String text) {
        String[] forms = text.split(" ");
        var upos = new Upos[forms.length];
        tagger.tag(forms, new int[] {0, forms.length}, upos, new String[forms.length]);
        return upos;
    }

    private static String[] forms(String sentence) {
        return sentence.replaceAll("/\\d", "").split(" ");
    }

    private static int[] gold(String sentence) {
        return sentence.replaceAll("\\S*/", "")
                .chars()
                .filter(c -> c != ' ')
                .map(c -> c - '0')
                .toArray();
    }
}
