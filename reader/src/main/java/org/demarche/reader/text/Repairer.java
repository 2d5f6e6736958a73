package org.demarche.reader.text;

import java.util.List;
import org.demarche.reader.finding.Span;

/**
 * The first stage: mends the text of a document and finds what it says about itself. Immutable and safe to share;
 * linear in the length of the text.
 */
public final class Repairer {
    private final Encoding encoding = new Encoding();
    private final Hyphens hyphens = new Hyphens();
    private final SpeechCues cues = new SpeechCues();
    private final ResourceTable elisions = ResourceTable.load("elisions.tsv", 1);
    private final Masthead masthead = new Masthead();

    /** A repairer with the bundled resources. */
    public static Repairer load() {
        return new Repairer();
    }

    /** The text of a document as it is to be read, with the metadata its text gives. */
    public RepairedText repair(Document document) {
        var draft = new Draft(document.text());
        draft.apply(Composition.edits(draft.text()));
        draft.apply(encoding.edits(draft.text()));
        draft.apply(encoding.edits(draft.text()));
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
