package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.demarche.app.Contract;
import org.demarche.app.access.Secrets;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.Accounts.Role;
import org.demarche.dossier.AuditLog;
import org.demarche.dossier.DossierLedger.Query;
import org.demarche.dossier.Identities.Rule;
import org.demarche.dossier.Name;
import org.demarche.dossier.Notes.On;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.reader.ledger.Demarche;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two people decide on the same: the second sees what the first has decided, and nothing is overwritten unseen. */
class ConflictPagesTest {
    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void serve() {
        served = Served.on(folder, DemoStories.all().toArray(org.demarche.reader.text.Document[]::new));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private AuditLog.Entry last() {
        return served.workspace()
                .read(dossier -> dossier.log().last(1).stream().findFirst())
                .orElseThrow();
    }

    /** What somebody else decides meanwhile. */
    private long ben(String path, Verdict verdict, Map<String, String> changes) {
        String[] parts = path.split("/");
        return served.workspace()
                .change(dossier -> dossier.reviews().decide("ben", parts[2], parts[3], verdict, changes));
    }

    private static void isConflict(HttpResponse<String> page, String... words) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(409);
        assertThat(page.headers().firstValue("ETag")).isEmpty();
        assertThat(Jsoup.parse(page.body()).text())
                .contains("Decided meanwhile", "Nothing was changed", "What you wanted")
                .contains(words);
    }

    @Test
    void aFindingThatSomebodyElseHasAcceptedIsNotRejectedUnseen() {
        PostForm form = PostForm.of(served.get("/review"), "/review/");
        ben(form.action(), Verdict.ACCEPT, Map.of());
        HttpResponse<String> conflict = form.with("verdict", "reject").send(served);
        isConflict(conflict, "ben decided on the same", "reject:", "ben ACCEPT", "Keep theirs", "Decide again over it");
        assertThat(last().act()).isEqualTo("ACCEPT");

        assertThat(PostForm.of(conflict, form.action()).send(served).statusCode())
                .isEqualTo(303);
        assertThat(last().act()).isEqualTo("REJECT");
        assertThat(served.workspace().read(dossier -> dossier.log().verify()).entries())
                .isEqualTo(2);
    }

    @Test
    void whatIsDecidedWhileTheConflictIsLookedAtIsAConflictOfItsOwn() {
        PostForm form = PostForm.of(served.get("/review"), "/review/");
        ben(form.action(), Verdict.ACCEPT, Map.of());
        HttpResponse<String> conflict = form.with("verdict", "accept").send(served);
        ben(form.action(), Verdict.REJECT, Map.of());
        isConflict(PostForm.of(conflict, form.action()).send(served), "ben REJECT");
    }

    @Test
    void anEditIsKeptForWhoWantsItAllTheSame() {
        PostForm form = PostForm.of(served.get("/review"), "/review/");
        ben(form.action(), Verdict.REJECT, Map.of());
        HttpResponse<String> conflict = form.with("verdict", "edit")
                .with("polarity", "negative")
                .with("was-polarity", "positive")
                .send(served);
        isConflict(conflict, "polarity: positive becomes negative", "ben REJECT");
        assertThat(PostForm.of(conflict, form.action()).send(served).statusCode())
                .isEqualTo(303);
        assertThat(last().after().orElseThrow()).contains("\"polarity\":\"negative\"");
    }

    @Test
    void whatSomebodyElseHasDecidedIsSimplySkipped() {
        PostForm form = PostForm.of(served.get("/review"), "/review/");
        ben(form.action(), Verdict.ACCEPT, Map.of());
        assertThat(form.with("verdict", "skip").send(served).statusCode()).isEqualTo(303);
        assertThat(served.get(form.action()).body()).contains("decided: accept");
        assertThat(served.post(form.action(), "verdict=skip").statusCode()).isEqualTo(303);
        assertThat(served.get(form.action()).body()).contains("decided: accept");
    }

    @Test
    void whatSomebodyElseHasSkippedIsNotDecided() {
        PostForm form = PostForm.of(served.get("/review"), "/review/");
        String tag = served.get("/api/v1" + form.action())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        ben(form.action(), Verdict.SKIP, Map.of());
        assertThat(served.get("/api/v1" + form.action(), "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(form.with("verdict", "accept").send(served).statusCode()).isEqualTo(303);
        assertThat(last().act()).isEqualTo("ACCEPT");
    }

    @Test
    void aStoryThatWasReadAnewMeanwhileIsLookedAtAgain() {
        PostForm form = PostForm.of(served.get("/review"), "/review/");
        HttpResponse<String> page = served.post(
                form.action(),
                "verdict=accept&state=0-0123456789abcdef&seen="
                        + served.workspace()
                                .read(dossier -> dossier.log().seen().text()));
        isConflict(page, "its story was read anew", "Look at it again");
    }

    @Test
    void decisionsOnOtherFindingsAreInNobodysWay() {
        PostForm form = PostForm.of(served.get("/review"), "/review/");
        List<String> others = served
                .workspace()
                .read(dossier -> dossier.reviews().queue(3))
                .stream()
                .map(item -> "/review/" + item.document() + "/" + item.finding().id())
                .filter(path -> !path.equals(form.action()))
                .toList();
        others.forEach(path -> ben(path, Verdict.ACCEPT, Map.of()));
        assertThat(form.with("verdict", "accept").send(served).statusCode()).isEqualTo(303);
    }

    @Test
    void aFormThatDoesNotSayWhatItSawOverwritesNothing() {
        PostForm form = PostForm.of(served.get("/review"), "/review/");
        ben(form.action(), Verdict.ACCEPT, Map.of());
        isConflict(served.post(form.action(), "verdict=reject"), "ben ACCEPT");
        isConflict(served.post(form.action(), "verdict=reject&seen=1-000000000000"), "ben ACCEPT");
    }

    @Test
    void whatIsUndoneAlreadyIsNotUndoneTwice() {
        String finding = PostForm.of(served.get("/review"), "/review/").action();
        ben(finding, Verdict.ACCEPT, Map.of());
        PostForm undo = PostForm.of(served.get("/review"), "/review/undo/");
        ben(finding, Verdict.REJECT, Map.of());
        HttpResponse<String> conflict = undo.send(served);
        isConflict(conflict, "undo: entry 1", "ben REJECT", "Undo theirs");
        assertThat(PostForm.of(conflict, "/review/undo/2").send(served).statusCode())
                .isEqualTo(303);
        assertThat(served.get(finding).body()).contains("decided: accept");
        undo.send(served);
        HttpResponse<String> gone = undo.send(served);
        isConflict(gone, "UNDO", "cannot be done any more");
    }

    @Test
    void aNoteThatSomebodyElseHasChangedOrDeleted() {
        String story = served.workspace()
                .read(dossier -> dossier.stories().latest(1).get(0).id());
        String id =
                served.workspace().change(dossier -> dossier.notes().add("ana", On.story(story), "Ask the embassy."));
        HttpResponse<String> page = served.get("/stories/" + story);
        PostForm edit = PostForm.of(page, "/notes/" + id).with("text", "Ask the ministry.");
        PostForm delete = PostForm.of(page, "/notes/" + id + "/delete");
        served.workspace().change(dossier -> {
            dossier.notes().edit("ben", id, "The embassy knows nothing.");
            return 0;
        });
        isConflict(edit.send(served), "Ask the ministry.", "ben NOTE", "The embassy knows nothing.");
        served.workspace().change(dossier -> {
            dossier.notes().delete("ben", id);
            return 0;
        });
        isConflict(delete.send(served), "cannot be done any more");
        HttpResponse<String> conflict = edit.send(served);
        isConflict(conflict, "ben NOTE");
        assertThat(PostForm.of(conflict, "/notes/" + id).send(served).statusCode())
                .isEqualTo(303);
        assertThat(served.get("/stories/" + story).body()).contains("Ask the ministry.");
    }

    @Test
    void aNameThatIsAnotherByNow() {
        HttpResponse<String> sure = PostForm.of(served.get("/names?from=RUS.GOV&do=merge"), "/names")
                .with("to", "BLR.GOV")
                .send(served);
        served.workspace()
                .change(dossier -> dossier.identities().merge("ben", Name.code("RUS.GOV"), Name.code("KAZ.GOV")));
        HttpResponse<String> conflict = PostForm.of(sure, "/names").send(served);
        isConflict(conflict, "RUS.GOV is BLR.GOV", "ben SAME", "KAZ.GOV");
        assertThat(PostForm.of(conflict, "/names").send(served).statusCode()).isEqualTo(303);
        List<Rule> rules =
                served.workspace().read(dossier -> dossier.identities().rules());
        assertThat(rules)
                .singleElement()
                .satisfies(rule -> assertThat(rule.to()).isEqualTo(Name.code("BLR.GOV")));
        assertThat(last().number()).isEqualTo(3);
    }

    @Test
    void aDemarcheThatIsPartOfAnotherByNow() {
        List<Demarche> all = served.workspace()
                .read(dossier -> dossier.foldedLedger().demarches(Query.asOf(LocalDate.of(9999, 1, 1)), any -> true));
        Demarche one = all.get(0);
        Demarche other = all.get(1);
        HttpResponse<String> sure = PostForm.of(
                        served.get("/demarches/" + one.id() + "/join"), "/demarches/" + one.id() + "/join")
                .with("with", other.id())
                .send(served);
        served.workspace()
                .change(dossier ->
                        dossier.foldedLedger().links().join("ben", one, all.get(2), java.time.Clock.systemUTC()));
        isConflict(
                PostForm.of(sure, "/demarches/" + one.id() + "/join").send(served),
                "ben JOIN",
                "cannot be done any more");
        assertThat(last().number()).isEqualTo(1);
    }

    @Test
    void twoAdminsSeeToTheSameUser() {
        served.workspace().change(dossier -> {
            dossier.accounts().add("root", "ana", Role.ADMIN, "none");
            dossier.accounts().token("root", "ana", Secrets.hash("secret"));
            dossier.accounts().add("root", "cleo", Role.READER, "none");
            return 0;
        });
        String[] ana = {"Authorization", "Bearer secret"};
        PostForm form =
                PostForm.of(served.get("/admin", ana), "/admin/users/cleo/role").with("role", "admin");
        served.workspace().change(dossier -> {
            dossier.accounts().role("ben", "cleo", Role.REVIEWER);
            return 0;
        });
        HttpResponse<String> conflict = form.send(served, ana);
        isConflict(conflict, "role of cleo: admin", "ben USER", "cleo was READER is REVIEWER");
        PostForm.of(conflict, form.action()).send(served, ana);
        assertThat(served.workspace()
                        .read(dossier -> dossier.accounts().find("cleo").orElseThrow())
                        .role())
                .isEqualTo(Role.ADMIN);
    }

    @Test
    void aStoryThatSomebodyElseDecidedOnIsNotForgottenUnseen() {
        PostForm asked = PostForm.of(served.get("/review"), "/review/");
        String story = asked.action().split("/")[2];
        PostForm forget = PostForm.of(served.get("/admin/forget?story=" + story), "/admin/forget")
                .with("reason", "withdrawn");
        ben(asked.action(), Verdict.ACCEPT, Map.of());
        HttpResponse<String> conflict = forget.send(served);
        isConflict(conflict, "forget the story", "ben ACCEPT");
        assertThat(served.get("/stories/" + story).statusCode()).isEqualTo(200);
        assertThat(PostForm.of(conflict, "/admin/forget").send(served).statusCode())
                .isEqualTo(303);
        assertThat(served.get("/stories/" + story).statusCode()).isEqualTo(404);
    }

    @Test
    void aProgramIsToldWhoHasDecidedWhat() {
        String finding = PostForm.of(served.get("/review"), "/review/").action();
        String path = "/api/v1" + finding;
        String tag = served.get(path).headers().firstValue("ETag").orElseThrow();
        ben(finding, Verdict.ACCEPT, Map.of());
        HttpResponse<String> refused = served.send(
                served.request(path, "If-Match", tag).POST(BodyPublishers.ofString("{\"verdict\":\"reject\"}")));
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(Contract.faults("problem", refused.body())).isEmpty();
        JsonNode problem = JsonMapper.shared().readTree(refused.body());
        assertThat(problem.get("detail").asString()).contains("ben has decided accept", "GET " + path);
        assertThat(problem.get("decisions")).hasSize(1);
        assertThat(problem.at("/decisions/0/who").asString()).isEqualTo("ben");
        assertThat(problem.at("/decisions/0/number").asLong()).isEqualTo(1);
    }

    @Test
    void noMarkupOfWhatSomebodyWroteReachesThePage() {
        String bad = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";
        PostForm form = PostForm.of(served.get("/review"), "/review/");
        ben(form.action(), Verdict.REJECT, Map.of());
        HttpResponse<String> conflict = form.with("verdict", "edit")
                .with("polarity", bad)
                .with("was-polarity", bad + "!")
                .with(bad, bad)
                .send(served);
        isConflict(conflict, "ben REJECT");
        assertThat(conflict.body()).doesNotContain("<script>alert", "<img");
    }
}
