package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrections in the browser: each is shown before it is made, and each is taken back. */
class CorrectionPagesTest {
    private static final String BAD = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void serve() {
        served = Served.onDemo(folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(served.get(path).body());
    }

    private List<String> demarches() {
        return json("/api/v1/demarches")
                .get("demarches")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    /** What a form carries of what its page has shown. */
    private String saw() {
        return "&seen="
                + served.workspace().read(dossier -> dossier.log().seen().text());
    }

    private String undo() {
        Matcher undo = Pattern.compile("action=\"(/review/undo/\\d+)\"")
                .matcher(served.get("/review").body());
        assertThat(undo.find()).isTrue();
        assertThat(served.post(undo.group(1), "").statusCode()).isEqualTo(303);
        return undo.group(1);
    }

    @Test
    void twoDemarchesAreJoinedAndTakenApartAgain() {
        List<String> before = demarches();
        String one = before.get(0);
        String other = before.get(1);
        assertThat(served.get("/demarches/" + one + "/join").body()).contains("It is part of", "by its id");
        HttpResponse<String> sure = served.post("/demarches/" + one + "/join", "with=" + other);
        assertThat(sure.body()).contains("What will change", "name=\"sure\"", "It can be undone");
        assertThat(demarches()).isEqualTo(before);
        assertThat(served.post("/demarches/" + one + "/join", "with=" + other + "&sure=yes")
                        .statusCode())
                .isEqualTo(303);
        assertThat(demarches()).hasSize(before.size() - 1);
        assertThat(served.get("/api/v1/log").body()).contains("\"act\":\"join\"");
        undo();
        assertThat(demarches()).isEqualTo(before);
    }

    @Test
    void aDemarcheIsSplitFromAStepOn() {
        List<String> before = demarches();
        String one = before.stream()
                .filter(id -> served.get("/demarches/" + id + "/split").body().contains("type=\"radio\""))
                .findFirst()
                .orElseThrow();
        Matcher step = Pattern.compile("name=\"step\" value=\"([^\"]+)\"")
                .matcher(served.get("/demarches/" + one + "/split").body());
        assertThat(step.find()).isTrue();
        assertThat(served.post("/demarches/" + one + "/split", "step=" + step.group(1))
                        .body())
                .contains("become a demarche of their own");
        HttpResponse<String> done = served.post("/demarches/" + one + "/split", "step=" + step.group(1) + "&sure=yes");
        assertThat(done.headers().firstValue("Location").orElse("")).doesNotContain(one);
        assertThat(demarches()).hasSize(before.size() + 1);
        undo();
        assertThat(demarches()).isEqualTo(before);
    }

    @Test
    void aStepIsMovedToAnotherDemarcheOrTakenOut() {
        String one = demarches().get(0);
        JsonNode move = json("/api/v1/demarches/" + one)
                .get("steps")
                .get(0)
                .get("moves")
                .get(0);
        String story = json("/api/v1/stories")
                .get("stories")
                .valueStream()
                .filter(node ->
                        node.get("label").asString().equals(move.get("document").asString()))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        String path = "/moves/" + story + "/" + move.get("id").asString() + "/link";
        assertThat(served.get(path).body()).contains("It is a step of", "take it out");
        assertThat(served.post(path, "with=" + demarches().get(1)).body()).contains("What will change");
        assertThat(served.post(path, "with=" + demarches().get(1) + "&sure=yes").statusCode())
                .isEqualTo(303);
        assertThat(served.get("/api/v1/log").body()).contains("\"act\":\"link\"");
        undo();
        assertThat(served.post(path, "").statusCode()).isEqualTo(422);
        assertThat(served.post(path, "with=0123").body()).contains("there is no one demarche 0123");
    }

    @Test
    void aPersonUnderTwoNamesIsOne() {
        String person =
                json("/api/v1/actors/RUS").get("persons").get(0).get("name").asString();
        String from = "from=" + Links.part(person);
        assertThat(served.get("/names?" + from + "&do=merge").body()).contains("stands in", "The same as");
        assertThat(served.post("/names", from + "&do=merge&to=RUS.GOV%20Some%20Body")
                        .body())
                .contains("becomes RUS.GOV Some Body", "Merge");
        assertThat(served.get("/persons/Some%20Body").statusCode()).isEqualTo(404);
        assertThat(served.post("/names", from + "&do=merge&to=RUS.GOV%20Some%20Body&sure=yes")
                        .statusCode())
                .isEqualTo(303);
        assertThat(served.get("/persons/Some%20Body").statusCode()).isEqualTo(200);
        assertThat(served.get("/persons/" + Links.part(person)).headers().firstValue("Location"))
                .contains("/persons/Some%20Body");
        assertThat(served.get("/names").body()).contains("Some Body", "Undo");
        undo();
        assertThat(served.get("/persons/" + Links.part(person)).statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonIsTwo() {
        String person =
                json("/api/v1/actors/RUS").get("persons").get(0).get("name").asString();
        String form = served.get("/names?do=split&from=" + Links.part(person)).body();
        Matcher story = Pattern.compile("name=\"document\" value=\"([^\"]+)\"").matcher(form);
        assertThat(story.find()).isTrue();
        String asked = "do=split&to=Some%20Body&from=" + Links.part(person);
        assertThat(served.post("/names", asked).statusCode()).isEqualTo(422);
        asked += "&document=" + story.group(1);
        assertThat(served.post("/names", asked).body()).contains("elsewhere it stays");
        served.post("/names", asked + "&sure=yes");
        assertThat(json("/api/v1/names").get("names").get(0).get("stories").size())
                .isEqualTo(1);
        assertThat(served.get("/review").body()).contains("SPLIT", "in 1 story");
    }

    private String storyId() {
        return json("/api/v1/stories").get("stories").get(0).get("id").asString();
    }

    @Test
    void notesStandOnStoriesFindingsDemarchesAndActors() {
        String story = storyId();
        String finding = json("/api/v1/stories/" + story)
                .get("findings")
                .valueStream()
                .filter(line -> line.get("type").asString().equals("statement"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        note("on=story&document=" + story, "/stories/" + story);
        note("on=finding&document=" + story + "&subject=" + finding, "/review/" + story + "/" + finding);
        note("on=actor&subject=RUS", "/actors/RUS");
        String demarche = demarches().get(0);
        String fields = served.get("/demarches/" + demarche).body();
        Matcher on = Pattern.compile(
                        "name=\"document\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"subject\" value=\"([^\"]+)\"")
                .matcher(fields);
        assertThat(on.find()).isTrue();
        note("on=demarche&document=" + on.group(1) + "&subject=" + on.group(2), "/demarches/" + demarche);
        assertThat(json("/api/v1/demarches/" + demarche).get("notes").size()).isEqualTo(1);
        assertThat(json("/api/v1/stories/" + story).get("notes").size()).isEqualTo(2);
        assertThat(json("/api/v1/actors/RUS").get("notes").size()).isEqualTo(1);
        assertThat(json("/api/v1/notes").get("notes").size()).isEqualTo(4);
        assertThat(served.post("/notes", "on=story&document=0123&text=a").statusCode())
                .isEqualTo(400);
    }

    private void note(String on, String page) {
        HttpResponse<String> response = served.post("/notes", on + "&text=Ask%20" + Links.part(BAD) + "&back=" + page);
        assertThat(response.statusCode()).as(on).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains(page);
        assertThat(served.get(page).body())
                .as(page)
                .contains("Ask &lt;script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x");
    }

    @Test
    void aNoteIsChangedAndDeleted() {
        String story = storyId();
        served.post("/notes", "on=story&text=first&document=" + story);
        String id = json("/api/v1/notes").get("notes").get(0).get("id").asString();
        served.post("/notes/" + id, "text=second&back=//elsewhere.example/" + saw());
        assertThat(served.get("/stories/" + story).body()).contains("second", "changed by");
        served.post("/notes/" + id + "/delete", saw());
        assertThat(json("/api/v1/notes").get("notes").size()).isZero();
        undo();
        assertThat(json("/api/v1/notes").get("notes").size()).isEqualTo(1);
    }

    @Test
    void positionsAndOfficesAreDecidedOnToo() {
        String queue = json("/api/v1/review?limit=500")
                .get("findings")
                .findValuesAsString("type")
                .toString();
        assertThat(queue).contains("role");
        JsonNode role = json("/api/v1/review?limit=500")
                .get("findings")
                .valueStream()
                .filter(line -> line.get("type").asString().equals("role"))
                .findFirst()
                .orElseThrow();
        String path = "/review/" + role.get("document").asString() + "/"
                + role.get("id").asString();
        assertThat(served.get(path).body()).contains("name=\"office\"", "name=\"lead\"");
        assertThat(served.post(path, "verdict=edit&office=Envoy&was-office=x&words=3-9&was-words=1-2")
                        .statusCode())
                .isEqualTo(303);
        assertThat(served.get(path).body()).contains("decided: edit", "Envoy", "3-9");
        served.post(path, "verdict=reject" + saw());
        assertThat(served.get(path).body()).contains("decided: reject");
        assertThat(served.post(path, "verdict=accept" + saw()).statusCode()).isEqualTo(303);
        assertThat(served.get(path).body()).contains("decided: accept");
        undo();
        assertThat(served.get(path).body()).contains("decided: reject");
    }

    @Test
    void noMarkupOfANameReachesAPage() {
        String from = "from=" + Links.part("\"" + BAD + "\"");
        for (HttpResponse<String> response : List.of(
                served.get("/names?" + from),
                served.post("/names", from + "&to=" + Links.part(BAD)),
                served.post("/names", "from=RUS&do=merge&to=" + Links.part("USA " + BAD)),
                served.get("/demarches/" + Links.part(BAD) + "/join"),
                served.post("/demarches/" + demarches().get(0) + "/join", "with=" + Links.part(BAD)))) {
            assertThat(response.body()).doesNotContain("<script>alert").doesNotContain("<img src=x");
            assertThat(response.statusCode()).isLessThan(500);
        }
        served.post("/names", "sure=yes&do=merge&from=TUR&to=" + Links.part("GRP.x " + BAD));
        for (String page : List.of("/names", "/review", "/actors/GRP.x", "/")) {
            assertThat(served.get(page).body())
                    .as(page)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x");
        }
    }
}
