package org.demarche.lab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.StructureReader;
import org.demarche.reader.syntax.TagSet;
import org.demarche.reader.syntax.Upos;
import org.demarche.reader.syntax.WordGroups;
import org.junit.jupiter.api.Test;

class StructureTrainerTest {
    private static final TagSet TAGS = new TagSet(List.of("NOUN|NN", "VERB|VBD", "PUNCT|."));
    private static final String[] SUBJECTS = "envoys ministers delegates mediators".split(" ");
    private static final String[] VERBS = "met spoke agreed left".split(" ");

    @Test
    void theModelIsTheSameForASeedHoweverManyThreads() throws Exception {
        byte[] alone = bytes(new ForkJoinPool(1), 2);
        byte[] together = bytes(new ForkJoinPool(2), 2);

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void aSmallCorpusIsLearntByHeart() {
        var reader = new StructureReader(train(120).model());
        String[] forms = {"mediators", "agreed", "."};
        var upos = new Upos[3];
        var heads = new int[3];
        var relations = new Relation[3];

        reader.read(forms, new int[] {0, 3}, upos, new String[3], heads, relations);

        assertThat(upos).containsExactly(Upos.NOUN, Upos.VERB, Upos.PUNCT);
        assertThat(heads).containsExactly(1, ParsedText.NONE, 1);
        assertThat(relations).containsExactly(Relation.NSUBJ, Relation.ROOT, Relation.PUNCT);
    }

    private static byte[] bytes(ForkJoinPool pool, int rounds) throws Exception {
        try {
            return pool.submit(() -> written(train(rounds))).get();
        } finally {
            pool.shutdown();
        }
    }

    private static byte[] written(StructureWeights weights) throws IOException {
        var bytes = new ByteArrayOutputStream();
        weights.model().write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static StructureWeights train(int rounds) {
        var corpora = new Corpora(Path.of(""), true, List.of(), Path.of(""), 1, new PrintWriter(Writer.nullWriter()));
        List<Sample> samples = samples();
        StructureWeights weights = StructureTrainer.start(TAGS, samples, Map.of(), corpora);
        StructureTrainer.rounds(weights, samples, corpora, rounds, round -> {});
        return weights;
    }

    private static List<Sample> samples() {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < 64; i++) {
            String[] forms = {SUBJECTS[i % 4], VERBS[i / 4 % 4], "."};
            samples.add(new Sample(
                    "story " + WordGroups.hash(forms[0]),
                    forms,
                    new int[3],
                    new int[] {1, ParsedText.NONE, 1},
                    new Relation[] {Relation.NSUBJ, Relation.ROOT, Relation.PUNCT},
                    new int[] {0, 1, 2},
                    new int[0]));
        }
        return samples;
    }
}
