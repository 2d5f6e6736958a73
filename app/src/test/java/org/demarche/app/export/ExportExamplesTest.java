package org.demarche.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/exports.md are what the demo gives today. */
class ExportExamplesTest {
    private static final Path GUIDE = Path.of("../docs/exports.md");
    private static final int WIDTH = 400;
    private static final String ANEW = "stale: run ./mvnw -pl app -am test -Dtest=ExportExamplesTest"
            + " -Ddocs.update=true -Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void theExamplesAreThoseOfTheDemo(@TempDir Path folder) throws IOException {
        String guide = Files.readString(GUIDE);
        String made = guide;
        for (Map.Entry<Exports.Format, String> export : DemoExports.in(folder).entrySet()) {
            made = withExample(made, export.getKey(), excerpt(export.getKey(), export.getValue()));
        }
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(GUIDE, made);
            guide = made;
        }
        assertThat(guide).as(ANEW).isEqualTo(made);
    }

    /** Puts an example into the first block under the heading of its format. */
    private static String withExample(String guide, Exports.Format format, String example) {
        String heading = "## " + format.name().toLowerCase(Locale.ROOT) + "\n";
        Matcher block =
                Pattern.compile("(?s)(\n" + heading + ".*?\n```\n).*?(\n```\n)").matcher(guide);
        assertThat(block.find()).as(heading).isTrue();
        return block.replaceFirst("$1" + Matcher.quoteReplacement(example) + "$2");
    }

    private static String excerpt(Exports.Format format, String export) {
        List<String> lines = export.lines().toList();
        Stream<String> chosen = switch (format) {
            case JSONL -> Stream.of(first(lines, "document"), first(lines, "move"));
            case CSV, EVENTS -> lines.stream().limit(3);
            case JSONLD -> lines.stream().limit(4);
            case ICS ->
                Stream.concat(
                        lines.stream().limit(lines.indexOf("END:VEVENT") + 1L), Stream.of(lines.get(lines.size() - 1)));
        };
        return chosen.map(ExportExamplesTest::shortened).collect(Collectors.joining("\n"));
    }

    private static String first(List<String> lines, String type) {
        return lines.stream()
                .filter(line -> line.startsWith("{\"type\":\"" + type + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " …";
    }
}
