package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Every page that shows data has a twin for programs. */
class TwinsTest {
    /** Pages that show nothing of the dossier that has no page of its own: forms that ask before something is done. */
    private static final Set<String> WITHOUT = Set.of(
            "/login",
            "/export",
            "/favicon.ico",
            "/*",
            "/demarches/{id}/join",
            "/demarches/{id}/split",
            "/moves/{document}/{move}/link",
            "/admin",
            "/admin/forget",
            "/admin/users/{name}/remove");

    private static final Pattern TWIN =
            Pattern.compile("<link rel=\"alternate\" type=\"application/json\" href=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    @Test
    void everyPageNamesItsTwin() {
        try (var served = Served.onDemo(folder)) {
            served.workspace().change(dossier -> dossier.savedSearches().save("talks", "q=talks", "ana"));
            var filled = new Filled(served);
            for (String route : served.routes()) {
                String path = route.substring(route.indexOf(' ') + 1);
                if (!route.startsWith("GET ")
                        || path.startsWith("/api/")
                        || path.startsWith("/assets/")
                        || WITHOUT.contains(path)) {
                    continue;
                }
                HttpResponse<String> page = served.get(filled.address(path));
                if (!page.body().startsWith("<!DOCTYPE html>")) {
                    continue;
                }
                Matcher twin = TWIN.matcher(page.body());
                assertThat(twin.find())
                        .as(path + ": give its layout a twin, or name it in WITHOUT here")
                        .isTrue();
                HttpResponse<String> answer = served.get(twin.group(1).replace("&amp;", "&"));
                assertThat(answer.statusCode()).as(path + " " + twin.group(1)).isEqualTo(200);
                assertThat(JsonMapper.shared().readTree(answer.body()).isObject())
                        .isTrue();
            }
        }
    }
}
