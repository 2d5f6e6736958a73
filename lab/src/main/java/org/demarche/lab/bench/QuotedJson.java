package org.demarche.lab.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.lab.bench.Peer.Quoted;
import org.demarche.lab.input.InputException;
import org.demarche.reader.finding.Span;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a peer attributes as the lines that the independent scorer reads. A peer tells no cue. */
final class QuotedJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private QuotedJson() {}

    /** Reads the texts of a folder and writes the attributions. */
    static void write(Peer peer, Path texts, Path target) throws IOException {
        Function<String, List<Quoted>> reader =
                peer.attribution().orElseThrow(() -> new InputException(peer.name() + " does not tell who says what"));
        List<Path> stories;
        try (Stream<Path> files = Files.list(texts)) {
            stories = files.sorted().toList();
        }
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            for (Path story : stories) {
                for (Quoted quoted : reader.apply(Files.readString(story))) {
                    out.write(MAPPER.writeValueAsString(line(story.getFileName().toString(), quoted)));
                    out.newLine();
                }
            }
        }
    }

    private static Map<String, Object> line(String document, Quoted quoted) {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", "statement");
        line.put("document", document);
        if (!quoted.source().isEmpty()) {
            line.put("speaker", Map.of("spans", spans(quoted.source())));
        }
        line.put("content", Map.of("spans", spans(List.of(quoted.content()))));
        return line;
    }

    private static List<List<Integer>> spans(List<Span> spans) {
        return spans.stream().map(span -> List.of(span.start(), span.end())).toList();
    }
}
