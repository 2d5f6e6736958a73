package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Trees drawn by hand in; arguments out, those included that are to be understood. */
class ClausesTest {
    private static final ParsedText ORDER = DrawnTree.of("""
            Cairo     Cairo    PROPN NNP 2 nsubj
            ordered   order    VERB  VBD 0 root
            the       the      DET   DT  4 det
            crew      crew     NOUN  NN  2 obj
            not       not      PART  RB  7 advmod
            to        to       PART  TO  7 mark
            land      land     VERB  VB  2 xcomp
            """);
    private static final ParsedText PASSIVE = DrawnTree.of("""
            Talks     talk     NOUN  NNS 8 nsubj:pass
            that      that     PRON  WDT 4 obj
            Oman      Oman     PROPN NNP 4 nsubj
            held      hold     VERB  VBD 1 acl:relcl
            have      have     AUX   VBP 8 aux
            never     never    ADV   RB  8 advmod
            been      be       AUX   VBN 8 aux:pass
            blocked   block    VERB  VBN 0 root
            by        by       ADP   IN  10 case
            Iran      Iran     PROPN NNP 8 obl:agent
            or        or       CCONJ CC  12 cc
            hampered  hamper   VERB  VBN 8 conj
            """);

    @Test
    void theObjectOfAnOrderIsToCarryItOut() {
        assertThat(form(ORDER, ORDER.clauses().subject(6))).isEqualTo("crew");
        assertThat(ORDER.clauses().infinitive(6)).isTrue();
        assertThat(ORDER.clauses().finite(6)).isFalse();
        assertThat(ORDER.clauses().finite(1)).isTrue();
    }

    @Test
    void aNegationCountsForWhatItHangsOn() {
        assertThat(ORDER.negated(6)).isTrue();
        assertThat(ORDER.negated(1)).isFalse();
        assertThat(PASSIVE.negated(7)).isTrue();
    }

    @Test
    void aPassiveHasItsAgentBehindBy() {
        Clauses clauses = PASSIVE.clauses();

        assertThat(clauses.passive(7)).isTrue();
        assertThat(clauses.perfect(7)).isTrue();
        assertThat(form(PASSIVE, clauses.agent(7))).isEqualTo("Iran");
        assertThat(form(PASSIVE, clauses.subject(7))).isEqualTo("Talks");
        assertThat(clauses.agent(3)).isEqualTo(ParsedText.NONE);
    }

    @Test
    void aJoinedVerbSharesSubjectAndVoice() {
        assertThat(PASSIVE.clauses().shares(11)).isTrue();
        assertThat(PASSIVE.clauses().passive(11)).isTrue();
        assertThat(form(PASSIVE, PASSIVE.clauses().subject(11))).isEqualTo("Talks");
        assertThat(PASSIVE.conjuncts(7)).containsExactly(7, 11);
    }

    @Test
    void aRelativeClauseLeavesItsObjectOut() {
        assertThat(form(PASSIVE, PASSIVE.clauses().gap(3))).isEqualTo("Talks");
        assertThat(PASSIVE.clauses().relative(1)).isTrue();
        assertThat(PASSIVE.clauses().antecedent(3)).isZero();
        assertThat(PASSIVE.clauseOf(2)).isEqualTo(3);
        assertThat(PASSIVE.clauses().gap(7)).isEqualTo(ParsedText.NONE);
    }

    private static String form(ParsedText parsed, int token) {
        return parsed.form(token);
    }
}
