package org.demarche.reader.events;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** Who says what a word stands in: by the tree, and by the statements of the text. */
final class Speakers {
    private static final int REACH = 12;

    private final ParsedText parsed;
    private final List<Statement> statements;
    private final Words words;
    private final int[] innermost;

    Speakers(ParsedText parsed, List<Statement> statements, Words words) {
        this.parsed = parsed;
        this.statements = statements;
        this.words = words;
        innermost = cover();
    }

    /** The innermost statement over each token: the shortest content wins. */
    private int[] cover() {
        int[] cover = new int[parsed.size()];
        java.util.Arrays.fill(cover, ParsedText.NONE);
        for (int s = 0; s < statements.size(); s++) {
            for (var span : statements.get(s).content().spans()) {
                int end = parsed.tokenAt(span.end());
                for (int t = parsed.tokenAt(span.start()); t < Math.min(end, parsed.size()); t++) {
                    if (cover[t] == ParsedText.NONE || length(s) <= length(cover[t])) {
                        cover[t] = s;
                    }
                }
            }
        }
        return cover;
    }

    private int length(int statement) {
        var content = statements.get(statement).content();
        return content.end() - content.start();
    }

    /** The statement in whose content a token stands. */
    Optional<Statement> statement(int token) {
        return innermost[token] == ParsedText.NONE ? Optional.empty() : Optional.of(statements.get(innermost[token]));
    }

    /** Whether a token stands inside quotation marks, where only "I" and "we" are the speaker. */
    boolean quoted(int token) {
        return statement(token)
                .filter(said -> said.quotes().stream().anyMatch(quote -> quote.contains(parsed.span(token))))
                .isPresent();
    }

    /** The token that heads who says it. */
    Optional<Integer> of(int token) {
        int t = token;
        for (int step = 0; step < REACH && parsed.head(t) != ParsedText.NONE; step++) {
            int head = parsed.head(t);
            boolean said = parsed.relation(t) == Relation.CCOMP || parsed.relation(t) == Relation.PARATAXIS;
            if (said && Words.among(parsed, head, words.saying())) {
                return boxed(speaking(head));
            }
            t = head;
        }
        return boxed(aside(t));
    }

    /** The saying that the tree hangs below what is said: "Iran will answer, the minister said". */
    private OptionalInt aside(int root) {
        for (int d = parsed.firstDependent(root); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.PARATAXIS && Words.among(parsed, d, words.saying())) {
                return speaking(d);
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt speaking(int verb) {
        int subject = parsed.subject(verb);
        return subject == ParsedText.NONE ? OptionalInt.empty() : OptionalInt.of(subject);
    }

    private static Optional<Integer> boxed(OptionalInt token) {
        return token.isPresent() ? Optional.of(token.getAsInt()) : Optional.empty();
    }
}
