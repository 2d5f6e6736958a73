package org.demarche.lab.reviewed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.formats.FindingsJson;
import org.demarche.formats.FindingsJson.FindingLine;
import org.demarche.lab.input.InputException;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A story of which analysts have decided on findings: {@code demarche export --reviewed} writes them.
 *
 * @param decisions in the order they were made
 */
public record ReviewedStory(Document document, List<Decision> decisions) {
    public ReviewedStory {
        decisions = List.copyOf(decisions);
    }

    /** What was decided. */
    public enum Verdict {
        ACCEPT,
        EDIT,
        REJECT
    }

    /**
     * A decision on a finding.
     *
     * @param kind statement, event, move, position or role
     * @param before the finding as the reader told it
     * @param after as it was accepted; empty where it was rejected
     */
    public record Decision(String kind, Verdict verdict, Finding before, Optional<Finding> after) {}

    /**
     * Reads a file that {@code demarche export --reviewed} wrote.
     *
     * @throws InputException if a line is none of it, naming the line
     */
    public static List<ReviewedStory> read(Path file) throws IOException {
        var stories = new ArrayList<ReviewedStory>();
        try (Stream<String> lines = Files.lines(file)) {
            int number = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                number++;
                try {
                    take(JsonMapper.shared().readTree(line), stories);
                } catch (JacksonException | IllegalArgumentException e) {
                    throw new InputException(file + " line " + number
                            + " is none that demarche export --reviewed writes: " + e.getMessage());
                }
            }
        }
        return stories;
    }

    private static void take(JsonNode line, List<ReviewedStory> stories) {
        switch (line.path("type").asString("")) {
            case "document" -> stories.add(new ReviewedStory(document(line), List.of()));
            case "reviewed" -> {
                int last = stories.size() - 1;
                if (last < 0) {
                    throw new IllegalArgumentException("no story stands before it");
                }
                ReviewedStory story = stories.get(last);
                var decisions = new ArrayList<>(story.decisions());
                decisions.add(decision(line));
                stories.set(last, new ReviewedStory(story.document(), decisions));
            }
            default -> throw new IllegalArgumentException("its type is neither document nor reviewed");
        }
    }

    private static Document document(JsonNode line) {
        String text = line.path("text").asString("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("it has no text: the dossier keeps none");
        }
        return Document.of(
                line.path("label").asString(""),
                text,
                new Metadata(
                        words(line, "publisher"),
                        words(line, "title"),
                        words(line, "url"),
                        words(line, "published").map(LocalDate::parse),
                        Optional.empty(),
                        Optional.empty(),
                        Metadata.Version.ORIGINAL));
    }

    private static Optional<String> words(JsonNode line, String name) {
        return Optional.ofNullable(line.get(name)).map(JsonNode::asString);
    }

    private static Decision decision(JsonNode line) {
        JsonNode before = line.path("before");
        String verdict = line.path("verdict").asString("");
        return new Decision(
                before.path("type").asString(""),
                Stream.of(Verdict.values())
                        .filter(one -> one.name().equalsIgnoreCase(verdict))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no verdict: '" + verdict + "'")),
                finding(before),
                Optional.ofNullable(line.get("after")).map(ReviewedStory::finding));
    }

    private static Finding finding(JsonNode json) {
        if (FindingsJson.parse(json.toString()) instanceof FindingLine line) {
            return line.finding();
        }
        throw new IllegalArgumentException("it holds no finding");
    }
}
