package org.demarche.app.brief;

import java.util.Optional;
import java.util.function.Function;
import org.demarche.app.words.Passage;
import org.demarche.app.words.Plain;
import org.demarche.app.words.Wording;
import org.demarche.dossier.StoredDocument;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.ledger.PositionChange;
import org.demarche.reader.ledger.ToldMove;

/** Where each line of a page comes from: the words, and the story they stand in. */
public final class Sources {
    private final Function<String, Optional<StoredDocument>> stories;

    /** With where stories are found by their ids. */
    public Sources(Function<String, Optional<StoredDocument>> stories) {
        this.stories = stories;
    }

    /**
     * The source of a line.
     *
     * @param words the sentence, word for word
     * @param claimed who says so, where it is not the narrator
     * @param story publisher, day and label
     * @param url where the story is found
     */
    public record Source(String words, String claimed, String story, Optional<String> url) {}

    /** That of a move. */
    public Source of(ToldMove told) {
        return source(
                told.document(),
                told.move().trigger(),
                claimed(told.move().chain()),
                story(told.publisher(), told.published().map(Object::toString), told.label()));
    }

    /** That of a position. */
    public Source of(PositionChange.Stand stand) {
        return source(
                stand.document(),
                stand.words(),
                claimed(stand.chain()),
                story(stand.publisher(), stand.on().map(Object::toString), stand.label()));
    }

    private static String claimed(java.util.List<org.demarche.reader.finding.Actor> chain) {
        return chain.isEmpty() ? "" : "as " + Wording.claimants(chain) + " says";
    }

    private static String story(Optional<String> publisher, Optional<String> day, String label) {
        return publisher.map(name -> name + ", ").orElse("")
                + day.map(date -> date + ", ").orElse("")
                + label;
    }

    private Source source(String document, Stretch stretch, String claimed, String story) {
        Optional<StoredDocument> found = stories.apply(document);
        String words = Passage.of(found.map(StoredDocument::text), stretch);
        return new Source(Plain.text(words), claimed, Plain.text(story), found.flatMap(StoredDocument::url));
    }
}
