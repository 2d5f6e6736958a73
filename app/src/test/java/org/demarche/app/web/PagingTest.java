package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.app.Contract;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.Notes;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.reader.Reader;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists come in pages that together are the list: nothing twice, nothing left out, whatever comes in meanwhile. */
class PagingTest {
    private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final List<String> FILTERED = List.of(
            "/api/v1/demarches?actor=RUS&as-of=2022-01-31",
            "/api/v1/demarches?as-of=2023-07-31&happened=",
            "/api/v1/demarches?matter=guarant&as-of=2022-02-20",
            "/api/v1/moves?actor=RUS&side=by",
            "/api/v1/statements?kind=say&since=2022-01-01&until=2022-12-31",
            "/api/v1/roles?actor=RUS",
            "/api/v1/search?q=the&in=stories&order=newest",
            "/api/v1/search?q=the&in=statements&order=newest",
            "/api/v1/search?q=talks&in=moves",
            "/api/v1/search?q=guarantees",
            "/api/v1/quote?q=a+written+reply+to+the+security+proposals");

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.onDemo(folder);
        for (int i = 0; i < 3; i++) {
            String name = "search " + i;
            served.workspace().change(dossier -> dossier.savedSearches().save(name, "q=talks", "ana"));
            served.workspace().change(dossier -> {
                dossier.failed(name, "holds no story");
                dossier.notes().add("ana", Notes.On.actor("RUS"), name);
                var item = dossier.reviews().queue(1).get(0);
                return dossier.reviews()
                        .decide("ana", item.document(), item.finding().id(), Verdict.ACCEPT, java.util.Map.of());
            });
        }
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** Every list of the contract, and some with filters. */
    private static Stream<String> lists() {
        var filled = new Filled(served);
        Contract contract = Contract.load();
        Stream<String> all = contract.document().get("paths").properties().stream()
                .filter(path -> path.getValue()
                        .at("/get/parameters")
                        .valueStream()
                        .anyMatch(one ->
                                contract.resolved(one).path("name").asString("").equals("after")))
                .filter(path -> FILTERED.stream().noneMatch(one -> one.startsWith(path.getKey() + "?q=")))
                .map(path -> filled.address(path.getKey()));
        return Stream.concat(all, FILTERED.stream());
    }

    private static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }

    private static List<String> things(Served server, String address) {
        return things(json(server.get(address)));
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.uri() + response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<String> things(JsonNode body) {
        return body.properties().stream()
                .filter(field -> field.getValue().isArray() && !field.getKey().equals("between"))
                .flatMap(field -> field.getValue().valueStream())
                .map(JsonNode::toString)
                .toList();
    }

    @Test
    void pagesTogetherAreTheList() {
        lists().forEach(list -> {
            List<String> whole = things(served, with(list, "limit=500"));
            assertThat(whole).as(list).doesNotHaveDuplicates();
            assertThat(whole.isEmpty()).as(list).isEqualTo(list.endsWith("/names"));
            for (int limit : List.of(1, 7)) {
                if (whole.size() / limit < 60) {
                    assertThat(walked(list, limit)).as(list).isEqualTo(whole);
                }
            }
        });
    }

    private static List<String> walked(String list, int limit) {
        var all = new ArrayList<String>();
        String address = with(list, "limit=" + limit);
        while (!address.isEmpty()) {
            HttpResponse<String> response = served.get(address);
            JsonNode body = json(response);
            List<String> things = things(body);
            assertThat(things).as(address).hasSizeLessThanOrEqualTo(limit);
            all.addAll(things);
            Matcher link = LINK.matcher(response.headers().firstValue("Link").orElse(""));
            assertThat(link.matches()).as(address).isEqualTo(body.has("next"));
            address = link.matches() ? link.group(1) : "";
            if (body.has("next")) {
                assertThat(address).contains("after=" + body.get("next").asString());
            }
        }
        return all;
    }

    @Test
    void aCursorOfAnotherListOrOtherFiltersIsRefused() {
        String cursor = json(served.get("/api/v1/stories?limit=1")).get("next").asString();
        for (String address :
                List.of("/api/v1/moves?after=", "/api/v1/stories?kind=x&after=", "/stories?kind=y&after=")) {
            HttpResponse<String> response = served.get(address + cursor);
            assertThat(response.statusCode()).as(address).isEqualTo(400);
            assertThat(response.body()).contains("after is no cursor of this list");
        }
        assertThat(served.get("/stories?limit=1&after=" + cursor).statusCode())
                .as("a page and its twin share cursors")
                .isEqualTo(200);
    }

    @Test
    void whatComesInMeanwhileBreaksNoWalk(@TempDir Path other) {
        List<Document> stories = DemoStories.all();
        Reader reader = Reader.load();
        for (String list : List.of(
                "/api/v1/stories",
                "/api/v1/statements",
                "/api/v1/demarches?as-of=2023-07-31",
                "/api/v1/review",
                "/api/v1/matters",
                "/api/v1/search?q=the&in=stories&order=newest")) {
            try (var fresh = Served.on(
                    other.resolve(list.replaceAll("\\W", "")),
                    stories.subList(0, 12).toArray(Document[]::new))) {
                List<String> before = things(fresh, with(list, "limit=500"));
                var seen = new ArrayList<String>();
                String address = with(list, "limit=3");
                int next = 12;
                while (!address.isEmpty()) {
                    HttpResponse<String> response = fresh.get(address);
                    seen.addAll(things(json(response)));
                    if (next < 20) {
                        Document story = stories.get(next++);
                        fresh.workspace().change(dossier -> {
                            dossier.store(List.of(reader.read(story)));
                            return 0;
                        });
                    }
                    Matcher link =
                            LINK.matcher(response.headers().firstValue("Link").orElse(""));
                    address = link.matches() ? link.group(1) : "";
                }
                List<String> names = seen.stream().map(PagingTest::name).toList();
                assertThat(names).as(list).doesNotHaveDuplicates();
                assertThat(new HashSet<>(names))
                        .as(list)
                        .containsAll(before.stream().map(PagingTest::name).toList());
            }
        }
    }

    /** What a thing is, whatever is told of it by now. */
    private static String name(String thing) {
        JsonNode node = JsonMapper.shared().readTree(thing);
        return Stream.of("document", "story", "id", "finding", "name", "label", "terms")
                .map(field -> node.path(field).asString(""))
                .reduce("", (one, two) -> one + "/" + two);
    }

    @Test
    void pagesOfThePeopleGoOnToo() {
        for (String page : List.of(
                "/?limit=2&as-of=2023-07-31",
                "/stories?limit=3",
                "/search?q=the&in=stories&limit=3",
                "/actors?order=code&limit=5",
                "/actors?limit=5",
                "/dyads/RUS/USA?limit=4",
                "/intake?limit=1")) {
            String next = served.get(page).body();
            Matcher more = Pattern.compile("<a rel=\"next\" href=\"([^\"]+)\"").matcher(next);
            assertThat(more.find()).as(page).isTrue();
            String address = more.group(1).replace("&amp;", "&");
            assertThat(served.get(address).statusCode()).as(address).isEqualTo(200);
            assertThat(served.get(address).body()).isNotEqualTo(next);
        }
    }
}
