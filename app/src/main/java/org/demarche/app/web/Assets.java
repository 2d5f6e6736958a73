package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/** Styles and scripts: a fixed list from the program's own files, named with a hash so that browsers keep them. */
public final class Assets implements Page {
    private static final Map<String, String> FILES = Map.of(
            "demarche.css", "/org/demarche/app/web/demarche.css",
            "demarche.js", "/org/demarche/app/web/demarche.js",
            "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
            "openapi.yaml", "/org/demarche/app/web/openapi.yaml",
            "icon.svg", "/org/demarche/app/web/icon.svg");
    private static final Map<String, Asset> LOADED = load();

    private record Asset(byte[] bytes, String type, String hash) {}

    /** Where a page finds a file. */
    public static String path(String name) {
        return "/assets/" + Objects.requireNonNull(LOADED.get(name), name).hash() + "/" + name;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/assets/{hash}/{name}", Assets::serve);
        routes.get(
                "/api/v1/openapi.yaml",
                context -> context.contentType("application/yaml; charset=utf-8")
                        .result(Objects.requireNonNull(LOADED.get("openapi.yaml"))
                                .bytes()));
        routes.get("/favicon.ico", context -> context.redirect(path("icon.svg")));
    }

    private static void serve(Context context) {
        Asset asset = LOADED.get(context.pathParam("name"));
        if (asset == null) {
            throw new Problem.Found(Problem.missing("There is no such file."));
        }
        context.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(asset.type())
                .result(asset.bytes());
    }

    private static Map<String, Asset> load() {
        var loaded = new HashMap<String, Asset>();
        FILES.forEach((name, resource) -> loaded.put(name, load(name, resource)));
        return Map.copyOf(loaded);
    }

    private static Asset load(String name, String resource) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Asset(bytes, type(name), HexFormat.of().formatHex(hash, 0, 6));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(String name) {
        return name.endsWith(".yaml")
                ? "application/yaml; charset=utf-8"
                : name.endsWith(".css")
                        ? "text/css; charset=utf-8"
                        : name.endsWith(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml";
    }
}
