package org.demarche.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import org.demarche.dossier.Dossiers;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;

/** A server on a dossier of a few stories, and a client that asks it. */
final class Served implements AutoCloseable {
    private static final Reader READER = Reader.load();

    private final Workspace workspace;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(Workspace workspace) {
        this(workspace, WebServer.Settings.local(0), InstantSource.system());
    }

    private Served(Workspace workspace, WebServer.Settings settings, InstantSource clock) {
        this.workspace = workspace;
        server = WebServer.start(workspace, settings, clock);
    }

    /** A dossier that is there, with other settings. */
    static Served with(Path file, WebServer.Settings settings, InstantSource clock) {
        return new Served(Workspace.open(Dossiers.place(file)), settings, clock);
    }

    /** An empty dossier, and a reader that knows more than what is bundled. */
    static Served knowing(Path file, Reader reader) {
        return new Served(Workspace.open(Dossiers.place(file), () -> reader));
    }

    /** The bundled dispatches. */
    static Served onDemo(Path folder) {
        return on(folder, DemoStories.all().toArray(Document[]::new));
    }

    /** Reads stories into a dossier at a place and serves it. */
    static Served at(DossierPlace place, Document... stories) {
        try (var dossier = Dossier.open(place)) {
            dossier.store(Arrays.stream(stories).map(READER::read).toList());
        }
        return new Served(Workspace.open(place));
    }

    /** Reads stories into a dossier in a folder and serves it; stories are told apart by their labels. */
    static Served on(Path folder, Document... stories) {
        Path file = folder.resolve("affair.db");
        try (var dossier = Dossiers.open(file)) {
            List<Reading> readings = Arrays.stream(stories).map(READER::read).toList();
            dossier.store(readings);
        }
        return new Served(Workspace.open(Dossiers.place(file)));
    }

    Workspace workspace() {
        return workspace;
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    List<String> routes() {
        return server.routes();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address() + path));
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        workspace.close();
    }
}
