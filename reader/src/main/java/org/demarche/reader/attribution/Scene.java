package org.demarche.reader.attribution;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.demarche.reader.finding.Span;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;
import org.demarche.reader.text.Quotation;

/** A parsed text with its quotations and paragraphs by token. Immutable. */
final class Scene {
    /** No such quotation, token or sentence. */
    static final int NONE = ParsedText.NONE;

    private final ParsedText parsed;
    private final BitSet idle;
    private final int[] quoteFirst;
    private final int[] quoteEnd;
    private final boolean[] quoteContinues;
    private final int quoteCount;
    private final int[] quoteAt;
    private final int[] paragraphOf;

    /** @param idle tokens whose words of saying attribute nothing */
    Scene(ParsedText parsed, BitSet idle) {
        this.parsed = parsed;
        this.idle = idle;
        List<Quotation> quotations = parsed.text().quotations();
        quoteFirst = new int[quotations.size()];
        quoteEnd = new int[quotations.size()];
        quoteContinues = new boolean[quotations.size()];
        quoteAt = new int[parsed.size()];
        Arrays.fill(quoteAt, NONE);
        quoteCount = placeQuotations(quotations);
        paragraphOf = new int[parsed.size()];
        placeParagraphs(parsed.text().paragraphs());
    }

    /** Keeps the outermost ones only: what is quoted inside a quotation belongs to its words. */
    private int placeQuotations(List<Quotation> quotations) {
        int count = 0;
        int covered = 0;
        for (Quotation quotation : quotations) {
            int first = parsed.tokenAtOffset(quotation.start());
            int end = Math.min(parsed.size(), parsed.tokenAtOffset(quotation.end() - 1) + 1);
            if (first < covered || first >= end) {
                continue;
            }
            quoteFirst[count] = first;
            quoteEnd[count] = end;
            quoteContinues[count] = quotation.continues();
            Arrays.fill(quoteAt, first, end, count);
            covered = end;
            count++;
        }
        return count;
    }

    private void placeParagraphs(List<Span> paragraphs) {
        int paragraph = 0;
        for (int t = 0; t < parsed.size(); t++) {
            while (paragraph + 1 < paragraphs.size()
                    && parsed.start(t) >= paragraphs.get(paragraph + 1).start()) {
                paragraph++;
            }
            paragraphOf[t] = paragraph;
        }
    }

    ParsedText parsed() {
        return parsed;
    }

    /** Whether a word stands in a phrase that attributes nothing: "it goes without saying". */
    boolean idle(int token) {
        return idle.get(token);
    }

    /** The number of quotations. */
    int quotes() {
        return quoteCount;
    }

    /** The quotation a token stands in, its marks included, or {@link #NONE}. */
    int quoteAt(int token) {
        return token < 0 || token >= quoteAt.length ? NONE : quoteAt[token];
    }

    /** The tokens of a quotation, its marks included. */
    Run quote(int quote) {
        return new Run(quoteFirst[quote], quoteEnd[quote]);
    }

    /** Whether the next paragraph goes on with a quotation. */
    boolean continues(int quote) {
        return quoteContinues[quote];
    }

    /** The paragraph of a token. */
    int paragraph(int token) {
        return paragraphOf[token];
    }

    /** The first token of a sentence's paragraph that lies at or behind {@code from}, {@code token} at the latest. */
    boolean startsParagraph(int token) {
        return token == 0 || paragraphOf[token - 1] != paragraphOf[token];
    }

    /** The sentence of a token, as a run. */
    Run sentence(int token) {
        int sentence = parsed.sentenceOf(token);
        return new Run(parsed.sentenceFirst(sentence), parsed.sentenceEnd(sentence));
    }

    /** What a token governs, itself included. */
    Run subtree(int token) {
        return new Run(parsed.subtreeFirst(token), parsed.subtreeEnd(token));
    }

    /** Whether a verb has a tense of its own, by its tag. */
    boolean finite(int token) {
        return switch (parsed.xpos(token)) {
            case "VBD", "VBZ", "VBP" -> true;
            default -> false;
        };
    }

    boolean punctuation(int token) {
        Upos tag = parsed.upos(token);
        return tag == Upos.PUNCT || tag == Upos.SYM && parsed.form(token).length() == 1;
    }

    /** Whether a token is a double quotation mark. */
    boolean mark(int token) {
        String form = parsed.form(token);
        return !form.isEmpty() && "“”\"„«»".indexOf(form.charAt(0)) >= 0;
    }

    /** The last quotation that ends at or before a token, or {@link #NONE}. */
    int quoteBefore(int token) {
        int low = 0;
        int high = quoteCount;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quoteEnd[middle] <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The first quotation that starts at or behind a token, or {@link #NONE}. */
    int quoteAfter(int token) {
        int before = quoteBefore(token);
        int next = before + 1;
        while (next < quoteCount && quoteFirst[next] < token) {
            next++;
        }
        return next < quoteCount ? next : NONE;
    }
}
