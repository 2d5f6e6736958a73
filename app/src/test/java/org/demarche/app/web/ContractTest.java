package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What openapi.yaml promises is what the server does. */
class ContractTest {
    private static final String API = "/api/v1/";

    @TempDir
    private static Path folder;

    private static Served served;
    private static JsonNode contract;

    @BeforeAll
    static void serve() {
        served = Served.onDemo(folder);
        contract =
                YAMLMapper.shared().readTree(served.get("/api/v1/openapi.yaml").body());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void everyRouteIsDocumentedAndNoOther() {
        List<String> documented = contract.get("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))
                .toList();
        assertThat(served.routes().stream()
                        .filter(route -> route.contains(API) && !route.endsWith("openapi.yaml"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    /** An address of each documented path, with parameters that the demo fills. */
    private static Stream<Map.Entry<String, String>> addresses() {
        String story = first("/api/v1/stories", "stories");
        String demarche = first("/api/v1/demarches", "demarches");
        return contract.get("paths").propertyNames().stream()
                .map(path -> Map.entry(
                        path,
                        path.replace("/stories/{id}", "/stories/" + story)
                                .replace("/demarches/{id}", "/demarches/" + demarche)
                                .replace("{code}", "RUS")
                                .replace("/schemas/{name}", "/schemas/statement.json")
                                .replace("{name}", "Sergei%20Ryabkov")
                                .replace("{one}", "RUS")
                                .replace("{other}", "USA")
                                .replace("{about}", "security%20guarantees")
                                .replace("{format}", "csv")));
    }

    private static String first(String path, String list) {
        return JsonMapper.shared()
                .readTree(served.get(path).body())
                .get(list)
                .get(0)
                .get("id")
                .asString();
    }

    @Test
    void answersHaveTheTypeAndTheFieldsThatAreRequired() {
        addresses().forEach(address -> {
            HttpResponse<String> response = served.get(address.getValue());
            assertThat(response.statusCode()).as(address.getValue()).isEqualTo(200);
            JsonNode content = contract.at("/paths").get(address.getKey()).at("/get/responses/200/content");
            String type =
                    response.headers().firstValue("Content-Type").orElse("").split(";")[0];
            assertThat(content.propertyNames()).as(address.getKey()).contains(type);
            if (type.equals("application/json")) {
                JsonNode body = JsonMapper.shared().readTree(response.body());
                required(content.get(type).get("schema"))
                        .forEach(field -> assertThat(body.has(field))
                                .as(address.getKey() + " " + field)
                                .isTrue());
            }
        });
    }

    private static Stream<String> required(JsonNode schema) {
        JsonNode found =
                schema.has("$ref") ? contract.at(schema.get("$ref").asString().substring(1)) : schema;
        Stream<String> own = found.path("required").valueStream().map(JsonNode::asString);
        return Stream.concat(own, found.path("allOf").valueStream().flatMap(ContractTest::required));
    }

    @Test
    void whatIsNotThereIsAProblemInTheOneShape() {
        for (String address : List.of(
                "/api/v1/stories/none",
                "/api/v1/demarches/none",
                "/api/v1/actors/XYZ",
                "/api/v1/export/pdf",
                "/api/v1/search?since=soon",
                "/api/v1/nothing")) {
            HttpResponse<String> response = served.get(address);
            assertThat(response.statusCode()).as(address).isIn(400, 404);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            JsonNode problem = JsonMapper.shared().readTree(response.body());
            required(contract.at("/components/schemas/Problem"))
                    .forEach(field -> assertThat(problem.has(field)).as(field).isTrue());
        }
    }
}
