package org.demarche.app.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.app.cli.Main;
import org.demarche.app.demo.DemoStories;
import org.demarche.app.web.Workspace;
import org.demarche.dossier.Dossiers;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assistant asks the bundled dispatches, with the protocol's own client. */
class McpTest {
    @TempDir
    private static Path folder;

    private static Path file = Path.of("");
    private static Workspace workspace;
    private static McpDoor door;
    private static McpSyncClient assistant;

    @BeforeAll
    static void open() {
        file = folder.resolve("demo.db");
        Reader reader = Reader.load();
        List<Reading> readings = DemoStories.all().stream().map(reader::read).toList();
        try (var dossier = Dossiers.open(file)) {
            dossier.store(readings);
        }
        workspace = Workspace.open(Dossiers.place(file));
        door = McpDoor.overHttp(workspace, false, 0);
        assistant = client(door.port());
    }

    @AfterAll
    static void close() {
        assistant.close();
        door.close();
        workspace.close();
    }

    private static McpSyncClient client(int port) {
        McpSyncClient client = McpClient.sync(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + port)
                        .endpoint("/mcp")
                        .build())
                .build();
        client.initialize();
        return client;
    }

    private static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(new CallToolRequest(tool, arguments));
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(CallToolResult result, String name) {
        return (List<Map<String, Object>>) ((Map<String, Object>) result.structuredContent()).get(name);
    }

    @Test
    void itMayOnlyReadUnlessItIsTold() {
        assertThat(assistant.listTools().tools())
                .extracting(Tool::name)
                .containsExactlyInAnyOrder("ledger", "demarche", "brief", "search", "said", "quote");
        assertThat(assistant.listTools().tools())
                .allMatch(tool -> tool.annotations().readOnlyHint());
    }

    @Test
    void theLedgerTellsWhatWasAskedOfWhomWithTheWords() {
        CallToolResult ledger = call(assistant, "ledger", Map.of("actor", "Russia", "as_of", "2022-01-26"));

        assertThat(list(ledger, "demarches")).first().satisfies(one -> {
            assertThat(one).containsEntry("matter", "security guarantees");
            assertThat(one.get("legs").toString()).contains("USA").contains("ANSWERED");
            assertThat(one.get("evidence").toString())
                    .contains("written answer")
                    .contains("/stories/");
        });
        assertThat(text(ledger))
                .contains("Russia: security guarantees")
                .contains("lead")
                .isNotBlank();
    }

    @Test
    void everyStepOfADemarcheQuotesAStory() {
        String id = String.valueOf(list(call(assistant, "ledger", Map.of("matter", "security guarantees")), "demarches")
                .get(0)
                .get("id"));
        CallToolResult demarche = call(assistant, "demarche", Map.of("id", id));

        assertThat(list(demarche, "steps"))
                .hasSizeGreaterThan(5)
                .allSatisfy(step -> assertThat(evidence(step)).isNotEmpty().allSatisfy(piece -> {
                    String story = workspace.read(dossier ->
                            dossier.document(piece.get("story")).orElseThrow().text());
                    assertThat(story).contains(piece.get("words"));
                }));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> evidence(Map<String, Object> entry) {
        return (List<Map<String, String>>) entry.get("evidence");
    }

    @Test
    void aSpeakerIsQuotedWordForWordBySurnameOrState() {
        CallToolResult said = call(assistant, "said", Map.of("speaker", "Blinken", "about", "reply"));
        assertThat(text(said)).contains("Antony Blinken (USA.GOV)").contains("a written reply");

        assertThat(list(
                        call(assistant, "said", Map.of("speaker", "United States", "until", "2022-01-01")),
                        "statements"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("speaker").toString()).contains("USA"));
    }

    @Test
    void whatNobodySaidIsNotMadeUp() {
        assertThat(text(call(assistant, "said", Map.of("speaker", "Napoleon")))).contains("no words of Napoleon");
        assertThat(text(call(assistant, "quote", Map.of("words", "the moon is made of green cheese"))))
                .contains("Nobody says so");
    }

    @Test
    void aQuotationIsFoundWithWhoToldItFirst() {
        CallToolResult found = call(assistant, "quote", Map.of("words", "simply non-starters for the United States"));
        assertThat(list(found, "quotations"))
                .first()
                .satisfies(one -> assertThat(one.get("citation").toString()).contains("2022-01-10"));
    }

    @Test
    void searchAndBriefNameTheirSources() {
        assertThat(text(call(assistant, "search", Map.of("words", "grain", "in", "STORIES"))))
                .contains("/stories/");
        assertThat(text(call(assistant, "brief", Map.of("since", "2022-01-20", "until", "2022-01-31", "actor", "RUS"))))
                .contains("## Answers and what came of it")
                .contains("written answer");
    }

    @Test
    void aWrongQuestionIsAnsweredWithWhatToAsk() {
        CallToolResult unclear = call(assistant, "brief", Map.of("since", "last week"));
        assertThat(unclear.isError()).isTrue();
        assertThat(text(unclear)).contains("since wants a day such as 2022-01-15");
        CallToolResult missing = call(assistant, "demarche", Map.of("id", "0000"));
        assertThat(missing.isError()).isTrue();
        assertThat(text(missing)).contains("The tool ledger gives the ids");
    }

    @Test
    void itMayJudgeOnlyWhereItWasLet() {
        Map<String, Object> hit = list(call(assistant, "said", Map.of("speaker", "Peskov")), "statements")
                .get(0);
        Map<String, String> evidence = evidence(hit).get(0);
        Map<String, Object> judgement =
                Map.of("story", evidence.get("story"), "finding", evidence.get("finding"), "verdict", "ACCEPT");
        assertThatThrownBy(() -> call(assistant, "judge", judgement)).hasMessageContaining("Unknown tool");

        try (var writing = McpDoor.overHttp(workspace, true, 0);
                var trusted = client(writing.port())) {
            assertThat(text(call(trusted, "judge", judgement))).contains("ACCEPT");
        }
        String log = workspace.read(dossier -> dossier.log().last(5).toString());
        assertThat(log).contains("assistant").contains(evidence.get("finding"));
    }

    @Test
    void pagesOfOtherSitesAreRefused() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + "/mcp"))
                .header("Origin", "http://evil.example")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void overStandardStreamsNothingButTheProtocolIsPrinted() {
        var server = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args("-cp", System.getProperty("java.class.path"), Main.class.getName(), "mcp", file.toString())
                .build();
        try (var client = McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
                .build()) {
            assertThat(client.initialize().serverInfo().name()).isEqualTo("demarche");
            assertThat(text(call(client, "quote", Map.of("words", "simply non-starters"))))
                    .contains("Sherman");
        }
    }
}
