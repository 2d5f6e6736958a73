package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.app.Contract;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.Accounts.Role;
import org.demarche.dossier.Dossiers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What openapi.yaml promises is what the server does, and the server does nothing else. */
class ContractTest {
    private static final String API = "/api/v1/";
    private static final String FILE = "openapi.yaml";
    private static final Path SOURCES = Path.of("src/main/java/org/demarche/app/web");

    /** Parameters of pages alone. */
    private static final Set<String> OF_PAGES = Set.of("view", "to", "from", "do", "changed", "before", "story");

    @TempDir
    private static Path folder;

    private static Served served;
    private static final Contract CONTRACT = Contract.load();
    private static Filled filled;

    @BeforeAll
    static void serve() {
        served = Served.onDemo(folder);
        filled = new Filled(served);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private record Operation(String method, String path, JsonNode node) {
        List<JsonNode> parameters(String in) {
            return node.path("parameters")
                    .valueStream()
                    .map(CONTRACT::resolved)
                    .filter(one -> one.get("in").asString().equals(in))
                    .toList();
        }

        /** Whether nobody has to log in for it. */
        boolean open() {
            return node.has("security") && node.get("security").isEmpty();
        }

        boolean reads() {
            return method.equals("GET");
        }

        boolean promises(String status) {
            return node.get("responses").has(status);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Operation> operations() {
        return CONTRACT.document().get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(one ->
                                new Operation(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue())))
                .toList();
    }

    private static List<Operation> reading() {
        return operations().stream().filter(Operation::reads).toList();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static void isProblem(Operation operation, HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(operation + ": " + response.uri()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Contract.faults("problem", response.body())).isEmpty();
        assertThat(operation.promises(String.valueOf(status)))
                .as("write " + status + " under responses of " + operation + " in " + FILE)
                .isTrue();
        assertThat(response.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void everyRouteIsDocumentedAndNoOther() {
        assertThat(served.routes().stream().filter(ContractTest::isForPrograms).toList())
                .as("routes of the server, and paths in " + FILE)
                .containsExactlyInAnyOrderElementsOf(
                        operations().stream().map(Operation::toString).toList());
    }

    private static boolean isForPrograms(String route) {
        String path = route.substring(route.indexOf(' ') + 1);
        return path.startsWith(API) || List.of("/health", "/ready", "/metrics").contains(path);
    }

    @Test
    void answersKeepToTheirSchemas() {
        for (Operation operation : reading()) {
            HttpResponse<String> response = served.get(filled.address(operation.path()));
            assertThat(response.statusCode()).as(operation + response.body()).isEqualTo(200);
            JsonNode promise = operation.node().at("/responses/200");
            String type =
                    response.headers().firstValue("Content-Type").orElse("").split(";")[0];
            assertThat(promise.get("content").propertyNames())
                    .as(operation.toString())
                    .contains(type);
            if (type.endsWith("json")) {
                assertThat(CONTRACT.faults(promise.at("/content").get(type).get("schema"), response.body()))
                        .as(operation + ": put what is new into " + FILE + " or a schema of formats")
                        .isEmpty();
            }
            assertThat(response.headers().firstValue("ETag").isPresent())
                    .as(operation + " and its promise of an ETag and of 304")
                    .isEqualTo(promise.path("headers").has("ETag"))
                    .isEqualTo(operation.promises("304"));
        }
    }

    @Test
    void everyPathSaysHowItMayFail() {
        for (Operation operation : operations()) {
            var wanted = new ArrayList<>(List.of("403", "429", "500", "503"));
            if (!operation.open()) {
                wanted.add("401");
            }
            if (!operation.reads()) {
                wanted.add("404");
            }
            if (!operation.parameters("path").isEmpty()) {
                wanted.add("404");
            }
            if (!operation.parameters("query").isEmpty() || operation.node().has("requestBody")) {
                wanted.add("400");
            }
            if (operation.node().has("requestBody")) {
                wanted.add("413");
            }
            assertThat(operation.node().get("responses").propertyNames())
                    .as("responses of " + operation + " in " + FILE)
                    .containsAll(wanted);
            Stream.concat(operation.parameters("path").stream(), operation.parameters("query").stream())
                    .forEach(one -> assertThat(one.has("description")
                                    || one.at("/schema/enum").isArray()
                                    || one.at("/schema/$ref").isString())
                            .as(operation + " wants a description of " + one.get("name"))
                            .isTrue());
        }
    }

    @Test
    void examplesKeepToTheirSchemas() {
        CONTRACT.document().at("/components/responses").properties().stream()
                .map(one -> one.getValue().path("content").path("application/problem+json"))
                .filter(content -> content.has("schema"))
                .forEach(content -> assertThat(CONTRACT.faults(
                                content.get("schema"), content.get("example").toString()))
                        .isEmpty());
        for (Operation operation : operations()) {
            JsonNode answer = operation.node().at("/responses/200/content").path("application/json");
            if (!answer.isMissingNode()) {
                assertThat(answer.has("example"))
                        .as(operation + " wants an example of its answer")
                        .isTrue();
                assertThat(CONTRACT.faults(
                                answer.get("schema"), answer.get("example").toString()))
                        .as(operation.toString())
                        .isEmpty();
            }
            JsonNode body = operation.node().at("/requestBody/content").path("application/json");
            if (body.has("example")) {
                assertThat(CONTRACT.faults(
                                body.get("schema"), body.get("example").toString()))
                        .as(operation.toString())
                        .isEmpty();
            }
        }
    }

    /** A value that a parameter cannot have; none where it may be any text. */
    private static Stream<String> wrong(JsonNode parameter) {
        JsonNode schema = parameter.get("schema");
        boolean closed = schema.has("enum") || schema.has("$ref");
        boolean read = closed
                || schema.path("format").asString("").equals("date")
                || schema.path("type").asString("").equals("integer")
                || parameter.get("name").asString().equals("after");
        return read ? Stream.of("soon", "2022-13-45", "%00", "eyJ9", "WyJ4Il0") : Stream.of();
    }

    @Test
    void whatAParameterCannotBeIsSaid() {
        for (Operation operation : reading()) {
            String address = filled.address(operation.path());
            for (JsonNode parameter : operation.parameters("query")) {
                wrong(parameter)
                        .forEach(value -> isProblem(
                                operation,
                                served.get(address + "?" + parameter.get("name").asString() + "=" + value),
                                400));
            }
        }
    }

    @Test
    void everyValueOfAClosedListIsTaken() {
        for (Operation operation : reading()) {
            for (JsonNode parameter : operation.parameters("query")) {
                parameter
                        .at("/schema/enum")
                        .forEach(value -> assertThat(served.get(filled.address(operation.path()) + "?"
                                                + parameter.get("name").asString() + "=" + value.asString())
                                        .statusCode())
                                .as(operation + " " + parameter + " " + value)
                                .isEqualTo(200));
            }
        }
    }

    @Test
    void whatIsNotThereIsAProblem() {
        for (Operation operation : reading()) {
            if (!operation.parameters("path").isEmpty()) {
                String address = operation.path().replaceAll("\\{[^}]+}", "XQZ");
                isProblem(operation, served.get(address), 404);
            }
        }
        assertThat(served.get("/api/v1/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void noPageOfAnotherSiteMayAsk() {
        for (Operation operation : operations()) {
            var request = served.request(filled.address(operation.path()), "Origin", "https://elsewhere.example")
                    .method(operation.method(), BodyPublishers.noBody());
            isProblem(operation, served.send(request), 403);
        }
    }

    @Test
    void whereThereAreUsersEverybodyLogsInAndNobodyAsksTooOften(@TempDir Path other) {
        Path file = other.resolve("closed.db");
        try (var dossier = Dossiers.open(file)) {
            dossier.accounts().add("test", "ana", Role.READER, "none");
        }
        var settings =
                new WebServer.Settings("127.0.0.1", 0, true, false, operations().size(), 0.0001, false);
        try (var closed = Served.with(file, settings, InstantSource.system())) {
            for (Operation operation : operations()) {
                HttpResponse<String> response = ask(closed, operation);
                if (operation.open()) {
                    assertThat(response.statusCode()).as(operation.toString()).isIn(200, 503);
                    continue;
                }
                isProblem(operation, response, 401);
                assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
            }
            for (Operation operation : operations()) {
                HttpResponse<String> response = ask(closed, operation);
                isProblem(operation, response, 429);
                assertThat(response.headers().firstValue("Retry-After")).isPresent();
            }
        }
    }

    private static HttpResponse<String> ask(Served server, Operation operation) {
        return server.send(server.request(operation.path().replaceAll("\\{[^}]+}", "x"))
                .method(operation.method(), BodyPublishers.noBody()));
    }

    /** What the sources ask of a request must stand in the contract. */
    @Test
    void everyParameterThatIsReadIsDocumented() throws IOException {
        Set<String> documented = new HashSet<>(OF_PAGES);
        operations()
                .forEach(operation -> operation
                        .parameters("query")
                        .forEach(one -> documented.add(one.get("name").asString())));
        Pattern read = Pattern.compile("(?s)(?:\\.(?:text|day|choice|word|number)|queryParam)\\(\\s*\"([\\w-]+)\"");
        assertThat(found(read, file -> !file.endsWith("IntakePages.java")))
                .as("write it under parameters in " + FILE + ", or into OF_PAGES where only pages know it")
                .isSubsetOf(documented);
    }

    @Test
    void everyStatusOfAProblemIsDocumented() throws IOException {
        Set<String> documented =
                Set.copyOf(CONTRACT.document().at("/components/responses").propertyNames());
        assertThat(found(Pattern.compile("(?s)new Problem\\(\\s*(\\d{3}),"), file -> true))
                .as("write it under components/responses in " + FILE)
                .isSubsetOf(documented);
    }

    private static Set<String> found(Pattern pattern, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            var found = new HashSet<String>();
            for (Path file : files.filter(wanted).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(found::add);
            }
            return found;
        }
    }

    @Test
    void aDecisionIsMadeOnWhatWasSeen(@TempDir Path other) {
        try (var own = Served.on(other, DemoStories.all().get(1))) {
            JsonNode first =
                    json(own.get("/api/v1/review").body()).get("findings").get(0);
            String path = "/api/v1/review/" + first.get("document").asString() + "/"
                    + first.get("id").asString();
            Operation decide = operations().stream()
                    .filter(one -> !one.reads() && one.path().contains("{finding}"))
                    .findFirst()
                    .orElseThrow();
            String tag = own.get(path).headers().firstValue("ETag").orElseThrow();
            String accept = "{\"verdict\":\"accept\"}";
            isProblem(decide, send(own, path, accept), 428);
            isProblem(decide, send(own, path, accept, "If-Match", "\"another\""), 412);
            isProblem(decide, send(own, path, "verdict=accept", "If-Match", tag), 400);
            isProblem(decide, send(own, path, "{\"verdict\":\"edit\"}", "If-Match", tag), 400);
            isProblem(
                    decide,
                    send(own, path, "{\"verdict\":\"edit\",\"changes\":{\"colour\":\"red\"}}", "If-Match", tag),
                    422);
            HttpResponse<String> done = send(own, path, accept, "If-Match", tag);
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
            assertThat(CONTRACT.faults(
                            decide.node()
                                    .at("/responses/200/content")
                                    .get("application/json")
                                    .get("schema"),
                            done.body()))
                    .isEmpty();
            assertThat(json(own.get(path).body()).get("verdict").asString()).isEqualTo("accept");
            isProblem(decide, send(own, path, "{\"verdict\":\"reject\"}", "If-Match", tag), 412);

            Operation undo = operations().stream()
                    .filter(one -> one.path().endsWith("/undo"))
                    .findFirst()
                    .orElseThrow();
            String entry = "/api/v1/log/" + json(done.body()).get("entry") + "/undo";
            assertThat(send(own, entry, "").statusCode()).isEqualTo(200);
            isProblem(undo, send(own, entry, ""), 409);
            isProblem(undo, send(own, "/api/v1/log/x/undo", ""), 404);
            assertThat(json(own.get(path).body()).has("verdict")).isFalse();
        }
    }

    private static HttpResponse<String> send(Served server, String path, String body, String... headers) {
        return server.send(server.request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
