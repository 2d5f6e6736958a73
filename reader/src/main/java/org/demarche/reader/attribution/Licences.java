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

    /** Contents that are said even by a word that mostly tells what is done. */
    private static final Set<ContentKind> SAID = EnumSet.of(
            ContentKind.QUOTE_BEFORE,
            ContentKind.QUOTE_AFTER,
            ContentKind.QUOTE_AROUND,
            ContentKind.CLAUSE,
            ContentKind.NOUN_CLAUSE,
            ContentKind.PARATAXIS);

    /** Shorter quotations are words set apart, not what somebody said. */
    private static final int SHORTEST = 5;

    private final Scene scene;
    private final ParsedText parsed;
    private final RoleWords words;

    Licences(Scene scene, RoleWords words) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.words = words;
    }

    /** Whether its word says anything with such a content: a deed's object is what is done, not what is said. */
    boolean speaks(Draft draft) {
        boolean deed = words.is(RoleWords.Kind.DEED, draft.cue().word().lemma());
        return !deed || SAID.contains(draft.kind());
    }

    /** The attribution, with more confidence where it has a licence. */
    Draft licensed(Draft draft) {
        boolean narrated = scene.quoteAt(draft.cue().head()) == Scene.NONE;
        return narrated && holds(draft) ? draft.atLeast(CERTAIN) : draft;
    }

    private boolean holds(Draft draft) {
        boolean named = !draft.sourceWords().isEmpty();
        boolean clause = draft.kind() == ContentKind.CLAUSE || draft.kind() == ContentKind.NOUN_CLAUSE;
        boolean outward = !INWARD.contains(draft.cue().word().act());
        return switch (draft.cue().word().kind()) {
            case PREPOSITION -> named && outward;
            case NOUN ->
                named && outward && topical(draft)
                        || named && clause && outward && draft.source().kind() == SourceKind.POSSESSOR && opened(draft);
            case VERB ->
                outward
                                && clause
                                && draft.cue().word().takes(Frame.THAT)
                                && opened(draft)
                                && (named || parsed.passive(draft.cue().head()))
                        || named
                                && (quoted(draft)
                                        || told(draft)
                                        || outward && urged(draft)
                                        || draft.kind() == ContentKind.SENTENCE_BEFORE)
                        || quotedAbove(draft);
            default -> false;
        };
    }

    /** A quotation with a verb that takes one and its speaker right beside it. */
    private boolean quoted(Draft draft) {
        Cue cue = draft.cue();
        Run who = draft.sourceWords();
        boolean beside = who.first() <= cue.last() + 1 && who.first() > cue.head()
                || who.end() <= cue.head() && who.end() >= cue.head() - 2;
        boolean direct =
                scene.mark(draft.hull().first()) && scene.mark(draft.hull().end() - 1);
        boolean says = cue.word().takes(Frame.QUOTE);
        return direct && says && beside && draft.hull().length() > SHORTEST;
    }

    /** "urged the parties to meet". */
    private boolean urged(Draft draft) {
        boolean infinitive = draft.kind() == ContentKind.OBJECT_PREDICATE || draft.kind() == ContentKind.INFINITIVE;
        return infinitive
                && draft.cue().word().takes(Frame.OBJECT_INFINITIVE)
                && draft.source().kind() == SourceKind.SUBJECT;
    }

    /** "told the envoy about the offer". */
    private boolean told(Draft draft) {
        return draft.kind() == ContentKind.OBLIQUE
                && draft.cue().word().takes(Frame.ADDRESSEE)
                && draft.source().kind() == SourceKind.SUBJECT
                && (parsed.dependent(draft.cue().head(), Relation.OBJ) != Scene.NONE
                        || parsed.dependent(draft.cue().head(), Relation.IOBJ) != Scene.NONE);
    }

    /** "the statements of the envoys about the blockade". */
    private boolean topical(Draft draft) {
        int before = draft.hull().first() - 1;
        SourceKind kind = draft.source().kind();
        return draft.kind() == ContentKind.OBLIQUE
                && (kind == SourceKind.MODIFIER || kind == SourceKind.POSSESSOR)
                && before >= 0
                && words.is(RoleWords.Kind.TOPIC, parsed.lower(before));
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
