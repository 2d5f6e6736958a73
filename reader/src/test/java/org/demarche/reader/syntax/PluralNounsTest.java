package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluralNounsTest {
    private static final Relation[] RELATIONS = {
        Relation.ROOT, Relation.AMOD, Relation.OBJ, Relation.CCOMP, Relation.CASE, Relation.OBL
    };

    /** "seeking legal security guarantees from Oman", the guarantees read as a verb. */
    @Test
    void aPresentTenseWithoutASubjectBehindAnObjectIsAPluralNoun() {
        Upos[] upos = {Upos.VERB, Upos.ADJ, Upos.NOUN, Upos.VERB, Upos.ADP, Upos.PROPN};
        String[] xpos = {"VBG", "JJ", "NN", "VBZ", "IN", "NNP"};
        int[] heads = {ParsedText.NONE, 2, 0, 0, 5, 3};
        Relation[] relations = RELATIONS.clone();

        PluralNouns.mend(0, 6, upos, xpos, heads, relations);

        assertThat(upos[3]).isEqualTo(Upos.NOUN);
        assertThat(xpos[3]).isEqualTo("NNS");
        assertThat(heads).containsExactly(ParsedText.NONE, 3, 3, 0, 5, 3);
        assertThat(relations)
                .containsExactly(
                        Relation.ROOT, Relation.AMOD, Relation.COMPOUND, Relation.OBJ, Relation.CASE, Relation.NMOD);
    }

    /** "showing visitors what Oman guarantees": a verb with a subject stays one. */
    @Test
    void aVerbWithASubjectStaysOne() {
        Upos[] upos = {Upos.VERB, Upos.NOUN, Upos.PROPN, Upos.VERB};
        String[] xpos = {"VBG", "NNS", "NNP", "VBZ"};
        int[] heads = {ParsedText.NONE, 0, 3, 0};
        Relation[] relations = {Relation.ROOT, Relation.OBJ, Relation.NSUBJ, Relation.CCOMP};

        PluralNouns.mend(0, 4, upos, xpos, heads, relations);

        assertThat(xpos[3]).isEqualTo("VBZ");
        assertThat(relations[3]).isEqualTo(Relation.CCOMP);
    }

    /** The same, where the tree has seen two objects already. */
    @Test
    void theSecondOfTwoObjectsThatStandTogetherIsTheHead() {
        Upos[] upos = {Upos.VERB, Upos.NOUN, Upos.VERB};
        String[] xpos = {"VBG", "NN", "VBZ"};
        int[] heads = {ParsedText.NONE, 0, 0};
        Relation[] relations = {Relation.ROOT, Relation.OBJ, Relation.OBJ};

        PluralNouns.mend(0, 3, upos, xpos, heads, relations);

        assertThat(xpos[2]).isEqualTo("NNS");
        assertThat(heads).containsExactly(ParsedText.NONE, 2, 0);
        assertThat(relations).containsExactly(Relation.ROOT, Relation.COMPOUND, Relation.OBJ);
    }
}
