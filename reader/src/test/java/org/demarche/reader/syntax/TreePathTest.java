package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A path and the word it starts from in; the words it leads to out. */
class TreePathTest {
    private static final ParsedText REVIEW = DrawnTree.of("""
            Rome      Rome     PROPN NNP 2 nsubj
            said      say      VERB  VBD 0 root
            envoys    envoy    NOUN  NNS 4 nsubj
            began     begin    VERB  VBD 2 ccomp
            a         a        DET   DT  6 det
            review    review   NOUN  NN  4 obj
            of        of       ADP   IN  8 case
            aid       aid      NOUN  NN  6 nmod
            to        to       ADP   IN  10 case
            Chad      Chad     PROPN NNP 6 nmod
            for       for      ADP   IN  12 case
            Mali      Mali     PROPN NNP 4 obl
            """);

    @ParameterizedTest
    @CsvSource({
        "began, /obj, review",
        "began, /obj/nmod(of), aid",
        "began, /obj/nmod, aid Chad",
        "began, /obj/nmod(to|towards), Chad",
        "began, /obl|obj, review Mali",
        "began, '/obj|obl(for|to)', Mali",
        "began, /*, envoys review Mali",
        "began, \\ccomp, said",
        "began, \\ccomp/nsubj, Rome",
        "aid, \\nmod\\obj/nsubj, envoys",
        "began, \\advcl, ''",
        "said, \\*, ''",
        "began, /iobj, ''"
    })
    void aPathLeadsThroughTheTree(String from, String path, String to) {
        List<String> reached = TreePath.of(path).from(REVIEW, at(from)).stream()
                .map(REVIEW::form)
                .toList();

        assertThat(String.join(" ", reached)).isEqualTo(to);
    }

    @Test
    void aRelationMeansItsSubtypesToo() {
        ParsedText passive = DrawnTree.of("""
                Aid   aid   NOUN NN  3 nsubj:pass
                was   be    AUX  VBD 3 aux:pass
                cut   cut   VERB VBN 0 root
                """);

        assertThat(TreePath.of("/nsubj").first(passive, 2)).isZero();
        assertThat(TreePath.of("/nsubj:pass").first(passive, 2)).isZero();
        assertThat(TreePath.of("/nsubj:outer").first(passive, 2)).isEqualTo(ParsedText.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"obj", "/object", "/obl(to", "/", "//obj", "/obj|subject"})
    void whatIsNoPathIsRefused(String path) {
        assertThatThrownBy(() -> TreePath.of(path)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int at(String form) {
        for (int t = 0; t < REVIEW.size(); t++) {
            if (REVIEW.form(t).equals(form)) {
                return t;
            }
        }
        throw new AssertionError(form);
    }
}
