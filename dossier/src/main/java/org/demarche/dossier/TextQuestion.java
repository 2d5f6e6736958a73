package org.demarche.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question in FTS5's language, as far as {@link Search#match} and those that put its answers together write it:
 * quoted phrases that must all occur, in groups parted by OR, in one column or in any.
 *
 * @param anyOf groups of phrases
 * @param column the only one that is looked into; empty for any
 */
record TextQuestion(List<List<Phrase>> anyOf, Optional<String> column) {
    private static final Pattern COLUMN = Pattern.compile("(\\w+) : \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"(\\*?)|(OR)");

    TextQuestion {
        anyOf = anyOf.stream().map(List::copyOf).toList();
    }

    /**
     * Words that stand together.
     *
     * @param terms at least one
     * @param begins whether the last may go on
     */
    record Phrase(List<String> terms, boolean begins) {
        Phrase {
            terms = List.copyOf(terms);
        }
    }

    /**
     * Reads a question.
     *
     * @param stem makes of a word what the index holds of it
     */
    static TextQuestion of(String fts5, Function<String, String> stem) {
        Matcher within = COLUMN.matcher(fts5);
        boolean one = within.matches();
        List<List<Phrase>> groups = new ArrayList<>();
        groups.add(new ArrayList<>());
        Matcher parts = PART.matcher(one ? within.group(2) : fts5);
        while (parts.find()) {
            if (parts.group(3) != null) {
                groups.add(new ArrayList<>());
                continue;
            }
            List<String> terms = Tokens.of(parts.group(1)).stream()
                    .map(token -> stem.apply(token.term()))
                    .toList();
            if (!terms.isEmpty()) {
                groups.get(groups.size() - 1)
                        .add(new Phrase(terms, !parts.group(2).isEmpty()));
            }
        }
        groups.removeIf(List::isEmpty);
        return new TextQuestion(groups, one ? Optional.of(within.group(1)) : Optional.empty());
    }

    /** All phrases, in their order. */
    List<Phrase> phrases() {
        return anyOf.stream().flatMap(List::stream).toList();
    }
}
