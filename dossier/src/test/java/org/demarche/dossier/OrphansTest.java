package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.dossier.Reviews.Item;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer reader finds some things elsewhere, and some not at all: no decision is dropped. */
class OrphansTest {
    private static final Document STORY = Document.of("seoul.txt", """
            SEOUL, March 3, 2023 (Demarche test) -- South Korea asked Japan on Friday to apologise for wartime labour.

            "We expect a sincere answer within a month," Foreign Minister Park Jin said.
            """);
    private static final Reading READ = Reader.load().read(STORY);

    @TempDir
    private Path folder = Path.of("");

    private Dossier dossier = null;

    @BeforeEach
    void open() {
        dossier = Dossiers.open(folder.resolve("affair.db"));
        dossier.store(List.of(READ));
    }

    @AfterEach
    void close() {
        dossier.close();
    }

    private static Statement quotation() {
        return READ.findings(Statement.class).stream()
                .filter(said -> said.content().text().contains("sincere"))
                .findFirst()
                .orElseThrow();
    }

    /** A reading by a reader that tells other findings. */
    private static Reading reading(Stream<? extends Finding> findings) {
        return new Reading(
                READ.document(),
                READ.repairs(),
                READ.annotations(),
                findings.map(Finding.class::cast).toList(),
                READ.problems(),
                READ.timings());
    }

    private static Reading without(Finding gone) {
        return reading(READ.findings().stream().filter(finding -> !finding.id().equals(gone.id())));
    }

    /** The quotation with its content cut shorter, so that it has another anchor and another id. */
    private static Reading moved() {
        Statement was = quotation();
        Statement now = new Statement(
                "fedcba9876543210",
                was.form(),
                was.act(),
                was.polarity(),
                was.speaker(),
                was.cue(),
                new Stretch(
                        "a sincere answer",
                        List.of(new org.demarche.reader.finding.Span(
                                STORY.text().indexOf("a sincere"), STORY.text().indexOf(" within")))),
                List.of(),
                was.addressees(),
                was.occasion(),
                was.date(),
                was.place(),
                was.medium(),
                was.chain(),
                was.confidence());
        return reading(READ.findings().stream().map(finding -> finding.id().equals(was.id()) ? now : finding));
    }

    private void decide(Verdict verdict, Map<String, String> changes) {
        dossier.reviews().decide("ana", STORY.id(), quotation().id(), verdict, changes);
    }

    private Optional<String> speaker(String finding) {
        return dossier.reviews()
                .item(STORY.id(), finding)
                .map(Item::finding)
                .map(Statement.class::cast)
                .flatMap(Statement::speaker)
                .flatMap(Actor::person);
    }

    @Test
    void anEditOfWhatIsNoLongerFoundStaysAndIsListed() {
        decide(Verdict.EDIT, Map.of("speaker", "KOR.GOV Chung Eui-yong"));
        dossier.store(List.of(without(quotation())));
        assertThat(speaker(quotation().id())).contains("Chung Eui-yong");
        assertThat(dossier.reviews().orphans())
                .singleElement()
                .satisfies(orphan ->
                        assertThat(orphan.finding().id()).isEqualTo(quotation().id()))
                .satisfies(orphan -> assertThat(orphan.verdict()).contains(Verdict.EDIT));
    }

    @Test
    void whatIsFoundAgainIsNoOrphanAnyMore() {
        decide(Verdict.EDIT, Map.of("speaker", "KOR.GOV Chung Eui-yong"));
        dossier.store(List.of(without(quotation())));
        dossier.store(List.of(READ));
        assertThat(dossier.reviews().orphans()).isEmpty();
        assertThat(speaker(quotation().id())).contains("Chung Eui-yong");
    }

    @Test
    void aFindingThatMovedIsToldBesideTheOneThatWasDecidedOn() {
        decide(Verdict.EDIT, Map.of("speaker", "KOR.GOV Chung Eui-yong"));
        dossier.store(List.of(moved()));
        assertThat(speaker(quotation().id())).contains("Chung Eui-yong");
        assertThat(speaker("fedcba9876543210")).contains("Park Jin");
        assertThat(dossier.reviews().orphans()).hasSize(1);
        assertThat(dossier.reviews().queue(50))
                .extracting(item -> item.finding().id())
                .contains("fedcba9876543210")
                .doesNotContain(quotation().id());
    }

    @Test
    void aRejectionOfWhatIsNoLongerFoundIsKeptForWhenItComesBack() {
        decide(Verdict.REJECT, Map.of());
        dossier.store(List.of(without(quotation())));
        assertThat(dossier.reviews().orphans()).hasSize(1);
        dossier.store(List.of(READ));
        assertThat(dossier.reviews().item(STORY.id(), quotation().id())).isEmpty();
        assertThat(dossier.reviews().orphans()).isEmpty();
    }

    @Test
    void anOrphanIsUndoneAsAnyOtherDecision() {
        decide(Verdict.ACCEPT, Map.of());
        dossier.store(List.of(without(quotation())));
        dossier.reviews().undo("ana", 1);
        assertThat(dossier.reviews().orphans()).isEmpty();
        assertThat(dossier.log().verify().broken()).isEmpty();
        assertThat(dossier.reviews().verdicts(STORY.id())).isEmpty();
    }
}
