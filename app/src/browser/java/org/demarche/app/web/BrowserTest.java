package org.demarche.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst's way through the workspace, in a browser. */
class BrowserTest {
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final List<String> PAGES = List.of(
            "/",
            "/?view=board",
            "/stories",
            "/actors",
            "/actors/RUS",
            "/dyads/RUS/USA",
            "/search?q=guarantees",
            "/quote?q=we+propose+geneva",
            "/review",
            "/intake",
            "/searches",
            "/names",
            "/names?do=split&from=RUS",
            "/notes",
            "/admin",
            "/admin/log",
            "/export");

    @TempDir
    private static Path folder;

    private static Playwright playwright;
    private static Browser browser;
    private static Served served;

    private Page page;

    @BeforeAll
    static void start() {
        Optional<Path> chromium = chromium();
        assumeTrue(chromium.isPresent(), "no chromium on this machine: install it, or set CHROMIUM to its path");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
        served = Served.onDemo(folder);
    }

    private static Optional<Path> chromium() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .map(Path::of)
                .findFirst();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            playwright.close();
            served.close();
        }
    }

    @BeforeEach
    void open() {
        page = browser.newPage(new Browser.NewPageOptions().setBaseURL(served.address()));
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void fromTheLedgerToTheQuotationInItsStory() {
        page.navigate("/?as-of=2021-12-24");
        page.locator("input[name=matter]").fill("guarantees");
        page.waitForURL("**matter=guarantees**");
        page.locator("#ledger a[href^='/demarches/']").first().click();
        assertThat(page.locator("h1")).hasText("security guarantees");
        assertThat(page.locator(".picture svg")).isVisible();
        page.locator(".steps a[href^='/stories/']").first().click();
        assertThat(page.locator(".text")).containsText("Ryabkov");
        Locator card = page.locator(".finding.statement").first();
        card.hover();
        assertThat(page.locator(".text .lit").first()).isVisible();
        page.locator(".finding details summary").first().click();
        assertThat(page.locator(".finding .why").first()).isVisible();
    }

    @Test
    void aWrongSpeakerIsCorrectedOnTheKeyboardAndTheCorrectionUndone() {
        page.navigate("/stories");
        page.getByText("Russia publishes two draft documents").first().click();
        String document = page.url().replaceFirst(".*/stories/", "");
        String finding = page.locator(".finding.statement", new Page.LocatorOptions().setHasText("We propose Geneva"))
                .getAttribute("data-f");
        page.navigate("/review/" + document + "/" + finding);
        page.keyboard().press("e");
        Locator speaker = page.locator("input[name=speaker]");
        assertThat(speaker).isFocused();
        speaker.fill("RUS.GOV Sergei Lavrov");
        page.keyboard().press("Enter");
        assertThat(page.locator(".told li").first()).containsText("Sergei Lavrov");
        page.navigate("/stories/" + document);
        assertThat(page.locator("#f-" + finding)).containsText("Sergei Lavrov");
        page.navigate("/review");
        page.keyboard().press("Backspace");
        assertThat(page.locator(".told li").first()).containsText("UNDO");
        page.navigate("/stories/" + document);
        assertThat(page.locator("#f-" + finding)).containsText("Sergei Ryabkov");
    }

    @Test
    void decisionsFollowOneAnotherOnTheKeyboard() {
        page.navigate("/review");
        for (String key : List.of("a", "x", " ")) {
            String before = page.locator("form.decide").getAttribute("action");
            page.keyboard().press(key);
            page.waitForCondition(
                    () -> !before.equals(page.locator("form.decide").getAttribute("action")));
        }
        assertThat(page.locator(".told li").first()).containsText("REJECT");
        page.keyboard().press("?");
        assertThat(page.locator("#help dl")).isVisible();
        page.keyboard().press("Backspace");
        page.waitForCondition(
                () -> page.locator(".told li").first().textContent().contains("UNDO"));
    }

    @Test
    void whatSomebodyElseHasDecidedMeanwhileIsShownAndNotOverwritten() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(1280, 900);
            page.navigate("/review");
            String[] asked = page.locator("form.decide").getAttribute("action").split("/");
            served.workspace().change(dossier -> dossier.reviews()
                    .decide("ben", asked[2], asked[3], org.demarche.dossier.Reviews.Verdict.ACCEPT, Map.of()));
            page.keyboard().press("x");
            assertThat(page.locator("h1")).hasText("Decided meanwhile");
            assertThat(page.locator("a.button")).isFocused();
            isAccessible("conflict " + scheme);
            shot("conflict", scheme);
            page.setViewportSize(320, 640);
            assertThat(width()).isLessThanOrEqualTo(320);
            shotAsItIs("conflict-narrow", scheme);
            page.keyboard().press(scheme == ColorScheme.LIGHT ? "k" : "o");
            assertThat(page.locator("h1")).containsText("Review");
            assertThat(page.locator(".told li").first()).containsText(scheme == ColorScheme.LIGHT ? "ACCEPT" : "REJECT");
        }
    }

    private int width() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    private void isAccessible(String what) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList())
                .as(what)
                .isEmpty();
    }

    @Test
    void demarchesAreJoinedAPersonIsRenamedAndNotedAllUndoneOnTheKeyboard() {
        page.navigate("/?matter=security");
        page.locator("#ledger a[href^='/demarches/']").first().click();
        String demarche = page.url();
        page.getByText("Add a note").click();
        page.locator(".notes textarea").last().fill("Ask the embassy <b>today</b>.");
        page.locator(".notes form[action='/notes'] button").click();
        assertThat(page.locator(".notes .words").first()).hasText("Ask the embassy <b>today</b>.");
        page.getByText("join with another").click();
        page.locator("input[type=radio]").first().check();
        page.getByText("Go on").click();
        assertThat(page.locator("main")).containsText("What will change");
        page.locator("main button").click();
        assertThat(page.locator("main")).containsText("Changed by hand");
        page.navigate("/review");
        page.keyboard().press("Backspace");
        assertThat(page.locator(".told li").first()).containsText("UNDO");
        page.navigate(demarche);
        assertThat(page.locator(".notes .words").first()).containsText("embassy");
        page.navigate("/persons/Sergei%20Ryabkov");
        page.getByText("somebody known under another name").click();
        page.locator("input[name=to]").fill("RUS.GOV Sergey Ryabkov");
        page.keyboard().press("Enter");
        page.locator("main button").last().click();
        assertThat(page.locator("main")).containsText("Sergey Ryabkov");
        page.navigate("/persons/Sergei%20Ryabkov");
        assertThat(page.locator("h1")).hasText("Sergey Ryabkov");
        page.navigate("/names");
        page.getByText("Undo").first().click();
        page.navigate("/persons/Sergei%20Ryabkov");
        assertThat(page.locator("h1")).hasText("Sergei Ryabkov");
    }

    @Test
    void aSearchIsSavedAsAFeed() {
        page.navigate("/");
        page.keyboard().press("/");
        page.navigate("/search");
        page.locator("input[name=q]").fill("venue");
        page.keyboard().press("Enter");
        assertThat(page.locator("mark").first()).hasText("venue");
        page.locator("input[name=name]").fill("Venues of talks");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Venues of talks");
        assertThat(page.request()
                        .get(page.locator("a[href$='/feed']").first().getAttribute("href"))
                        .text())
                .contains("<entry>");
    }

    @Test
    void darkStaysDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate("/");
        page.locator("[data-theme-toggle]").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.navigate("/stories");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void theRecordIsHandedOver() {
        page.navigate("/export");
        Download download =
                page.waitForDownload(() -> page.getByText("Events", new Page.GetByTextOptions().setExact(true)).click());
        assertThat(download.suggestedFilename()).isEqualTo("demarche.tsv");
        assertThat(page.request().get("/api/v1/export/events").text()).startsWith("date\tsource\ttarget");
    }

    @Test
    void axeFindsNothingOnAnyPageInLightAndDark() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (String path : paths()) {
                page.navigate(path);
                isAccessible(path + " " + scheme);
                shot(path, scheme);
            }
        }
    }

    private List<String> paths() {
        page.navigate("/stories");
        String story = page.locator("table.list a").last().getAttribute("href");
        page.navigate("/?matter=security");
        String demarche = page.locator("#ledger a[href^='/demarches/']").first().getAttribute("href");
        return Stream.concat(PAGES.stream(), Stream.of(story, demarche)).toList();
    }

    private void shot(String path, ColorScheme scheme) {
        page.setViewportSize(1280, 900);
        shotAsItIs(path, scheme);
    }

    private void shotAsItIs(String path, ColorScheme scheme) {
        String name = path.replaceAll("\\W+", "-").replaceFirst("^-", "") + "-" + scheme.name().toLowerCase();
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    @Test
    void noPageIsWiderThanASmallTelephone() {
        page.setViewportSize(320, 640);
        for (String path : paths()) {
            page.navigate(path);
            assertThat(width()).as(path).isLessThanOrEqualTo(320);
        }
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingFails() {
        var elsewhere = new java.util.ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(served.address()) && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                elsewhere.add(message.text());
            }
        });
        paths().forEach(page::navigate);
        assertThat(elsewhere).isEmpty();
    }
}
