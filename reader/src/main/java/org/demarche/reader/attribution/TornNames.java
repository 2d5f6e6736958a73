package org.demarche.reader.attribution;

import java.util.Optional;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/**
 * Sources that the parser tore between a long title and its bearer: "said MTC chief human capital and marketing officer
 * Tim Ekandjo", "Police Agency Director-General Huang vowed". Immutable.
 */
final class TornNames {
    /** How many words a title may have. */
    private static final int LONGEST = 12;

    private final Scene scene;
    private final ParsedText parsed;

    TornNames(Scene scene) {
        this.scene = scene;
        this.parsed = scene.parsed();
    }

    /** The source as far as the name of a person that ends its title, where one does; else as it is. */
    SourceFinder.Candidate whole(SourceFinder.Candidate source, Cue cue) {
        if (source.head() == Scene.NONE || named(source) || !open(source, cue)) {
            return source;
        }
        int limit = limit(source, cue);
        for (int t = source.head() + 1; t < limit; t++) {
            if (person(t) && parsed.nameAt(t) != parsed.nameAt(source.head())) {
                return bearer(t, source).orElse(source);
            }
            if (!title(t)) {
                return source;
            }
        }
        return source;
    }

    /**
     * Whether the title may go on: behind a verb that stands before its subject, or before a verb with two subjects.
     */
    private boolean open(SourceFinder.Candidate source, Cue cue) {
        boolean verb = cue.word().kind() == SpeechWord.Kind.VERB;
        boolean inverted = source.words().first() == cue.last() + 1 && scene.punctuation(Math.max(0, cue.head() - 1));
        return verb && (inverted || source.head() < cue.head() && source.kind() == SourceKind.SUBJECT);
    }

    /** Whether the source is a person by name already; "Hine leader Pita Tipene" is named by the second name. */
    private boolean named(SourceFinder.Candidate source) {
        int next = source.words().end();
        return person(source.head()) && (next >= parsed.size() || parsed.upos(next) != Upos.NOUN);
    }

    private int limit(SourceFinder.Candidate source, Cue cue) {
        int near = source.head() + 1 + LONGEST;
        int end = source.head() < cue.head()
                ? cue.head()
                : scene.sentence(cue.head()).end();
        return Math.min(near, end);
    }

    /** The source that ends with a name; none where the name is another's, told beside the first. */
    private Optional<SourceFinder.Candidate> bearer(int token, SourceFinder.Candidate source) {
        var name = parsed.names().get(parsed.nameAt(token));
        int head = token;
        while (name.first() <= parsed.head(head) && parsed.head(head) < name.end()) {
            head = parsed.head(head);
        }
        boolean other = parsed.relation(head) == Relation.CONJ && parsed.head(head) == source.head()
                || source.words().end() > name.end()
                || source.words().end() == name.end()
                        && parsed.conjuncts(source.head()).size() == 1;
        return other
                ? Optional.empty()
                : Optional.of(new SourceFinder.Candidate(
                        source.kind(), head, new Run(source.words().first(), name.end())));
    }

    private boolean person(int token) {
        int name = parsed.nameAt(token);
        return name != Scene.NONE && parsed.names().get(name).type() == NameType.PERSON;
    }

    /** Whether a word may belong to a title. */
    private boolean title(int token) {
        Upos tag = parsed.upos(token);
        boolean mark = scene.punctuation(token)
                && !scene.mark(token)
                && !parsed.form(token).equals(".");
        return mark || tag == Upos.NOUN || tag == Upos.PROPN || tag == Upos.ADJ || tag == Upos.CCONJ;
    }
}
