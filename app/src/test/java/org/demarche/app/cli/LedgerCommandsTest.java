package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.app.brief.BriefHtml;
import org.demarche.app.brief.BriefMarkdown;
import org.demarche.app.brief.BriefPage;
import org.demarche.app.brief.Sources;
import org.demarche.app.demo.DemoStories;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk officer does with a dossier: list, show, brief, look up what is due, and correct a link. */
class LedgerCommandsTest {
    private static final Pattern ID = Pattern.compile("(?m)^([0-9a-f]{8})");

    @TempDir
    static Path folder;

    private static Path dossier = Path.of("");

    @BeforeAll
    static void readTheStories() throws Exception {
        Path stories = Files.createDirectory(folder.resolve("stories"));
        for (Document story : DemoStories.all()) {
            if (story.label().startsWith("guarantees")) {
                Files.writeString(stories.resolve(story.label()), story.text());
            }
        }
        dossier = folder.resolve("affair.db");
        assertThat(Run.of("read", stories.toString(), "--into", dossier.toString())
                        .code())
                .isZero();
    }

    private static String run(String... args) {
        Run run = Run.of(args);
        return run.code() == 0 ? run.out() : run.code() + ": " + run.err();
    }

    private static String guarantees() {
        Matcher id = ID.matcher(run("ledger", dossier.toString(), "--as-of", "2022-01-20", "--actor", "RUS"));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void aBriefNamesASourceForEverythingItSays() {
        String brief =
                run("brief", dossier.toString(), "--since", "2022-01-20", "--until", "2022-01-26", "--actor", "RUS");

        assertThat(brief)
                .contains("## New demands and offers", "## Answers and what came of it", "## Overdue", "## Contested")
                .contains("2022-01-26 answer USA → RUS")
                .contains("as Antony Blinken (USA.GOV) says; 2022-01-21, ");
        String[] lines = brief.split("\n");
        for (int i = 0; i < lines.length - 1; i++) {
            if (lines[i].startsWith("- ")) {
                assertThat(lines[i + 1]).as(lines[i]).startsWith("  - “").contains(".txt");
            }
        }
    }

    @Test
    void whatAStoryWritesNeverBecomesMarkup() {
        var hostile = new Sources.Source(
                "release <b>two *pilots*</b> & \"their\" crew",
                "as <i>nobody</i> says",
                "a_b.txt",
                Optional.of("javascript:alert(1)"));
        assertThat(page(new BriefHtml("<script>"), hostile))
                .contains("&lt;b&gt;two *pilots*&lt;/b&gt; &amp; &quot;their&quot;", "&lt;script&gt;")
                .doesNotContain("<b>", "<i>", "<script", "href");
        assertThat(page(new BriefMarkdown("a"), hostile))
                .contains("\\<b\\>two \\*pilots\\*", "a\\_b.txt")
                .doesNotContain("javascript");
    }

    private static String page(BriefPage page, Sources.Source source) {
        page.begin("a day");
        page.heading("part");
        page.line("head", "matter", List.of(source));
        return page.end();
    }

    @Test
    void aBriefOfAMatterLeavesOthersOut() {
        String brief = run(
                "brief", dossier.toString(), "--since", "2022-01-20", "--until", "2022-01-26", "--matter", "security");
        assertThat(brief).contains("2022-01-26 answer");
        assertThat(run(
                        "brief",
                        dossier.toString(),
                        "--since",
                        "2022-01-20",
                        "--until",
                        "2022-01-26",
                        "--matter",
                        "pilots"))
                .doesNotContain("2022-01-26 answer");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThat(run("brief", dossier.toString(), "--since", "2022-01-20", "--until", "2022-01-19"))
                .startsWith("2: demarche: --until 2022-01-19 lies before --since 2022-01-20");
    }

    @Test
    void whatIsDueGoesIntoACalendarAndKeepsItsUid() {
        String early = run("due", dossier.toString(), "--as-of", "2022-01-05", "--actor", "USA", "--ics");
        String later = run("due", dossier.toString(), "--as-of", "2022-01-22", "--actor", "USA", "--ics");

        assertThat(early)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20220131\r\n");
        assertThat(later).contains("DTSTART;VALUE=DATE:20220130\r\n");
        assertThat(uid(early)).isEqualTo(uid(later));
        for (String line : later.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n");
        }
    }

    private static String uid(String calendar) {
        Matcher uid = Pattern.compile("UID:(\\S+)").matcher(calendar);
        assertThat(uid.find()).isTrue();
        return uid.group(1);
    }

    @Test
    void aStepIsTakenOutLinkedElsewhereAndPutBack() {
        String id = guarantees();
        String before = run("show", dossier.toString(), id, "--as-of", "2022-01-28");
        Matcher step = Pattern.compile("REJECT.*\\[([0-9a-f]{8})\\]").matcher(before);
        assertThat(step.find()).isTrue();

        assertThat(run("unlink", dossier.toString(), step.group(1))).startsWith("REJECT (1 move) was taken out of");
        assertThat(run("show", dossier.toString(), id, "--as-of", "2022-01-28")).doesNotContain("REJECT");
        Matcher move = Pattern.compile("(?m)^([0-9a-f]{16}) .*REJECT")
                .matcher(run("ledger", dossier.toString(), "--unlinked"));
        assertThat(move.find()).isTrue();

        assertThat(run("link", dossier.toString(), move.group(1), id)).contains("now belongs to demarche " + id);
        assertThat(run("show", dossier.toString(), id, "--as-of", "2022-01-28")).contains("(linked by hand)");

        assertThat(run("link", dossier.toString(), "--undo")).startsWith("undone: 2 ");
        assertThat(run("link", dossier.toString(), "--undo")).startsWith("undone: 1 ");
        assertThat(run("show", dossier.toString(), id, "--as-of", "2022-01-28")).isEqualTo(before);
        assertThat(run("link", dossier.toString(), "--undo")).startsWith("2: demarche: there is no correction to undo");
    }

    @Test
    void anUnknownIdIsRefusedWithWhereToLook() {
        assertThat(run("link", dossier.toString(), "zzzz", guarantees())).startsWith("2: demarche: no step zzzz");
        assertThat(run("show", dossier.toString(), "zzzz")).startsWith("2: demarche: no demarche zzzz");
    }

    @Test
    void theLedgerFollowsTheMovesOfTheDossier() throws Exception {
        Path copy = folder.resolve("copy.db");
        Path one = Files.writeString(folder.resolve("one.txt"), """
                WASHINGTON, May 3, 2021 (Demarche demo) -- The United States proposed to Iran a freeze of uranium enrichment for six months.
                """);
        Path two = Files.writeString(folder.resolve("two.txt"), """
                TEHRAN, May 5, 2021 (Demarche demo) -- Iran rejected the American proposal for a freeze of uranium enrichment.
                """);
        run("read", one.toString(), "--into", copy.toString());
        assertThat(run("ledger", copy.toString(), "--as-of", "2021-06-01")).contains("USA → IRN", "TABLED");
        run("read", two.toString(), "--into", copy.toString());
        assertThat(run("ledger", copy.toString(), "--as-of", "2021-06-01")).contains("USA → IRN", "REJECTED");
        assertThat(run("ledger", copy.toString(), "--as-of", "2021-05-04")).contains("USA → IRN", "TABLED");
        assertThat(run("ledger", copy.toString(), "--as-of", "2021-05-04", "--happened-by"))
                .contains("USA → IRN", "TABLED");
    }
}
