package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {
    private static final Lemmatizer LEMMATIZER = Lemmatizer.load();

    @ParameterizedTest
    @CsvSource({
        "negotiated, VERB, VBD, negotiate",
        "withdrew, VERB, VBD, withdraw",
        "Ceasefires, NOUN, NNS, ceasefire",
        "embassies, NOUN, NNS, embassy",
        "envoys, NOUN, NNS, envoy",
        "has, AUX, VBZ, have",
        "n't, PART, RB, not",
        "they, PRON, PRP, they",
        "Seoul, PROPN, NNP, Seoul",
        "NAYPYIDAW, PROPN, NNP, Naypyidaw",
        "OPEC, PROPN, NNP, OPEC",
        "stricter, ADJ, JJR, strict",
    })
    void lemmasOfWordsThatDiplomatsUse(String form, Upos upos, String xpos, String lemma) {
        assertThat(LEMMATIZER.lemma(form, upos, xpos)).isEqualTo(lemma);
    }

    @Test
    void theLongestEndingHoldsAndTheWholeWordBeforeAll() {
        var lemmatizer = new Lemmatizer(Map.of(
                Lemmatizer.key(Upos.NOUN, "NNS", "s"), LemmaEdit.of("S1+"),
                Lemmatizer.key(Upos.NOUN, "NNS", "ies"), LemmaEdit.of("S3+y"),
                Lemmatizer.key(Upos.NOUN, "NNS", "^series"), LemmaEdit.of("S0+")));

        assertThat(lemmatizer.lemma("Talks", Upos.NOUN, "NNS")).isEqualTo("talk");
        assertThat(lemmatizer.lemma("treaties", Upos.NOUN, "NNS")).isEqualTo("treaty");
        assertThat(lemmatizer.lemma("series", Upos.NOUN, "NNS")).isEqualTo("series");
        assertThat(lemmatizer.lemma("Accords", Upos.VERB, "VBZ")).isEqualTo("accords");
    }

    @Test
    void anEditIsReadAsItIsWritten() {
        LemmaEdit edit = LemmaEdit.between("Parties", "party");

        assertThat(edit).hasToString("S3+y");
        assertThat(LemmaEdit.of("S3+y")).isEqualTo(edit);
        assertThat(edit.apply("Envies")).isEqualTo("envy");
        assertThat(edit.apply("es")).isEqualTo("es");
    }
}
