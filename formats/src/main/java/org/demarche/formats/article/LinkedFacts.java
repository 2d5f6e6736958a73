package org.demarche.formats.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What JSON-LD of schema.org says about an article: the first object of a type that ends so. */
record LinkedFacts(
        Optional<String> headline, Optional<String> author, Optional<String> published, Optional<String> publisher) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int DEPTH = 6;

    static LinkedFacts of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Optional<JsonNode> article = parse(script.data()).flatMap(node -> article(node, DEPTH));
            if (article.isPresent()) {
                return of(article.get());
            }
        }
        return new LinkedFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static LinkedFacts of(JsonNode article) {
        return new LinkedFacts(
                text(article.path("headline")),
                names(article.path("author")),
                text(article.path("datePublished")),
                names(article.path("publisher")));
    }

    private static Optional<JsonNode> parse(String json) {
        try {
            return Optional.of(MAPPER.readTree(json));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> article(JsonNode node, int depth) {
        if (node.isObject() && isArticle(node.path("@type"))) {
            return Optional.of(node);
        }
        if (depth == 0) {
            return Optional.empty();
        }
        for (JsonNode child : node) {
            Optional<JsonNode> found = article(child, depth - 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        return type.isString() && type.stringValue().matches("\\w*(Article|Posting|Report)");
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() && !node.stringValue().isBlank()
                ? Optional.of(org.jsoup.parser.Parser.unescapeEntities(node.stringValue(), false)
                        .strip())
                : Optional.empty();
    }

    private static Optional<String> names(JsonNode node) {
        if (!node.isArray()) {
            return text(node).or(() -> text(node.path("name")));
        }
        List<String> names = new ArrayList<>();
        for (JsonNode one : node) {
            text(one).or(() -> text(one.path("name"))).ifPresent(names::add);
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }
}
