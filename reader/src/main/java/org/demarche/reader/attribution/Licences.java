package org.demarche.reader.attribution;

import java.util.EnumSet;
import java.util.Set;
import org.demarche.reader.finding.Act;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/**
 * Attributions that grammar makes certain, however rare the judge has seen them: "in the words of X", "X's claim that
 * ...", "X was quoted as saying". Knows no words of its own.
 */
final class Licences {
    private static final double CERTAIN = 0.5;

    /** Acts of the mind: with these a clause proves less. */
    private static final Set<Act> INWARD = EnumSet.of(Act.THINK, Act.INTEND, Act.WANT, Act.FIND, Act.PREDICT);

    private final ParsedText parsed;
    private final RoleWords words;

    Licences(ParsedText parsed, RoleWords words) {
        this.parsed = parsed;
        this.words = words;
    }

    /** The attribution, with more confidence where it has a licence. */
    Draft licensed(Draft draft) {
        return holds(draft) ? draft.atLeast(CERTAIN) : draft;
    }

    private boolean holds(Draft draft) {
        boolean named = !draft.sourceWords().isEmpty();
        boolean clause = draft.kind() == ContentKind.CLAUSE || draft.kind() == ContentKind.NOUN_CLAUSE;
        boolean outward = !INWARD.contains(draft.cue().word().act());
        return switch (draft.cue().word().kind()) {
            case PREPOSITION -> named && outward;
            case NOUN ->
                named
                        && clause
                        && outward
                        && draft.source().kind() == SourceKind.POSSESSOR
                        && opened(draft);
            case VERB ->
                outward
                        && clause
                        && draft.cue().word().takes(Frame.THAT)
                        && opened(draft)
                        && (named || parsed.passive(draft.cue().head()))
                        || quotedAbove(draft);
            default -> false;
        };
    }

    /** Whether a complementizer stands right before the content. */
    private boolean opened(Draft draft) {
        int before = draft.hull().first() - 1;
        return before >= 0 && words.is(RoleWords.Kind.COMPLEMENTIZER, parsed.lower(before));
    }

    /** "was quoted as saying". */
    private boolean quotedAbove(Draft draft) {
        int head = draft.cue().head();
        int above = parsed.head(head);
        return above != Scene.NONE
                && parsed.relation(head) == Relation.ADVCL
                && parsed.passive(above)
                && draft.cue().word().takes(Frame.QUOTE)
                && words.is(RoleWords.Kind.RELAY, parsed.lemma(above))
                && draft.hull().first() > head;
    }
}
