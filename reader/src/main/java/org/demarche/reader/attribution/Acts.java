package org.demarche.reader.attribution;

import org.demarche.reader.finding.Act;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** What a speaker does by saying it, and whether it is said at all. Immutable. */
final class Acts {
    private final Scene scene;
    private final ParsedText parsed;
    private final SpeechLexicon lexicon;
    private final RoleWords words;

    Acts(Scene scene, SpeechLexicon lexicon, RoleWords words) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.lexicon = lexicon;
        this.words = words;
    }

    /** The act of an attribution: its word's, but for "declined to comment" and "expressed concern". */
    Act act(Draft draft) {
        SpeechWord word = draft.cue().word();
        Act act = infinitive(draft) ? word.infinitiveAct() : aloud(draft);
        if (!spoken(draft)) {
            return act;
        }
        int verb = draft.cue().head();
        if (silent(verb, act)) {
            return Act.DECLINE_COMMENT;
        }
        if (words.is(RoleWords.Kind.LIGHT, parsed.lemma(verb))) {
            int object = parsed.dependent(verb, Relation.OBJ);
            if (object != Scene.NONE) {
                return lexicon.find(SpeechWord.Kind.NOUN, parsed.lemma(object))
                        .map(SpeechWord::act)
                        .orElse(act);
            }
        }
        return act;
    }

    /** The act of the word; who concludes or questions something in his own words says or asks it. */
    private Act aloud(Draft draft) {
        SpeechWord word = draft.cue().word();
        boolean quoted = word.kind() == SpeechWord.Kind.VERB
                && scene.mark(draft.hull().first())
                && scene.mark(draft.hull().end() - 1);
        if (!quoted) {
            return word.act();
        }
        boolean asks = words.is(RoleWords.Kind.ASKING, word.lemma());
        return asks ? Act.ASK : word.act() == Act.FIND ? Act.SAY : word.act();
    }

    /** Whether the content starts with "to" before a verb, or with whom one asks to do it. */
    private boolean infinitive(Draft draft) {
        Run first = draft.content().get(0);
        int to = Infinitives.in(scene, first);
        return to != Scene.NONE && (to == first.first() || draft.cue().word().takes(Frame.OBJECT_INFINITIVE));
    }

    private boolean silent(int verb, Act act) {
        boolean declines = act == Act.REFUSE || act == Act.ANSWER && parsed.negated(verb);
        return declines && unsaid(verb);
    }

    /** Whether what a verb governs is a word of what one declines to do: comment, a request for comment. */
    private boolean unsaid(int verb) {
        for (int d = parsed.firstDependent(verb); d != Scene.NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            boolean governed = relation == Relation.XCOMP || relation == Relation.OBJ || relation == Relation.OBL;
            if (governed && (words.is(RoleWords.Kind.SILENCE, parsed.lemma(d)) || asksForWords(d))) {
                return true;
            }
        }
        return false;
    }

    /** "a request for comment", "a question": other requests are for deeds, and who rejects them does speak. */
    private boolean asksForWords(int noun) {
        if (!words.is(RoleWords.Kind.INQUIRY, parsed.lemma(noun))) {
            return false;
        }
        for (int d = parsed.firstDependent(noun); d != Scene.NONE; d = parsed.nextSibling(d)) {
            switch (parsed.relation(d)) {
                case NMOD, ACL, ADVCL, OBL -> {
                    return words.is(RoleWords.Kind.SILENCE, parsed.lemma(d));
                }
                default -> {}
            }
        }
        return parsed.negated(parsed.head(noun));
    }

    /** Negative where the saying itself is negated, refused or declined. */
    Polarity polarity(Draft draft) {
        if (!spoken(draft)) {
            return Polarity.POSITIVE;
        }
        int head = draft.cue().head();
        boolean refused = draft.cue().word().act() == Act.REFUSE && unsaid(head);
        return refused
                        || parsed.negated(head)
                        || declinedAbove(head)
                        || nobody(draft.source().head())
                ? Polarity.NEGATIVE
                : Polarity.POSITIVE;
    }

    /** "Neither side would say", "nobody claimed". */
    private boolean nobody(int source) {
        if (source == Scene.NONE) {
            return false;
        }
        int determiner = parsed.dependent(source, Relation.DET);
        return words.is(RoleWords.Kind.NOBODY, parsed.lower(source))
                || determiner != Scene.NONE && words.is(RoleWords.Kind.NOBODY, parsed.lower(determiner));
    }

    private boolean declinedAbove(int head) {
        int above = parsed.head(head);
        return above != Scene.NONE
                && parsed.relation(head) == Relation.XCOMP
                && lexicon.find(SpeechWord.Kind.VERB, parsed.lemma(above))
                        .filter(word -> word.act() == Act.REFUSE)
                        .isPresent();
    }

    private static boolean spoken(Draft draft) {
        return draft.cue().last() >= draft.cue().head();
    }
}
