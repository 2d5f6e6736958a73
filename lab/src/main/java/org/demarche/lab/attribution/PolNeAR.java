package org.demarche.lab.attribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.reader.finding.Span;

/** Reads PolNeAR: texts with brat stand-off attributions, of several annotators the first by name. */
final class PolNeAR {
    private PolNeAR() {}

    /**
     * One annotated attribution; a role without words is empty.
     *
     * @param source who
     * @param cue the words that attribute
     * @param content what
     */
    record Attribution(List<Span> source, List<Span> cue, List<Span> content) {}

    /** A story with its attributions. */
    record Story(String name, String text, List<Attribution> attributions) {}

    /** The stories of a folder with {@code text} and {@code attributions}, by name. */
    static List<Story> read(Path folder) throws IOException {
        var stories = new ArrayList<Story>();
        List<Path> texts;
        try (Stream<Path> files = Files.list(folder.resolve("text"))) {
            texts = files.sorted().toList();
        }
        Map<String, Path> annotations = annotations(folder.resolve("attributions"));
        for (Path file : texts) {
            String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
            Path gold = annotations.get(name);
            if (gold != null) {
                stories.add(new Story(name, Files.readString(file), attributions(gold)));
            }
        }
        return stories;
    }

    private static Map<String, Path> annotations(Path folder) throws IOException {
        var byStory = new HashMap<String, Path>();
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(file -> {
                String name = file.getFileName().toString();
                byStory.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
            });
        }
        return byStory;
    }

    private static List<Attribution> attributions(Path file) {
        try {
            var spans = new HashMap<String, List<Span>>();
            var attributions = new ArrayList<Attribution>();
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split("\t", -1);
                if (line.matches("T\\d+\t.+")) {
                    spans.put(fields[0], spans(fields[1].substring(fields[1].indexOf(' ') + 1)));
                } else if (line.matches("E\\d+\t.+")) {
                    attributions.add(attribution(fields[1], spans));
                }
            }
            return attributions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Span> spans(String offsets) {
        var spans = new ArrayList<Span>();
        for (String pair : offsets.split(";", -1)) {
            String[] ends = pair.split(" ", -1);
            spans.add(new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        return spans;
    }

    private static Attribution attribution(String roles, Map<String, List<Span>> spans) {
        var byRole = new HashMap<String, List<Span>>();
        for (String role : roles.split(" ", -1)) {
            int colon = role.indexOf(':');
            if (colon > 0) {
                String kind = role.substring(0, colon).replaceFirst("\\d+$", "").toLowerCase(Locale.ROOT);
                byRole.computeIfAbsent(kind, k -> new ArrayList<>())
                        .addAll(spans.getOrDefault(role.substring(colon + 1), List.of()));
            }
        }
        return new Attribution(sorted(byRole.get("source")), sorted(byRole.get("cue")), sorted(byRole.get("content")));
    }

    private static List<Span> sorted(@org.jspecify.annotations.Nullable List<Span> spans) {
        return spans == null ? List.of() : spans.stream().sorted().toList();
    }
}
