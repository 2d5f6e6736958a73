package org.demarche.reader.attribution;

import java.util.EnumSet;
import java.util.Set;
import org.demarche.reader.finding.Act;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/**
 * Attributions that grammar makes certain, however rare the judge has seen them: "in the words of X", "X's claim that
 * ...", "X was quoted as saying". Knows no words of its own.
 */
final class Licences {
    /** What is told at least of what grammar makes certain. */
    static final double CERTAIN = 0.5;

    /** Acts of the mind: with these a clause proves less. */
    private static final Set<Act> INWARD = EnumSet.of(Act.THINK, Act.INTEND, Act.WANT, Act.FIND, Act.PREDICT);

    /** Acts that need no clause: what is condemned or rejected is a thing. */
    private static final Set<Act> JUDGING = EnumSet.of(Act.CONDEMN, Act.REFUSE, Act.ACCUSE, Act.PRAISE, Act.DENY);

    /** How many verbs above one are looked at. */
    private static final int CLIMB = 3;

    /** Shorter quotations are words set apart, not what somebody said. */
    private static final int SHORTEST = 5;

    private final Scene scene;
    private final ParsedText parsed;
    private final RoleWords words;
    private final SpeechLexicon lexicon;

    Licences(Scene scene, RoleWords words, SpeechLexicon lexicon) {
        this.lexicon = lexicon;
        this.scene = scene;
        this.parsed = scene.parsed();
        this.words = words;
    }

    /** The attribution, with more confidence where it has a licence. */
    Draft licensed(Draft draft) {
        boolean narrated = scene.quoteAt(draft.cue().head()) == Scene.NONE;
        return narrated && holds(draft) || retold(draft) ? draft.atLeast(CERTAIN) : draft;
    }

    /**
     * "X said Y had told Z that ...": the corpus that the judge learns from marks only the outer one, so that it holds
     * every inner one for unlikely.
     */
    private boolean retold(Draft draft) {
        Cue cue = draft.cue();
        int who = draft.source().head();
        return cue.word().kind() == SpeechWord.Kind.VERB
                && cue.word().takes(Frame.THAT)
                && draft.source().kind() == SourceKind.SUBJECT
                && parsed.upos(who) != Upos.PRON
                && !words.is(RoleWords.Kind.DEED, cue.word().lemma())
                && !parsed.xpos(who).startsWith("W")
                && !modal(cue.head())
                && (draft.kind() == ContentKind.CLAUSE && finite(draft)
                        || behindThat(draft)
                        || urged(draft)
                        || judged(draft))
                && inContent(cue.head());
    }

    /** "would condemn": what may be said is not said. */
    private boolean modal(int verb) {
        int auxiliary = parsed.dependent(verb, Relation.AUX);
        return auxiliary != Scene.NONE && parsed.xpos(auxiliary).equals("MD");
    }

    private boolean behindThat(Draft draft) {
        return draft.hull().first() > draft.cue().head() && opened(draft);
    }

    /** "condemned the arrest", told by the narrator of another's words. */
    private boolean judged(Draft draft) {
        return draft.kind() == ContentKind.OBJECT
                && JUDGING.contains(draft.cue().word().act())
                && scene.quoteAt(draft.cue().head()) == Scene.NONE;
    }

    /** Whether the clause has a subject of its own or is opened by a complementizer. */
    private boolean finite(Draft draft) {
        Run first = draft.content().get(0);
        for (int t = first.first(); t < first.end(); t++) {
            if (parsed.relation(t).subject()) {
                return true;
            }
        }
        return opened(draft);
    }

    /** Whether a verb of saying stands in the clause that another one takes as its content, or in a quotation. */
    private boolean inContent(int verb) {
        int t = verb;
        for (int i = 0; i < CLIMB && parsed.head(t) != Scene.NONE; i++) {
            Relation relation = parsed.relation(t);
            t = parsed.head(t);
            boolean speaks = lexicon.find(SpeechWord.Kind.VERB, parsed.lemma(t))
                    .filter(word -> word.takes(Frame.THAT))
                    .isPresent();
            if (relation == Relation.CCOMP && speaks) {
                return true;
            }
        }
        return scene.quoteAt(verb) != Scene.NONE;
    }

    private boolean holds(Draft draft) {
        boolean named = !draft.sourceWords().isEmpty();
        boolean clause = draft.kind() == ContentKind.CLAUSE
                || draft.kind() == ContentKind.NOUN_CLAUSE
                || draft.cue().word().kind() == SpeechWord.Kind.VERB && behindThat(draft);
        boolean outward = !INWARD.contains(draft.cue().word().act())
                || parsed.upos(draft.cue().head()) == Upos.NOUN
                        && draft.cue().word().kind() == SpeechWord.Kind.VERB;
        return switch (draft.cue().word().kind()) {
            case PREPOSITION -> named;
            case POSSESSIVE -> named;
            case NOUN ->
                named && outward && (topical(draft) || owned(draft) && (clause && opened(draft) || pledged(draft)));
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
                                        || outward && beside(draft)
                                        || draft.kind() == ContentKind.SENTENCE_BEFORE)
                        || quotedAbove(draft);
            default -> false;
        };
    }

    /** "the claim of the army that ...", "the warning by the bank that ...": whose words a noun of saying names. */
    private boolean owned(Draft draft) {
        SourceKind kind = draft.source().kind();
        int owner = draft.source().head();
        return parsed.upos(owner) != Upos.PRON
                && (kind == SourceKind.POSSESSOR
                        || kind == SourceKind.MODIFIER && owner > draft.cue().head());
    }

    /** "the rebels' promise to free the crew", "Beijing's call for a ceasefire". */
    private boolean pledged(Draft draft) {
        SpeechWord word = draft.cue().word();
        boolean infinitive = word.takes(Frame.INFINITIVE)
                && parsed.xpos(draft.hull().first()).equals("TO");
        int before = draft.hull().first() - 1;
        boolean named = draft.kind() == ContentKind.OBLIQUE
                && before == draft.cue().last() + 1
                && words.is(RoleWords.Kind.CALLED, word.lemma() + " " + parsed.lower(before));
        return infinitive || named;
    }

    /** "as the minister put it": who speaks, set beside his words. */
    private boolean beside(Draft draft) {
        int verb = draft.cue().head();
        int mark = parsed.dependent(verb, Relation.MARK);
        boolean manner = mark != Scene.NONE && words.is(RoleWords.Kind.MANNER, parsed.lower(mark));
        return manner
                && draft.source().kind() == SourceKind.SUBJECT
                && (draft.kind() == ContentKind.HOST
                        || draft.kind() == ContentKind.QUOTE_BEFORE
                        || draft.kind() == ContentKind.QUOTE_AFTER);
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
        boolean infinitive = draft.kind() == ContentKind.OBJECT_PREDICATE
                || draft.kind() == ContentKind.INFINITIVE
                || (draft.kind() == ContentKind.RIGHT || draft.kind() == ContentKind.OBJECT)
                        && Infinitives.in(scene, draft.hull()) != Scene.NONE;
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
