package org.demarche.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.app.cli.Main;

/** The command line as a process of its own, which can be killed. */
public final class Program implements AutoCloseable {
    private final Process process;
    private final Path err;

    private Program(Process process, Path err) {
        this.process = process;
        this.err = err;
    }

    /** How it ended, and what it printed. */
    public record Ended(int code, String out, String err) {}

    /** Starts it. */
    public static Program start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    /** Starts it behind other words, as a shell that sets limits. */
    public static Program start(List<String> before, String... arguments) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile("demarche", ".err");
        return new Program(
                new ProcessBuilder(command).redirectError(err.toFile()).start(), err);
    }

    /** Waits for its end. */
    public Ended end() throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    /** Waits until a server says where it is: {@code http://127.0.0.1:PORT}. */
    public String site() throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = String.valueOf(out.readLine());
        if (!line.contains("http://127.0.0.1:")) {
            throw new IOException("no server: " + line + Files.readString(err));
        }
        return line.replaceFirst(".*(http://[\\d.:]+)/.*", "$1");
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        Files.deleteIfExists(err);
    }
}
