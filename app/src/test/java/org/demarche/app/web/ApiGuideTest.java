package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.app.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of docs/api.md, run one after the other on the demo, do what the guide says. */
class ApiGuideTest {
    private static final Contract CONTRACT = Contract.load();

    /** A curl command of the guide. */
    private record Command(String line) {
        private String one(String pattern, String otherwise) {
            Matcher found = Pattern.compile(pattern).matcher(line);
            return found.find() ? found.group(1) : otherwise;
        }

        String method() {
            return one("-X (\\w+)", "GET");
        }

        String address() {
            return one("\"\\$DEMARCHE([^\"]+)\"", "");
        }

        String body() {
            return one("-d '([^']*)'", "");
        }

        /** Name and value of its header; none where it has none. */
        List<String> header() {
            String header = one("-H ['\"]([^:]+: .+?)['\"] ", "");
            return header.isEmpty() ? List.of() : List.of(header.split(": ", 2));
        }
    }

    private static List<Command> commands() throws IOException {
        return Files.readString(Path.of("../docs/api.md"))
                .lines()
                .filter(line -> line.startsWith("curl "))
                .map(Command::new)
                .toList();
    }

    @Test
    void everyCommandIsAnsweredAsTheContractSays(@TempDir Path folder) throws IOException {
        try (var served = Served.onDemo(folder)) {
            for (Command command : commands()) {
                String address = filled(served, command.address());
                HttpResponse<String> response = send(served, command, address);
                assertThat(response.statusCode())
                        .as(command.line() + "\n" + response.body())
                        .isEqualTo(200);
                JsonNode schema = schema(command.method(), address.split("\\?")[0]);
                assertThat(CONTRACT.faults(schema, response.body()))
                        .as(command.line())
                        .isEmpty();
                assertThat(tells(response.body()))
                        .as("tells nothing: " + command.line())
                        .isTrue();
            }
        }
    }

    /** The finding that the review shows first, where the guide leaves it open. */
    private static String filled(Served served, String address) {
        JsonNode first = JsonMapper.shared()
                .readTree(served.get("/api/v1/review?limit=1").body())
                .at("/findings/0");
        return address.replace("DOCUMENT", first.get("document").asString())
                .replace("FINDING", first.get("id").asString());
    }

    private static HttpResponse<String> send(Served served, Command command, String address) {
        var request = served.request(address);
        List<String> header = command.header();
        if (header.contains("If-Match")) {
            request.header(
                    "If-Match", served.get(address).headers().firstValue("ETag").orElseThrow());
        } else if (!header.isEmpty()) {
            request.header(header.get(0), header.get(1));
        }
        return served.send(request.method(command.method(), BodyPublishers.ofString(command.body())));
    }

    private static JsonNode schema(String method, String path) {
        return CONTRACT.document().get("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .filter(entry -> entry.getValue().has(method.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no path of the contract: " + path))
                .getValue()
                .get(method.toLowerCase(Locale.ROOT))
                .at("/responses/200/content")
                .get("application/json")
                .get("schema");
    }

    /** Whether an answer has anything in it; notes there are none of in the demo. */
    private static boolean tells(String body) {
        JsonNode answer = JsonMapper.shared().readTree(body);
        return answer.has("notes") || answer.valueStream().anyMatch(value -> !value.isArray() || !value.isEmpty());
    }

    @Test
    void aTagThatIsSentAgainSparesTheBody(@TempDir Path folder) throws IOException {
        try (var served = Served.onDemo(folder)) {
            List<Command> again = commands().stream()
                    .filter(command -> command.header().contains("If-None-Match"))
                    .toList();
            assertThat(again).isNotEmpty();
            for (Command command : again) {
                String tag = served.get(command.address())
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();
                HttpResponse<String> response = served.get(command.address(), "If-None-Match", tag);
                assertThat(response.statusCode()).isEqualTo(304);
                assertThat(response.body()).isEmpty();
            }
        }
    }
}
