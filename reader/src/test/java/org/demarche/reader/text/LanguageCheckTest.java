package org.demarche.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {
    private static final LanguageCheck CHECK = LanguageCheck.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Talks failed.",
                "SEOUL, May 4 (Yonhap) -- North Korea fired two missiles.",
                "IRAN SAYS IT WILL NOT ACCEPT NEW CONDITIONS FROM WASHINGTON BEFORE THE NEXT ROUND OF TALKS IN VIENNA",
                "Abdel Fattah al-Burhan met Mohamed Hamdan Dagalo, Abiy Ahmed, Salva Kiir and Ismail Omar Guelleh.",
                "Hsueh Jui-yuan (薛瑞元) is to succeed Chen Shih-chung (陳時中), the Executive Yuan said yesterday."
            })
    void englishIsReadHoweverShortOrFullOfNames(String text) {
        assertThat(CHECK.notEnglish(text)).isEmpty();
    }

    @Test
    void otherLettersAreNamed() {
        assertThat(CHECK.notEnglish("Переговоры пройдут в Женеве 10 января."))
                .contains("is written in Cyrillic letters");
        assertThat(CHECK.notEnglish("أعلنت الوزارة أن المحادثات ستستأنف غدا")).contains("is written in Arabic letters");
        assertThat(CHECK.notEnglish("外交部发言人说会谈将于下周举行。")).contains("is written in Chinese characters");
    }

    @Test
    void otherLanguagesAreNamed() {
        assertThat(CHECK.notEnglish(
                        "Le ministre a déclaré que la France ne participera pas aux discussions de Genève."))
                .contains("reads as French");
        assertThat(CHECK.notEnglish("El ministro dijo que las negociaciones con la delegación se harán en Bogotá."))
                .contains("reads as Spanish");
        assertThat(CHECK.notEnglish(
                        "Der Minister sagte, dass die Gespräche nicht in Wien, sondern in Genf sein werden."))
                .contains("reads as German");
        assertThat(CHECK.notEnglish(
                        "Menteri itu mengatakan bahwa perundingan akan diadakan di Jakarta dan tidak di Bali."))
                .contains("reads as Indonesian");
    }

    @Test
    void aLongTextOfAnUnknownLanguageIsNotEnglish() {
        String made = "kora velim tasu mirande polko ";

        assertThat(CHECK.notEnglish(made.repeat(10))).contains("does not read as English");
    }
}
