package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of what failed at the intake just that is tried again, and what then comes in is no failure any more. */
class RetryTest {
    private static final String STORY =
            "OSLO, Dec 18, 2021 (Demarche test) -- Norway called on both sides on Saturday to meet in Geneva.";

    @TempDir
    private Path folder;

    @Test
    void anAddressThatFailedIsTriedAgain() {
        try (Served served = Served.on(folder, Document.of("first", STORY))) {
            assertThat(served.post("/intake", "address=" + Links.part("http://127.0.0.1:9/a"))
                            .body())
                    .contains("Not read", "Try again");
            served.post("/intake", "address=" + Links.part("http://10.0.0.1/b"));
            assertThat(served.get("/intake").body()).contains("Try all addresses again", "Failures so far");
            assertThat(served.post("/intake/retry", "label=" + Links.part("http://10.0.0.1/b"))
                            .body())
                    .contains("leads to 10.0.0.1")
                    .contains("Not read <small>1</small>");
            assertThat(served.post("/intake/retry", "").body()).contains("Not read <small>2</small>");
            assertThat(served.post("/intake/retry", "label=" + Links.part("file:///etc/passwd"))
                            .body())
                    .contains("holds no failure of an address");
        }
    }

    @Test
    void whatComesInIsNoFailureAnyMore() {
        try (Served served = Served.on(folder, Document.of("first", STORY))) {
            String label = "https://news.example/oslo";
            for (String text : new String[] {STORY, STORY + " More to follow."}) {
                served.workspace().change(dossier -> {
                    dossier.failed(label, "is answered with 503; try it again later");
                    return 0;
                });
                assertThat(served.get("/api/v1/failures").body()).contains(label);
                served.post("/intake", "label=" + Links.part(label) + "&text=" + Links.part(text));
                assertThat(served.get("/api/v1/failures").body()).doesNotContain(label);
            }
            assertThat(served.get("/stories").body()).contains("first");
        }
    }
}
