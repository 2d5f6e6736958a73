package org.demarche.app.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Judged;
import org.demarche.dossier.StoredDocument;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What analysts have decided, as data to train and test with: a line for each story of which a finding was decided on,
 * with its text, and after it a line for each decision, with the finding before and after.
 */
final class ReviewedWriter {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Writer out;

    ReviewedWriter(Writer out) {
        this.out = out;
    }

    /** Writes a story, where something of it was decided. */
    void story(Dossier dossier, StoredDocument story) throws IOException {
        List<Judged> decisions = dossier.reviews().judged(story.id());
        if (decisions.isEmpty()) {
            return;
        }
        line(document(dossier.document(story.id()).orElse(story)));
        for (Judged decision : decisions) {
            line(decision(story, decision));
        }
    }

    private static ObjectNode document(StoredDocument story) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("type", "document");
        node.put("id", story.id());
        node.put("label", story.label());
        story.title().ifPresent(title -> node.put("title", title));
        story.publisher().ifPresent(publisher -> node.put("publisher", publisher));
        story.url().ifPresent(url -> node.put("url", url));
        story.published().map(LocalDate::toString).ifPresent(day -> node.put("published", day));
        node.put("text", story.text());
        return node;
    }

    private static ObjectNode decision(StoredDocument story, Judged decision) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("type", "reviewed");
        node.put("document", story.id());
        node.put("finding", decision.finding());
        node.put("verdict", decision.verdict().name().toLowerCase(Locale.ROOT));
        node.put("who", decision.who());
        node.put("made", decision.made());
        node.set("before", MAPPER.readTree(decision.before()));
        decision.after().ifPresent(after -> node.set("after", MAPPER.readTree(after)));
        return node;
    }

    private void line(ObjectNode node) throws IOException {
        out.write(MAPPER.writeValueAsString(node));
        out.write('\n');
    }
}
