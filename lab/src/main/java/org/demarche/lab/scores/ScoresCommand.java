package org.demarche.lab.scores;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab scores}: measures every figure that SCORES.md declares and prints ok or fail beside each. */
@Command(
        name = "scores",
        description = "Measure every figure that SCORES.md declares; ok or fail beside each.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all figures are kept", "1:a figure has fallen, or could not be measured"})
public final class ScoresCommand implements Callable<Integer> {
    @Option(names = "--file", paramLabel = "FILE", description = "The declared figures; default ${DEFAULT-VALUE}.")
    private Path file = Path.of("SCORES.md");

    @Option(
            names = "--only",
            paramLabel = "WORDS",
            description = "Just the figures whose command or name has these words.")
    private Optional<String> only = Optional.empty();

    @Option(names = "--declare", description = "Write what was measured into the file; bounds stay as they are.")
    private boolean declare;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, List<Figure>> byCommand = new LinkedHashMap<>();
        for (Figure figure : Figure.parse(Files.readAllLines(file))) {
            if (only.isEmpty() || (figure.command() + figure.what()).contains(only.get())) {
                byCommand
                        .computeIfAbsent(figure.command(), command -> new ArrayList<>())
                        .add(figure);
            }
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int kept = 0;
        int fallen = 0;
        for (var entry : byCommand.entrySet()) {
            out.println(entry.getKey());
            List<String> printed = run(entry.getKey());
            for (Figure figure : entry.getValue()) {
                Optional<Double> measured = measured(printed, figure.key());
                boolean ok = measured.filter(figure::kept).isPresent();
                kept += ok ? 1 : 0;
                fallen += ok ? 0 : 1;
                out.printf(
                        "  %-4s %-60s declared %-8s measured %s%n",
                        ok ? "ok" : "FAIL",
                        figure.what(),
                        figure.declared(),
                        measured.map(String::valueOf).orElse("nothing"));
                out.flush();
                if (declare) {
                    measured.ifPresent(value -> lines.replaceAll(line -> figure.declaring(line, value)));
                }
            }
            if (entry.getValue().stream()
                    .anyMatch(figure -> measured(printed, figure.key()).isEmpty())) {
                printed.stream().limit(20).forEach(line -> out.println("       " + line));
            }
        }
        if (declare) {
            Files.write(file, lines);
        }
        out.printf("%d passed, %d failed%n", kept, fallen);
        return fallen == 0 ? 0 : 1;
    }

    /** Each command runs in a Java of its own, as a user would run it, so that none warms up another. */
    private static List<String> run(String command) throws IOException {
        Process process = new ProcessBuilder(List.of(command.split("\\s+")))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return printed.lines().toList();
    }

    private static Optional<Double> measured(List<String> printed, String key) {
        return printed.stream()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length() + 1).strip().split("\\s+")[0])
                .filter(value -> value.matches("\\d+(\\.\\d+)?"))
                .map(Double::parseDouble)
                .findFirst();
    }
}
