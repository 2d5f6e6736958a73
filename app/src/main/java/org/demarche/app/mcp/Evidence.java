package org.demarche.app.mcp;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.app.words.Plain;
import org.demarche.app.words.Wording;
import org.demarche.dossier.StoredDocument;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Statement;

/**
 * What a line rests on: words of a story, word for word, and where they stand.
 *
 * @param words as they stand in the story
 * @param claimed who says so where it is not the narrator; empty where it is
 * @param finding its id; empty for a story as a whole
 */
record Evidence(String words, String claimed, StoredDocument story, String finding) {

    /** That of a finding: the words it was read from. */
    static Evidence of(Finding finding, StoredDocument story, String words) {
        String claimed = finding instanceof Move move
                ? Wording.claimants(move.chain())
                : finding instanceof Statement statement ? Wording.claimants(statement.chain()) : "";
        return new Evidence(words, claimed, story, finding.id());
    }

    /** Where it can be looked up in the workspace that {@code demarche serve} opens on the same dossier. */
    String place() {
        return "/stories/" + story.id() + (finding.isEmpty() ? "" : "#f-" + finding);
    }

    String text() {
        String where = Stream.of(
                        story.title().map(title -> "“" + title + "”").or(() -> Optional.of(story.label())),
                        story.publisher(),
                        story.published().map(LocalDate::toString),
                        story.url(),
                        Optional.of(place()))
                .flatMap(Optional::stream)
                .map(Plain::text)
                .collect(Collectors.joining(", "));
        return "“" + Plain.text(words) + "”" + (claimed.isEmpty() ? "" : " (as " + claimed + " says)") + " — " + where;
    }

    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("words", words);
        if (!claimed.isEmpty()) {
            fields.put("claimedBy", claimed);
        }
        fields.put("story", story.id());
        if (!finding.isEmpty()) {
            fields.put("finding", finding);
        }
        fields.put("title", story.title().orElse(story.label()));
        story.publisher().ifPresent(publisher -> fields.put("publisher", publisher));
        story.published().ifPresent(day -> fields.put("published", day.toString()));
        story.url().ifPresent(url -> fields.put("url", url));
        fields.put("place", place());
        return fields;
    }
}
