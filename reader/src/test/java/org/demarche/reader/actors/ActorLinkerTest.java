package org.demarche.reader.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.finding.Role;
import org.junit.jupiter.api.Test;

/** Small stories: who is meant, and what the story tells of offices. */
class ActorLinkerTest {
    private static List<String> lines(String text, String day) {
        return Stories.lines(Stories.mentions(text, day));
    }

    @Test
    void followsASpokeswomanFromNameToTitleToPronoun() {
        assertThat(lines("""
                                Hua Chunying, a spokeswoman for the Chinese Foreign Ministry, rejected the report on Monday.
                                The spokeswoman said China had answered in time. She called the claims baseless.
                                "We have nothing to add," Hua said.
                                """, "2021-08-09"))
                .contains(
                        "Hua Chunying = CHN.GOV, Hua Chunying",
                        "The spokeswoman = CHN.GOV, Hua Chunying",
                        "She = CHN.GOV, Hua Chunying",
                        "Hua = CHN.GOV, Hua Chunying");
    }

    @Test
    void learnsAnOfficeThatNoFileKnows() {
        Mentions mentions = Stories.mentions("""
                Deputy Defence Minister Arvid Solberg of Norway arrived in Kabul. The Norwegian deputy defence minister
                met the governor. Solberg said the school would stay open.
                """, "2012-03-01");
        assertThat(Stories.lines(mentions)).anyMatch(line -> line.equals("Solberg = NOR.GOV, Arvid Solberg"));
        assertThat(mentions.offices())
                .extracting(Role::person, Role::office)
                .contains(org.assertj.core.groups.Tuple.tuple("Arvid Solberg", Optional.of("Deputy Defence Minister")));
    }

    @Test
    void readsTheHolderOfAnOfficeByTheDay() {
        assertThat(lines("The French president called for a ceasefire.", "2015-06-01"))
                .contains("The French president = FRA.GOV, Francois Hollande");
        assertThat(lines("The French president called for a ceasefire.", "2020-06-01"))
                .contains("The French president = FRA.GOV, Emmanuel Macron");
    }

    @Test
    void namesNobodyForAnOfficeThatManyHold() {
        assertThat(lines("Iran's envoy called for a pause. The Russian deputy foreign minister agreed.", "2023-03-03"))
                .contains("Iran's envoy = IRN.GOV", "The Russian deputy foreign minister = RUS.GOV");
    }

    @Test
    void aChiefMinisterGovernsAProvinceNotTheState() {
        assertThat(lines("The Indian chief minister opened the dam and thanked the engineers.", "2022-06-01"))
                .contains("The Indian chief minister = IND.GOV");
    }

    @Test
    void givesATitleToTheOneWhoBearsIt() {
        assertThat(lines("""
                                The aide to the Iranian president, Anoush Tavakoli, met the South Korean president's security
                                adviser Baek Seung-ho in Muscat. The aide to the president handed over a letter.
                                """, "2022-02-01"))
                .contains(
                        "Anoush Tavakoli = IRN.GOV, Anoush Tavakoli",
                        "the South Korean president's security\nadviser Baek Seung-ho = KOR.GOV, Baek Seung-ho");
    }

    @Test
    void comesBackToBodiesByTheirNouns() {
        assertThat(lines("""
                                NATO invited Sweden to the exercise. The alliance said the drill was defensive.
                                Hamas answered the offer on Sunday. The group asked for guarantees.
                                """, "2022-02-01")).contains("The alliance = IGO.NATO", "The group = GRP.hamas");
    }

    @Test
    void readsTheTwoSidesAsBothParties() {
        var parsed = Stories.parse("Armenia and Azerbaijan exchanged maps. The two sides will meet again in May.", "");
        Mentions mentions = Stories.link(parsed);
        Mention sides = mentions.all().stream()
                .filter(mention -> mention.stretch().text().equals("The two sides"))
                .findFirst()
                .orElseThrow();
        assertThat(mentions.together(sides.head())).containsExactlyInAnyOrder("ARM", "AZE");
        assertThat(mentions.actors(sides.head()))
                .allMatch(actor -> actor.stretch().text().equals("The two sides"))
                .hasSize(2);
    }

    @Test
    void foldsTransliterations() {
        assertThat(lines("""
                                President Volodymyr Zelenskyy spoke first. "We are ready," Zelensky said.
                                Foreign Minister Sergey Lavrov answered for Russia. Lavrov named no date.
                                """, "2021-11-01"))
                .contains(
                        "Zelensky = UKR.GOV, Volodymyr Zelensky",
                        "Foreign Minister Sergey Lavrov = RUS.GOV, Sergei Lavrov",
                        "Lavrov = RUS.GOV, Sergei Lavrov");
    }

    @Test
    void keepsFatherAndSonApart() {
        assertThat(lines("""
                                President Hafez Rahal named his son to the council. Colonel Samir Rahal commands the guard.
                                Hafez Rahal has ruled for decades.
                                """, ""))
                .anyMatch(line -> line.startsWith("President Hafez Rahal = ") && line.endsWith("Hafez Rahal"))
                .anyMatch(line -> line.startsWith("Colonel Samir Rahal = ") && line.endsWith("Samir Rahal"));
    }

    @Test
    void tellsTheStateOfAPlaceThatIsNoActor() {
        var parsed = Stories.parse("The envoys met in Geneva.", "");
        Mentions mentions = Stories.link(parsed);
        assertThat(mentions.placeIn(4)).contains("CHE");
        assertThat(mentions.headedBy(4)).isEmpty();
    }

    @Test
    void answersNothingForAnEmptyText() {
        assertThat(lines("", "")).isEmpty();
    }

    @Test
    void knowsMembersByTheDay() {
        ActorLinker linker = ActorLinker.load();
        assertThat(linker.members("IGO.NATO", java.time.LocalDate.parse("2023-04-03")))
                .contains("TUR")
                .doesNotContain("FIN");
        assertThat(linker.members("IGO.NATO", java.time.LocalDate.parse("2023-04-05")))
                .contains("FIN");
        assertThat(linker.members("IGO.EU", java.time.LocalDate.parse("2021-01-01")))
                .doesNotContain("GBR");
    }

    @Test
    void knowsTheMembersOfGroupsByRole() {
        ActorLinker linker = ActorLinker.load();
        var winter2022 = java.time.LocalDate.parse("2022-01-20");
        assertThat(linker.members("GRP.astana-guarantors", winter2022)).containsExactlyInAnyOrder("RUS", "TUR", "IRN");
        assertThat(linker.members("GRP.us-allies", winter2022))
                .contains("GBR", "JPN")
                .doesNotContain("USA", "FIN");
        assertThat(linker.members("GRP.us-allies", java.time.LocalDate.parse("2023-06-01")))
                .contains("FIN");
        assertThat(linker.members("GRP.sudan-quad", java.time.LocalDate.parse("2024-01-01")))
                .contains("GBR")
                .doesNotContain("EGY");
        assertThat(linker.members("GRP.sudan-quad", java.time.LocalDate.parse("2025-10-01")))
                .contains("EGY")
                .doesNotContain("GBR");
        assertThat(linker.members("GRP.saudi-coalition", java.time.LocalDate.parse("2016-01-01")))
                .contains("QAT");
        assertThat(linker.members("IGO.UNSC", java.time.LocalDate.parse("2022-03-01")))
                .contains("RUS", "IND")
                .doesNotContain("JPN");
        assertThat(linker.members("IGO.P5PLUS1", java.time.LocalDate.parse("2015-07-14")))
                .contains("USA", "DEU");
        assertThat(linker.members("GRP.gulf-states", winter2022)).isEqualTo(linker.members("IGO.GCC", winter2022));
    }
}
