package org.demarche.lab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts {@link BenchChild} in a virtual machine of its own. */
final class ChildProcess {
    private static final int LAST_LINES = 5;

    private final String classpath;
    private final String heap;

    /**
     * A way to start it.
     *
     * @param heap most memory, as {@code -Xmx} takes it
     */
    ChildProcess(String classpath, String heap) {
        this.classpath = classpath;
        this.heap = heap;
    }

    /** Demarche's own, with the memory that this virtual machine was given. */
    static ChildProcess own() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return new ChildProcess(System.getProperty("java.class.path", ""), Math.max(512, megabytes) + "m");
    }

    /** The figures that a task prints. */
    Map<String, Double> figures(String... task) throws IOException, InterruptedException {
        var figures = new LinkedHashMap<String, Double>();
        for (String line : lines(task)) {
            int tab = line.indexOf('\t');
            figures.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        }
        return figures;
    }

    /** The lines that a task prints; those without a tab are left out. */
    List<String> lines(String... task) throws IOException, InterruptedException {
        Path told = Files.createTempFile("demarche-bench", ".log");
        try {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xmx" + heap,
                    "-cp",
                    classpath,
                    BenchChild.class.getName()));
            command.addAll(List.of(task));
            Process process =
                    new ProcessBuilder(command).redirectError(told.toFile()).start();
            List<String> lines = new ArrayList<>();
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                out.lines().filter(line -> line.indexOf('\t') >= 0).forEach(lines::add);
            }
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", task) + ": failed: " + last(told));
            }
            return lines;
        } finally {
            Files.deleteIfExists(told);
        }
    }

    private static String last(Path told) throws IOException {
        List<String> lines = Files.readAllLines(told);
        return lines.stream()
                .filter(line -> line.contains("Exception") || line.contains("Error"))
                .findFirst()
                .orElse(String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
    }
}
