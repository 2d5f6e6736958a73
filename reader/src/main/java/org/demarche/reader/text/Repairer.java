package org.demarche.reader.text;

import java.util.List;
import org.demarche.reader.finding.Span;
import org.demarche.reader.resource.Lexicons;

/**
 * The first stage: mends the text of a document and finds what it says about itself. Immutable and safe to share;
 * linear in the length of the text.
 */
public final class Repairer {
    private final Encoding encoding = new Encoding();
    private final Hyphens hyphens = new Hyphens();
    private final SpeechCues cues = new SpeechCues();
    private final ResourceTable elisions = ResourceTable.load("elisions.tsv", 1);
    private final Masthead masthead;

    private Repairer(Lexicons added) {
        masthead = new Masthead(added);
    }

    /** A repairer with the bundled resources. */
    public static Repairer load() {
        return load(Lexicons.NONE);
    }

    /**
     * A repairer that knows a user's agencies and publishers too.
     *
     * @throws IllegalArgumentException with file and line where a row is wrong
     */
    public static Repairer load(Lexicons added) {
        return new Repairer(added);
    }

    /** The text of a document as it is to be read, with the metadata its text gives. */
    public RepairedText repair(Document document) {
        var draft = new Draft(document.text());
        draft.apply(Composition.edits(draft.text()));
        List<Edit> garbled = encoding.edits(draft.text());
        if (!garbled.isEmpty()) {
            draft.apply(garbled);
            draft.apply(encoding.edits(draft.text()));
        }
        draft.apply(Characters.edits(draft.text()));
        draft.apply(Lines.edits(draft.text()));
        hyphens.mend(draft);
        List<Quotation> marked = QuoteMarks.mend(draft, cues);
        List<Span> paragraphs = Lines.paragraphs(draft.text());
        List<Quotation> doubles = new DialogueDashes(draft.text(), cues).among(marked, paragraphs);
        List<Quotation> quotations = SingleMarks.mend(draft, doubles, elisions);
        Masthead.Found found = masthead.read(draft.text(), paragraphs, document.metadata());
        return new RepairedText(
                document.with(found.metadata()),
                draft.text(),
                draft.map(),
                found.bodyStart(),
                draft.repairs(),
                quotations,
                paragraphs);
    }
}
