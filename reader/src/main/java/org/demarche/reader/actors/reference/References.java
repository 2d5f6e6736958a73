package org.demarche.reader.actors.reference;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.demarche.reader.resource.Table;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.ParsedText;

/**
 * Finds what pronouns of the third person come back to, by a learnt ranker over all phrases of a text. Immutable and
 * safe to share.
 */
public final class References {
    private final PronounForms pronouns = PronounForms.load();
    private final Nouns nouns = Nouns.load();
    private final Set<String> agents = new HashSet<>();
    private final ToIntFunction<String> genderOfWord;
    private final Chooser chooser;

    private References(ToIntFunction<String> genderOfWord, Chooser chooser) {
        this.genderOfWord = genderOfWord;
        this.chooser = chooser;
        Table.read(References.class, "agents.tsv", row -> agents.addAll(row.words(0)));
    }

    /**
     * With the bundled weights.
     *
     * @param genderOfWord 'm', 'f' or '-' for a given name or title
     */
    public static References load(ToIntFunction<String> genderOfWord) {
        return new References(genderOfWord, Ranker.load());
    }

    /** The same with another chooser, such as one that learns. */
    public References choosing(Chooser other) {
        return new References(genderOfWord, other);
    }

    /**
     * The phrases of a story, before anything is told of them.
     *
     * @param quoted for each token whether it stands in quotation marks
     */
    public Referents over(ParsedText parsed, boolean[] quoted) {
        return new Referents(parsed, quoted, this, chooser);
    }

    PronounForms pronouns() {
        return pronouns;
    }

    /** Verbs whose subject is a person or body. */
    Set<String> agents() {
        return agents;
    }

    Nouns nouns() {
        return nouns;
    }

    /** By a title before the name, or by its first word. */
    char genderOfName(ParsedText parsed, Name name) {
        int before = name.first() > 0 ? genderOfWord.applyAsInt(parsed.form(name.first() - 1)) : '-';
        return (char)
                (before != '-' || name.end() - name.first() == 1
                        ? before
                        : genderOfWord.applyAsInt(parsed.form(name.first())));
    }
}
