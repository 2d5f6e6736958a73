package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiniteVerbsTest {
    private static final int[] HEADS = {1, 2, ParsedText.NONE, 2, 2};

    @Test
    void aParticipleWithASubjectAndNoAuxiliaryIsAPastTense() {
        String[] xpos = {"DT", "NNS", "VBN", "NN", "."};
        Relation[] relations = {Relation.DET, Relation.NSUBJ_PASS, Relation.ROOT, Relation.OBJ, Relation.PUNCT};

        FiniteVerbs.mend(0, 5, 2, xpos, HEADS, relations);

        assertThat(xpos[2]).isEqualTo("VBD");
        assertThat(relations[1]).isEqualTo(Relation.NSUBJ);
    }

    @Test
    void anAuxiliaryKeepsTheParticiple() {
        String[] xpos = {"NNS", "VBP", "VBN", "NN", "."};
        Relation[] relations = {Relation.NSUBJ, Relation.AUX, Relation.ROOT, Relation.OBJ, Relation.PUNCT};

        FiniteVerbs.mend(0, 5, 2, xpos, new int[] {2, 2, ParsedText.NONE, 2, 2}, relations);

        assertThat(xpos[2]).isEqualTo("VBN");
    }

    @Test
    void aHeadlineKeepsItToo() {
        String[] xpos = {"DT", "NNS", "VBN", "NN", "NN"};
        Relation[] relations = {Relation.DET, Relation.NSUBJ_PASS, Relation.ROOT, Relation.OBL, Relation.OBL};

        FiniteVerbs.mend(0, 5, 2, xpos, HEADS, relations);

        assertThat(xpos[2]).isEqualTo("VBN");
        assertThat(relations[1]).isEqualTo(Relation.NSUBJ_PASS);
    }

    /** "The front promised to disarm.", read as a front that was promised to do so. */
    @Test
    void aNounSaysSomethingByTheParticipleBehindIt() {
        String[] xpos = {"DT", "NN", "VBN", "TO", "VB", "."};
        int[] heads = {1, ParsedText.NONE, 1, 4, 2, 1};
        Relation[] relations = {Relation.DET, Relation.ROOT, Relation.ACL, Relation.MARK, Relation.XCOMP, Relation.PUNCT
        };

        assertThat(FiniteVerbs.mend(0, 6, 1, xpos, heads, relations)).isEqualTo(2);

        assertThat(xpos[2]).isEqualTo("VBD");
        assertThat(heads).containsExactly(1, 2, ParsedText.NONE, 4, 2, 2);
        assertThat(relations[1]).isEqualTo(Relation.NSUBJ);
    }

    /** "A truce brokered by Oman." tells of no more than the truce. */
    @Test
    void aParticipleWithoutAComplementStaysWithItsNoun() {
        String[] xpos = {"DT", "NN", "VBN", "IN", "NNP", "."};
        int[] heads = {1, ParsedText.NONE, 1, 4, 2, 1};
        Relation[] relations = {Relation.DET, Relation.ROOT, Relation.ACL, Relation.CASE, Relation.OBL, Relation.PUNCT};

        assertThat(FiniteVerbs.mend(0, 6, 1, xpos, heads, relations)).isEqualTo(1);

        assertThat(xpos[2]).isEqualTo("VBN");
    }
}
