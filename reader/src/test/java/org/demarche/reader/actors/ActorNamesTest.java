package org.demarche.reader.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorNamesTest {
    private final ActorNames names = ActorNames.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RUS | Russia",
                "RUS.GOV | Russia, government",
                "IGO.NATO | NATO",
                "GRP.hamas | Hamas",
                "GRP.west | West",
                "GRP.europe | Europeans",
                "QQQ | QQQ",
                "QQQ.GOV | QQQ, government"
            })
    void aCodeHasAName(String code, String name) {
        assertThat(names.of(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "russia | RUS",
                "Russian | RUS",
                "rus | RUS",
                "rus.gov | RUS.GOV",
                "african union | IGO.AU",
                "United States | USA",
                "HAMAS | GRP.hamas",
                "grp.Hamas | GRP.hamas",
                "nowhere | NOWHERE"
            })
    void whatIsTypedHasACode(String typed, String code) {
        assertThat(names.codeOf(typed)).isEqualTo(code);
    }
}
