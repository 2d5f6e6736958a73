package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/**
 * Finds the phrases that name an inner source beside a verb of saying: "citing the ministry", "referring to TASS". They
 * are read from the words, as trees hang them on whatever stands near.
 */
final class RelayPhrases {
    /** How many words an inner source may have. */
    private static final int LONGEST = 16;

    /** How many words "with reference to" and its like have at most. */
    private static final int LONGEST_OPENING = 4;

    private final Scene scene;
    private final ParsedText parsed;
    private final RoleWords words;

    RelayPhrases(Scene scene, RoleWords words) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.words = words;
    }

    /**
     * A participle with the source that it names.
     *
     * @param verb the participle, or the first word of what stands for it
     * @param head the head of the inner source
     * @param source the words of the inner source
     */
    record Phrase(int verb, int head, Run source) {
        /** The whole phrase. */
        Run run() {
            return new Run(verb, source.end());
        }
    }

    /** The phrases, in the order of the text. */
    List<Phrase> find() {
        var found = new ArrayList<Phrase>();
        for (int t = 0; t < parsed.size(); t++) {
            int last = opening(t);
            if (last != Scene.NONE) {
                Run source = source(last);
                int head = head(source);
                if (head != Scene.NONE) {
                    found.add(new Phrase(t, head, source));
                }
            }
        }
        return found;
    }

    /** The last word of what opens a phrase at a token: a participle or "with reference to". */
    private int opening(int token) {
        if (parsed.xpos(token).equals("VBG") && words.is(RoleWords.Kind.RELAY, parsed.lemma(token))) {
            return token;
        }
        if (parsed.upos(token) != Upos.ADP) {
            return Scene.NONE;
        }
        var phrase = new StringBuilder(parsed.lower(token));
        for (int t = token + 1; t < Math.min(parsed.size(), token + LONGEST_OPENING); t++) {
            phrase.append(' ').append(parsed.lower(t));
            if (words.is(RoleWords.Kind.REFERENCE, phrase.toString())) {
                return t;
            }
        }
        return Scene.NONE;
    }

    /** What follows a participle, its preposition left out, up to a mark, a finite verb or a complementizer. */
    private Run source(int opening) {
        int sentence = scene.sentence(opening).end();
        int first = opening + 1;
        while (first < sentence && parsed.upos(first) == Upos.ADP) {
            first++;
        }
        int end = first;
        while (end < sentence && end - first < LONGEST && !closes(end)) {
            end++;
        }
        return new Run(first, end);
    }

    private boolean closes(int token) {
        return scene.punctuation(token) && !parsed.form(token).equals("'")
                || words.is(RoleWords.Kind.COMPLEMENTIZER, parsed.lower(token))
                || finite(token)
                || words.is(RoleWords.Kind.QUOTATIVE, parsed.lower(token));
    }

    private boolean finite(int token) {
        return switch (parsed.xpos(token)) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            default -> false;
        };
    }

    /** The noun of a run that hangs on nothing in it. */
    private int head(Run run) {
        for (int t = run.first(); t < run.end(); t++) {
            if (parsed.upos(t).nominal() && !run.contains(parsed.head(t))) {
                return t;
            }
        }
        return Scene.NONE;
    }
}
