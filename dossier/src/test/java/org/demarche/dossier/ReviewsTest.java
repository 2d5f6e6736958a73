package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.demarche.dossier.Reviews.Item;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.reader.Reader;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst decides holds, outlives a new reading, can be taken back, and is written down for good. */
class ReviewsTest {
    private static final Reader READER = Reader.load();
    private static final Document STORY = Document.of("seoul.txt", """
            SEOUL, March 3, 2023 (Demarche test) -- South Korea asked Japan on Friday to apologise for wartime labour.

            "We expect a sincere answer within a month," Foreign Minister Park Jin said.
            """);

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");
    private Dossier dossier = null;

    @BeforeEach
    void open() {
        file = folder.resolve("affair.db");
        dossier = Dossiers.open(file);
        dossier.store(List.of(READER.read(STORY)));
    }

    @AfterEach
    void close() {
        dossier.close();
    }

    private Item quotation() {
        return dossier.reviews().queue(50).stream()
                .filter(item -> item.finding() instanceof Statement said
                        && said.content().text().contains("sincere"))
                .findFirst()
                .orElseThrow();
    }

    private Statement said(String finding) {
        return (Statement)
                dossier.reviews().item(STORY.id(), finding).orElseThrow().finding();
    }

    private long decide(Item item, Verdict verdict, Map<String, String> changes) {
        return dossier.reviews().decide("ana", item.document(), item.finding().id(), verdict, changes);
    }

    @Test
    void theLeastCertainComesFirstAndWhatIsDecidedIsOut() {
        List<Item> queue = dossier.reviews().queue(50);
        assertThat(queue).isNotEmpty();
        int open = dossier.reviews().open();
        decide(queue.get(0), Verdict.ACCEPT, Map.of());
        assertThat(dossier.reviews().queue(50)).hasSize(queue.size() - 1);
        assertThat(dossier.reviews().open()).isEqualTo(open - 1);
    }

    @Test
    void whatIsSkippedComesBackAtTheEnd() {
        List<Item> queue = dossier.reviews().queue(50);
        queue.forEach(item -> decide(item, Verdict.SKIP, Map.of()));
        assertThat(dossier.reviews().queue(50)).hasSameSizeAs(queue);
        assertThat(dossier.log().last(5)).isEmpty();
    }

    @Test
    void aWrongSpeakerIsCorrectedAndTheCorrectionUndone() {
        Item item = quotation();
        long entry = decide(item, Verdict.EDIT, Map.of("speaker", "KOR.GOV Chung Eui-yong", "act", "demand"));
        Statement edited = said(item.finding().id());
        assertThat(edited.speaker().flatMap(Actor::person)).contains("Chung Eui-yong");
        assertThat(edited.act().name()).isEqualTo("DEMAND");
        assertThat(dossier.actors().persons("KOR", 9))
                .extracting(StoredActors.Count::name)
                .contains("Chung Eui-yong");
        dossier.reviews().undo("ana", entry);
        assertThat(said(item.finding().id())).isEqualTo(item.finding());
    }

    @Test
    void correctionsSurviveAnotherReading() {
        Item item = quotation();
        decide(item, Verdict.EDIT, Map.of("speaker", "KOR.GOV Chung Eui-yong"));
        dossier.store(List.of(READER.read(STORY)));
        assertThat(said(item.finding().id()).speaker().flatMap(Actor::person)).contains("Chung Eui-yong");
    }

    @Test
    void whatIsRejectedStaysOutAfterAnotherReadingAndComesBackWhenUndone() {
        Item item = quotation();
        long entry = decide(item, Verdict.REJECT, Map.of());
        dossier.store(List.of(READER.read(STORY)));
        assertThat(dossier.reviews().item(STORY.id(), item.finding().id())).isEmpty();
        dossier.reviews().undo("ana", entry);
        assertThat(said(item.finding().id())).isEqualTo(item.finding());
    }

    @Test
    void aDecisionIsUndoneOnceAndOnlyTheLastOnAFinding() {
        Item item = quotation();
        long first = decide(item, Verdict.ACCEPT, Map.of());
        long second = decide(item, Verdict.EDIT, Map.of("act", "demand"));
        assertThatThrownBy(() -> dossier.reviews().undo("ana", first)).hasMessageContaining("later decision");
        dossier.reviews().undo("ana", second);
        assertThat(dossier.reviews().verdicts(STORY.id()))
                .containsEntry(item.finding().id(), Verdict.ACCEPT);
        dossier.reviews().undo("ana", first);
        assertThatThrownBy(() -> dossier.reviews().undo("ana", first)).hasMessageContaining("undone already");
    }

    @Test
    void theWordsOfAFindingAreSetByTheirPlaceInTheText() {
        Item item = quotation();
        int start = STORY.text().indexOf("a sincere answer");
        decide(item, Verdict.EDIT, Map.of("words", start + "-" + (start + "a sincere answer".length())));
        assertThat(said(item.finding().id()).content().text()).isEqualTo("a sincere answer");
    }

    @Test
    void anEditThatCannotBeSaysWhatWouldDo() {
        Item item = quotation();
        assertThatThrownBy(() -> decide(item, Verdict.EDIT, Map.of("act", "sing")))
                .hasMessageContaining("act");
        assertThatThrownBy(() -> decide(item, Verdict.EDIT, Map.of("words", "9-3")))
                .hasMessageContaining("9-3");
        assertThatThrownBy(() -> decide(item, Verdict.EDIT, Map.of("id", "x")))
                .hasMessageContaining("cannot be edited");
        assertThat(dossier.log().last(5)).isEmpty();
    }

    @Test
    void theLogCannotBeChangedAndShowsWhenItWas() throws SQLException {
        decide(quotation(), Verdict.ACCEPT, Map.of());
        assertThat(dossier.log().verify().broken()).isEmpty();
        try (var connection = Dossiers.connection(file);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE log SET who = 'other'"))
                    .hasMessageContaining("append-only");
            statement.executeUpdate("DROP TRIGGER log_stays" + (Dossiers.onServer() ? " ON log" : ""));
            statement.executeUpdate("UPDATE log SET who = 'other'");
        }
        assertThat(dossier.log().verify().broken()).hasValue(1);
    }
}
