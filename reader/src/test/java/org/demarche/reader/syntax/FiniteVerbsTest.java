package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiniteVerbsTest {
    private static final int[] HEADS = {1, 2, ParsedText.NONE, 2, 2};

    @Test
    void aParticipleWithASubjectAndNoAuxiliaryIsAPastTense() {
        String[] xpos = {"DT", "NNS", "VBN", "NN", "."};
        Relation[] relations = {Relation.DET, Relation.NSUBJ_PASS, Relation.ROOT, Relation.OBJ, Relation.PUNCT};

        FiniteVerbs.mend(0, 5, xpos, HEADS, relations);

        assertThat(xpos[2]).isEqualTo("VBD");
        assertThat(relations[1]).isEqualTo(Relation.NSUBJ);
    }

    @Test
    void anAuxiliaryKeepsTheParticiple() {
        String[] xpos = {"NNS", "VBP", "VBN", "NN", "."};
        Relation[] relations = {Relation.NSUBJ, Relation.AUX, Relation.ROOT, Relation.OBJ, Relation.PUNCT};

        FiniteVerbs.mend(0, 5, xpos, new int[] {2, 2, ParsedText.NONE, 2, 2}, relations);

        assertThat(xpos[2]).isEqualTo("VBN");
    }

    @Test
    void aHeadlineKeepsItToo() {
        String[] xpos = {"DT", "NNS", "VBN", "NN", "NN"};
        Relation[] relations = {Relation.DET, Relation.NSUBJ_PASS, Relation.ROOT, Relation.OBL, Relation.OBL};

        FiniteVerbs.mend(0, 5, xpos, HEADS, relations);

        assertThat(xpos[2]).isEqualTo("VBN");
        assertThat(relations[1]).isEqualTo(Relation.NSUBJ_PASS);
    }
}
