package org.demarche.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.lab.input.InputException;

/** Builds a peer's module with Maven ({@code -Ppeers}), which fetches the peer from Maven Central the first time. */
final class PeerBuild {
    private final Path home = Path.of(System.getProperty("demarche.home", "."));
    private final Consumer<String> progress;

    PeerBuild(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * The class path that a peer runs with.
     *
     * @throws IOException where it cannot be built or fetched
     */
    String classpath(String peer) throws IOException, InterruptedException {
        Path module = home.resolve("peers").resolve(peer);
        if (!peer.matches("[a-z0-9]+") || !Files.exists(module.resolve("pom.xml"))) {
            throw new InputException("no peer '" + peer + "'; there are corenlp and opennlp");
        }
        progress.accept("building " + peer + " (the first time fetches it from Maven Central)");
        Path log = Files.createTempFile("demarche-peer", ".log");
        Process build = new ProcessBuilder(List.of(
                        home.resolve("mvnw").toString(),
                        "-q",
                        "-B",
                        "-Dquick",
                        "-DskipTests",
                        "-Ppeers",
                        "-pl",
                        "peers/" + peer,
                        "-am",
                        "package"))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (build.waitFor() != 0) {
            throw new IOException("the peer " + peer
                    + " could not be fetched and built; it needs a connection to Maven Central the first time; the log is in "
                    + log);
        }
        Files.deleteIfExists(log);
        return Files.readString(module.resolve("target/peer.classpath")).strip()
                + java.io.File.pathSeparator
                + module.resolve("target/classes");
    }
}
