package org.demarche.reader.actors;

import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Widens an office by what it is about, where a name follows: "the special envoy for Syria X", "Minister of Trade, X".
 */
final class OfficeTopics {
    private static final int LONGEST = 12;

    private final Knowledge knowledge;
    private final ParsedText parsed;
    private final @Nullable Phrase[] startingAt;
    private final @Nullable Phrase[] endingAt;

    OfficeTopics(Knowledge knowledge, ParsedText parsed, @Nullable Phrase[] startingAt, @Nullable Phrase[] endingAt) {
        this.knowledge = knowledge;
        this.parsed = parsed;
        this.startingAt = startingAt;
        this.endingAt = endingAt;
    }

    void widen(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            if (phrase.is(Term.Kind.BODY_NOUN) && phrase.end == phrase.head + 1) {
                named(phrase);
            }
            if (phrase.office() && !phrase.absorbed && !phrase.hasName() && nameAt(phrase.end) == null) {
                int end = topicEnd(phrase);
                if (end > phrase.end) {
                    phrase.end = end;
                    phrase.officeEnd = end;
                    endingAt[end] = phrase;
                }
            }
        }
    }

    /** "the Ministry of Trade and Industry": the capitalised words behind a ministry are its name. */
    private void named(Phrase phrase) {
        int at = phrase.end;
        int sentenceEnd = parsed.sentenceEnd(parsed.sentenceOf(phrase.head));
        boolean opens = at + 1 < sentenceEnd
                && Grammar.capitalised(parsed, phrase.head)
                && knowledge.about(phrase.topic(), parsed.lower(at))
                && Grammar.capitalised(parsed, at + 1)
                && startingAt[at + 1] == null;
        if (!opens) {
            return;
        }
        int end = at + 1;
        for (int t = at + 1; t < Math.min(sentenceEnd, at + LONGEST) && startingAt[t] == null; t++) {
            if (Grammar.capitalised(parsed, t) && parsed.upos(t).nominal()) {
                end = t + 1;
            } else if (parsed.upos(t) != Upos.CCONJ && !Grammar.comma(parsed, t)) {
                break;
            }
        }
        if (endingAt[end] == null) {
            phrase.end = end;
            endingAt[end] = phrase;
        }
    }

    /**
     * Where the words of an office's topic end before a name or before a comma and a name; else where the office does.
     */
    private int topicEnd(Phrase phrase) {
        int limit = Math.min(parsed.sentenceEnd(parsed.sentenceOf(phrase.head)), phrase.end + LONGEST);
        if (phrase.end >= limit || !knowledge.about(phrase.topic(), parsed.lower(phrase.end))) {
            return phrase.end;
        }
        for (int t = phrase.end + 1; t < limit; t++) {
            if (t > phrase.end + 1 && nameAt(t) != null) {
                return t;
            }
            if (Grammar.comma(parsed, t) && nameAt(t + 1) != null) {
                return t;
            }
            if (!ofTopic(t)) {
                return phrase.end;
            }
        }
        return phrase.end;
    }

    private @Nullable Phrase nameAt(int token) {
        Phrase name = token < parsed.size() ? startingAt[token] : null;
        return name != null && name.term == null ? name : null;
    }

    private boolean ofTopic(int token) {
        return switch (parsed.upos(token)) {
            case ADJ, NOUN, PROPN, CCONJ, DET, NUM, X, SYM -> true;
            case PUNCT -> Grammar.hyphen(parsed, token) || parsed.form(token).equals(",");
            case ADP -> knowledge.qualifiers().is(Qualifiers.Kind.PART, parsed.lower(token));
            case PART -> Grammar.possessiveMark(parsed, token);
            case VERB -> parsed.relation(token) == Relation.AMOD;
            default -> false;
        };
    }
}
