package org.demarche.app.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.dossier.StoredDocument;
import org.demarche.dossier.StoredStories.Story;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Statement;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statements as linked data: a Quotation (schema.org) where the words are quoted, else a Claim; each tied to its story
 * by a Web Annotation with a TextPositionSelector and a TextQuoteSelector (W3C, sections 4.2.4 and 4.2.5).
 */
final class JsonLdWriter implements Exports.StoryWriter {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int AROUND = 32;

    private final Writer out;
    private boolean first = true;

    JsonLdWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write("{\"@context\":[\"https://schema.org/\",{\"oa\":\"http://www.w3.org/ns/oa#\"}],\"@graph\":[\n");
    }

    @Override
    public void end() throws IOException {
        out.write("\n]}\n");
    }

    @Override
    public void story(Story story, List<Finding> findings) throws IOException {
        node(article(story.document()));
        for (Finding finding : findings) {
            if (finding instanceof Statement statement && !statement.content().isEmpty()) {
                node(claim(statement, story.document()));
                node(annotation(statement, story.document()));
            }
        }
    }

    private void node(Map<String, Object> node) throws IOException {
        out.write(first ? "" : ",\n");
        first = false;
        out.write(MAPPER.writeValueAsString(node));
    }

    private static String story(StoredDocument document) {
        return "urn:demarche:story:" + document.id();
    }

    private static Map<String, Object> article(StoredDocument document) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@type", "NewsArticle");
        node.put("@id", story(document));
        document.title().ifPresent(title -> node.put("headline", title));
        document.publisher().ifPresent(name -> node.put("publisher", Map.of("@type", "Organization", "name", name)));
        document.published().map(LocalDate::toString).ifPresent(day -> node.put("datePublished", day));
        document.url().ifPresent(url -> node.put("url", url));
        return node;
    }

    private static Map<String, Object> claim(Statement statement, StoredDocument document) {
        var node = new LinkedHashMap<String, Object>();
        boolean quoted = statement.form() == Statement.Form.DIRECT;
        node.put("@type", quoted ? "Quotation" : "Claim");
        node.put("@id", "urn:demarche:finding:" + document.id() + ":" + statement.id());
        if (!statement.content().text().isEmpty()) {
            node.put("text", statement.content().text());
        }
        speaker(statement).ifPresent(speaker -> node.put(quoted ? "creator" : "author", speaker));
        node.put("keywords", statement.act().name());
        node.put(quoted ? "isPartOf" : "appearance", Map.of("@id", story(document)));
        return node;
    }

    private static Optional<Map<String, Object>> speaker(Statement statement) {
        return statement.speaker().map(JsonLdWriter::agent);
    }

    private static Map<String, Object> agent(Actor actor) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@type", actor.person().isPresent() ? "Person" : "Organization");
        node.put("name", actor.person().orElse(actor.stretch().text()));
        actor.code().ifPresent(code -> node.put("identifier", code));
        return node;
    }

    private static Map<String, Object> annotation(Statement statement, StoredDocument document) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@type", "oa:Annotation");
        node.put("@id", "urn:demarche:annotation:" + document.id() + ":" + statement.id());
        node.put("oa:hasBody", Map.of("@id", "urn:demarche:finding:" + document.id() + ":" + statement.id()));
        node.put(
                "oa:hasTarget",
                statement.content().spans().stream()
                        .map(span -> target(span, document))
                        .toList());
        return node;
    }

    private static Map<String, Object> target(Span span, StoredDocument document) {
        var position = new LinkedHashMap<String, Object>();
        position.put("@type", "oa:TextPositionSelector");
        position.put("oa:start", span.start());
        position.put("oa:end", span.end());
        var target = new LinkedHashMap<String, Object>();
        target.put("oa:hasSource", Map.of("@id", story(document)));
        target.put(
                "oa:hasSelector",
                document.text().isEmpty() ? List.of(position) : List.of(position, quote(span, document.text())));
        return target;
    }

    private static Map<String, Object> quote(Span span, String text) {
        int from = text.offsetByCodePoints(0, span.start());
        int to = text.offsetByCodePoints(from, span.end() - span.start());
        var quote = new LinkedHashMap<String, Object>();
        quote.put("@type", "oa:TextQuoteSelector");
        quote.put("oa:exact", text.substring(from, to));
        quote.put("oa:prefix", text.substring(Math.max(0, from - AROUND), from));
        quote.put("oa:suffix", text.substring(to, Math.min(text.length(), to + AROUND)));
        return quote;
    }
}
