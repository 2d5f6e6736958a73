package org.demarche.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.reader.text.Metadata.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MastheadTest {
    private static final Repairer REPAIRER = Repairer.load();
    private static final LocalDate GIVEN = LocalDate.of(2024, 1, 3);

    private static RepairedText repair(String text) {
        return REPAIRER.repair(Document.of("a", text, Metadata.NONE.orPublished(GIVEN)));
    }

    private static String body(RepairedText read) {
        return read.text().substring(read.bodyStart());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " date 2023-04-07 KHARTOUM (SUNA): The army met.|Khartoum|2023-04-07|SUNA",
                "MOSCOW, January 2. /TASS/. The army met.|Moscow|2024-01-02|TASS",
                "MOSCOW, December 30. /TASS/. The army met.|Moscow|2023-12-30|TASS",
                "WASHINGTON (Reuters) - The army met.|Washington|2024-01-03|Reuters",
                "KUWAIT, Jan 2 (KUNA) -- The army met.|Kuwait|2024-01-02|KUNA",
                "BEIJING, Dec. 20 (Xinhua) -- The army met.|Beijing|2023-12-20|Xinhua",
                "UNITED NATIONS, 5 January (IPS) - The army met.|United Nations|2024-01-05|IPS",
                "KIGALI, Dec 12 2023 (IPS) - The army met.|Kigali|2023-12-12|IPS",
                "JERUSALEM (AP) — The army met.|Jerusalem|2024-01-03|AP",
                "PORT-AU-PRINCE, Haiti (AP) -- The army met.|Port-Au-Prince, Haiti|2024-01-03|AP",
                "afrol News, 27 December - The army met.||2023-12-27|afrol News",
                "AFP.- London -The army met.|London|2024-01-03|AFP",
                "(Bloomberg) -- The army met.||2024-01-03|Bloomberg",
                "RIYADH — The army met.|Riyadh|2024-01-03|",
                "Cape Town - The army met.|Cape Town|2024-01-03|",
                "Doha: The army met.|Doha|2024-01-03|",
                "Sambalpur, India – The army met.|Sambalpur, India|2024-01-03|",
                "KOTA KINABALU: The army met.|Kota Kinabalu|2024-01-03|"
            })
    void aDatelineIsMetadataAndNoPartOfTheFirstSentence(String text, String place, LocalDate day, String agency) {
        RepairedText read = repair(text);

        assertThat(body(read)).isEqualTo("The army met.");
        assertThat(read.document().metadata().place()).isEqualTo(Optional.ofNullable(place));
        assertThat(read.document().metadata().published()).contains(day);
        assertThat(read.document().metadata().publisher()).isEqualTo(Optional.ofNullable(agency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lavrov: We will not sign.",
                "The minister - a former envoy - left.",
                "WHO: Cases rise again in the camps.",
                "Iran, Russia and China - all three signed.",
                "On January 5, the envoys met again.",
                "TALKS FAILED in Vienna, said the envoy."
            })
    void aSentenceIsNoDateline(String text) {
        assertThat(body(repair(text))).isEqualTo(text);
    }

    @Test
    void aDayWithoutItsYearStaysOpenWhereNothingTellsTheYear() {
        RepairedText read = REPAIRER.repair(Document.of("a", "MOSCOW, January 14. /TASS/. The army met."));

        assertThat(read.document().metadata().published()).isEmpty();
        assertThat(body(read)).isEqualTo("The army met.");
    }

    @Test
    void theFirstLinesTellUrlHeadlineAndByline() {
        RepairedText read = REPAIRER.repair(Document.of("a", """
                https://www.aljazeera.com/news/2022/7/22/grain-deal-signed

                Grain deal signed in Istanbul

                By Leyla Demir and Jon Reed

                ISTANBUL, July 22 - Two ministers signed two papers on Friday in the palace.
                """));

        Metadata metadata = read.document().metadata();
        assertThat(metadata.url()).contains("https://www.aljazeera.com/news/2022/7/22/grain-deal-signed");
        assertThat(metadata.publisher()).contains("Al Jazeera");
        assertThat(metadata.published()).contains(LocalDate.of(2022, 7, 22));
        assertThat(metadata.title()).contains("Grain deal signed in Istanbul");
        assertThat(metadata.byline()).contains("Leyla Demir and Jon Reed");
        assertThat(metadata.place()).contains("Istanbul");
        assertThat(body(read)).startsWith("Two ministers signed");
    }

    @Test
    void anAddressMayHoldTheDayRunTogetherWithATime() {
        String text = "https://www.koreaherald.com/view.php?ud=20220715000615&np=10\n\nThe talks failed.";

        RepairedText read = REPAIRER.repair(Document.of("a", text, Metadata.NONE));

        assertThat(read.document().metadata().published()).contains(LocalDate.of(2022, 7, 15));
    }

    @Test
    void aDatelineMayStandBelowAHeadlineWithAFullStop() {
        RepairedText read = repair("Envoys meet in Oslo.\n\nOSLO (AP) — The two envoys met on Monday.");

        assertThat(body(read)).isEqualTo("The two envoys met on Monday.");
        assertThat(read.document().metadata().title()).contains("Envoys meet in Oslo.");
    }

    @Test
    void whatWasGivenStandsButForTheDayOfTheDateline() {
        var given = new Metadata(
                Optional.of("The Daily Wire Desk"),
                Optional.of("Talks go on"),
                Optional.empty(),
                Optional.of(GIVEN),
                Optional.empty(),
                Optional.empty(),
                Version.ORIGINAL);

        Metadata metadata = REPAIRER.repair(Document.of("a", "AMMAN, Jan 2 (Petra) -- Talks go on.", given))
                .document()
                .metadata();

        assertThat(metadata.publisher()).contains("The Daily Wire Desk");
        assertThat(metadata.title()).contains("Talks go on");
        assertThat(metadata.published()).contains(LocalDate.of(2024, 1, 2));
    }

    @Test
    void aDateLineTellsTheDay() {
        RepairedText read = REPAIRER.repair(
                Document.of(
                        "a",
                        "Envoys meet again\nPublished: 24 December 2021, 10:30 GMT\n\nThe envoys met again on Friday in Oslo."));

        assertThat(read.document().metadata().published()).contains(LocalDate.of(2021, 12, 24));
        assertThat(body(read)).isEqualTo("The envoys met again on Friday in Oslo.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CORRECTED: Ministers to meet in Oslo|CORRECTED",
                "(Corrects day of the meeting in paragraph 2)|CORRECTED",
                "Correction: Oslo talks|CORRECTED",
                "WITHDRAWN: Ministers to meet in Oslo|WITHDRAWN",
                "This story has been withdrawn.|WITHDRAWN",
                "Reuters retracts story on Oslo talks|WITHDRAWN",
                "Minister retracts remark on Oslo talks|ORIGINAL",
                "Corrections officers met in Oslo|ORIGINAL"
            })
    void aStorySaysThatItReplacesAnother(String line, Version version) {
        RepairedText read = repair(line + "\n\nThe ministers of both countries meet in Oslo on Monday, not on Sunday.");

        assertThat(read.document().metadata().version()).isEqualTo(version);
    }
}
