package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.dossier.StoredActors.Kind;
import org.demarche.dossier.StoredActors.Side;
import org.demarche.dossier.StoredActors.Told;
import org.demarche.dossier.StoredActors.Who;
import org.demarche.reader.Reader;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two names can be one, and one can be two: in what was read, in what is read again, and taken back without a trace.
 */
class IdentitiesTest {
    private static final Reader READER = Reader.load();
    private static final Document ONE = Document.of("one.txt", """
            SEOUL, March 3, 2023 (Demarche test) -- "We expect a sincere answer within a month," South Korean Foreign
            Minister Park Jin said on Friday.
            """);
    private static final Document TWO = Document.of("two.txt", """
            SEOUL, April 7, 2023 (Demarche test) -- "We will not wait for ever," South Korean Foreign Minister Park Jin
            said on Friday.
            """);

    @TempDir
    private Path folder = Path.of("");

    private Dossier dossier = null;

    @BeforeEach
    void open() {
        dossier = Dossiers.open(folder.resolve("affair.db"));
        dossier.store(List.of(READER.read(ONE), READER.read(TWO)));
    }

    @AfterEach
    void close() {
        dossier.close();
    }

    private List<Told> said(String person) {
        return dossier.actors().findings(Kind.STATEMENT, Who.person(person), Side.BY, 10);
    }

    private long merge(String from, String to) {
        return dossier.identities().merge("ana", Name.person(from), Name.typed(to));
    }

    @Test
    void whatOneSaidTheOtherHasSaid() {
        assertThat(dossier.identities().reach(Name.person("Park Jin")).stories())
                .hasSize(2);
        merge("Park Jin", "KOR.GOV Pak Chin");
        assertThat(said("Park Jin")).isEmpty();
        assertThat(said("Pak Chin")).hasSize(2);
        assertThat(dossier.identities().mergedAway(Name.person("Park Jin"))).isPresent();
    }

    @Test
    void theWordsOfTheStoryStay() {
        merge("Park Jin", "Pak Chin");
        assertThat(((Statement) said("Pak Chin").get(0).finding())
                        .speaker()
                        .orElseThrow()
                        .stretch()
                        .text())
                .contains("Park Jin");
    }

    @Test
    void itHoldsAfterAStoryWasReadAgainAndInStoriesToCome() {
        merge("Park Jin", "Pak Chin");
        dossier.store(List.of(READER.read(ONE)));
        dossier.store(List.of(READER.read(Document.of("three.txt", """
                SEOUL, May 5, 2023 (Demarche test) -- "Our patience is not without end," South Korean Foreign Minister
                Park Jin said on Friday.
                """))));
        assertThat(said("Pak Chin")).hasSize(3);
        assertThat(said("Park Jin")).isEmpty();
    }

    @Test
    void takenBackItLeavesNothingBehind() {
        List<String> before = lines();
        long entry = merge("Park Jin", "USA.GOV Somebody Else");
        assertThat(lines()).isNotEqualTo(before);
        dossier.decisions().undo("ben", entry);
        assertThat(lines()).isEqualTo(before);
        assertThat(dossier.log().last(1).get(0).act()).isEqualTo("UNDO");
        assertThatThrownBy(() -> dossier.decisions().undo("ben", entry)).isInstanceOf(OvertakenException.class);
        assertThat(dossier.log().verify().broken()).isEmpty();
    }

    private List<String> lines() {
        return dossier.transfer()
                .lines()
                .filter(line -> !line.startsWith("{\"type\":\"log\""))
                .toList();
    }

    @Test
    void inSomeStoriesAPersonIsAnother() {
        long entry = dossier.identities()
                .split("ana", Name.person("Park Jin"), Name.typed("KOR.GOV Park Jin-hwan"), List.of(TWO.id()));
        assertThat(said("Park Jin")).hasSize(1);
        assertThat(said("Park Jin-hwan")).hasSize(1);
        dossier.store(List.of(READER.read(TWO)));
        assertThat(said("Park Jin-hwan")).hasSize(1);
        dossier.decisions().undo("ana", entry);
        assertThat(said("Park Jin")).hasSize(2);
    }

    @Test
    void aCodeTakesItsSectorsAlong() {
        dossier.identities().merge("ana", Name.code("KOR"), Name.code("PRK"));
        assertThat(dossier.actors().findings(Kind.STATEMENT, Who.state("KOR"), Side.BY, 10))
                .isEmpty();
        assertThat(((Statement) said("Park Jin").get(0).finding())
                        .speaker()
                        .orElseThrow()
                        .code())
                .contains("PRK.GOV");
    }

    @Test
    void aDecisionAndAMergeDoNotDisturbEachOther() {
        Told told = said("Park Jin").get(0);
        String story = told.story().id();
        String finding = told.finding().id();
        long merged = merge("Park Jin", "Pak Chin");
        long edited = dossier.reviews().decide("ana", story, finding, Verdict.EDIT, Map.of("act", "demand"));
        assertThat(said("Pak Chin")).hasSize(2);
        dossier.decisions().undo("ana", merged);
        assertThat(said("Park Jin")).hasSize(2);
        assertThat(dossier.reviews().item(story, finding).orElseThrow().finding())
                .isInstanceOfSatisfying(
                        Statement.class,
                        statement -> assertThat(statement.act().name()).isEqualTo("DEMAND"));
        dossier.decisions().undo("ana", edited);
        assertThat(dossier.reviews().item(story, finding).orElseThrow().finding())
                .isEqualTo(told.finding());
    }

    @Test
    void whatCannotBeIsSaid() {
        merge("Park Jin", "Pak Chin");
        assertThatThrownBy(() -> merge("Park Jin", "Somebody Else")).hasMessageContaining("another already");
        assertThatThrownBy(() -> merge("Somebody Else", "Park Jin")).hasMessageContaining("itself another");
        assertThatThrownBy(() -> merge("Pak Chin", "Pak Chin")).hasMessageContaining("the same");
        assertThatThrownBy(() -> dossier.identities().merge("ana", Name.code("KOR"), Name.person("Nobody")))
                .hasMessageContaining("only be another code");
        assertThatThrownBy(() ->
                        dossier.identities().split("ana", Name.person("Pak Chin"), Name.person("Other"), List.of()))
                .hasMessageContaining("at least one story");
    }

    @Test
    void anotherDossierTakesItOver() {
        merge("Park Jin", "Pak Chin");
        List<String> lines = dossier.transfer().lines().toList();
        try (var empty = Dossiers.open(folder.resolve("empty.db"));
                var full = Dossiers.open(folder.resolve("full.db"))) {
            empty.transfer().take(lines);
            assertThat(empty.transfer().lines().toList()).isEqualTo(lines);
            long entry = empty.identities().rules().get(0).entry();
            empty.decisions().undo("ana", entry);
            assertThat(empty.actors().findings(Kind.STATEMENT, Who.person("Park Jin"), Side.BY, 10))
                    .hasSize(2);
            full.store(List.of(READER.read(ONE)));
            assertThat(full.transfer().take(lines).decisions()).isEqualTo(1);
            assertThat(full.actors().findings(Kind.STATEMENT, Who.person("Pak Chin"), Side.BY, 10))
                    .hasSize(2);
        }
    }

    @Test
    void aLabelNobodyResolvedGetsACode() {
        Document story = Document.of("four.txt", """
                LAGOS, June 2, 2023 (Demarche test) -- The Zamfara Council urged Nigeria on Friday to open the border.
                """);
        dossier.store(List.of(READER.read(story)));
        Name label = Name.label("The Zamfara Council");
        assertThat(dossier.identities().reach(label).stories()).containsExactly(story.id());
        dossier.identities().merge("ana", label, Name.code("GRP.zamfara"));
        assertThat(dossier.identities().reach(Name.code("GRP.zamfara")).stories())
                .containsExactly(story.id());
    }
}
