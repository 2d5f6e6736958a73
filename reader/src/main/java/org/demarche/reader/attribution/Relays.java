package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/**
 * Tells who speaks from who passes it on: "Yonhap, quoting KCNA, said", "The daily reported, citing officials, that",
 * "was quoted by the agency as saying".
 */
final class Relays {
    /** How many words may stand between a verb of saying and who is cited: "reported on Monday, citing". */
    private static final int NEAR = 5;

    private final Scene scene;
    private final ParsedText parsed;
    private final RoleWords words;
    private final Outlets outlets;

    Relays(Scene scene, RoleWords words, Outlets outlets) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.words = words;
        this.outlets = outlets;
    }

    /** The attributions with the innermost source as the speaker; the relaying words make none of their own. */
    List<Draft> resolve(List<Draft> drafts) {
        var spent = new BitSet();
        List<Draft> resolved = new ArrayList<>(drafts);
        resolved.replaceAll(draft -> quoted(draft, spent));
        for (RelayPhrases.Phrase phrase : new RelayPhrases(scene, words).find()) {
            resolved.replaceAll(draft -> cited(draft, phrase, spent));
        }
        resolved.removeIf(draft -> spent.get(draft.cue().head()));
        return resolved;
    }

    /** "was quoted by the agency as saying", "the agency quoted him as saying", "he, quoted by the agency, said". */
    private Draft quoted(Draft draft, BitSet spent) {
        int cue = draft.cue().head();
        int above = parsed.head(cue);
        if (above != Scene.NONE && relay(above) && (parsed.relation(cue) == Relation.ADVCL || behindQuotative(cue))) {
            return parsed.passive(above) ? byAgent(draft, above, spent) : ofObject(draft, above, spent);
        }
        int participle = draft.source().head() == Scene.NONE ? Scene.NONE : quotedIn(draft);
        return participle == Scene.NONE ? draft : byAgent(draft.by(shortened(draft, participle)), participle, spent);
    }

    private boolean behindQuotative(int token) {
        return token > 0 && words.is(RoleWords.Kind.QUOTATIVE, parsed.lower(token - 1));
    }

    private boolean relay(int token) {
        return words.is(RoleWords.Kind.RELAY, parsed.lemma(token));
    }

    private Draft byAgent(Draft draft, int relay, BitSet spent) {
        spent.set(relay);
        int agent = parsed.dependent(relay, Relation.OBL_AGENT);
        return draft.relayed(
                draft.source(),
                draft.sourceWords(),
                agent == Scene.NONE ? parsed.dependent(relay, Relation.OBL) : agent);
    }

    /** "The agency quoted the minister as saying": whom it quotes speaks, if he stands between. */
    private Draft ofObject(Draft draft, int relay, BitSet spent) {
        int object = parsed.dependent(relay, Relation.OBJ);
        int outer = parsed.subject(relay);
        int cue = draft.cue().head();
        if (object == Scene.NONE || outer == Scene.NONE || object < relay || object > cue) {
            return draft;
        }
        spent.set(relay);
        int end = behindQuotative(cue) ? cue - 1 : cue;
        Run whole = scene.subtree(object);
        Run who = new Run(whole.first(), Math.max(object + 1, Math.min(end, whole.end())));
        return draft.relayed(new SourceFinder.Candidate(SourceKind.DESCRIBED, object, who), who, outer);
    }

    /** The participle that sets a passer-on beside a source: "Maduro, quoted by state television,". */
    private int quotedIn(Draft draft) {
        int source = draft.source().head();
        for (int d = parsed.firstDependent(source); d != Scene.NONE; d = parsed.nextSibling(d)) {
            boolean participle = d > source && parsed.xpos(d).equals("VBN") && relay(d);
            if (participle && parsed.dependent(d, Relation.OBL_AGENT) != Scene.NONE) {
                return d;
            }
        }
        return Scene.NONE;
    }

    private Run shortened(Draft draft, int participle) {
        Run who = draft.sourceWords();
        int first = parsed.subtreeFirst(participle);
        return who.contains(first) && first > draft.source().head()
                ? new Run(who.first(), lastWord(first - 1) + 1)
                : who;
    }

    /** An attribution with a relaying phrase right before or behind its verb. */
    private Draft cited(Draft draft, RelayPhrases.Phrase phrase, BitSet spent) {
        int cue = draft.cue().head();
        if (draft.cue().word().kind() == SpeechWord.Kind.PREPOSITION) {
            return accordingTo(draft, phrase, spent);
        }
        boolean sayings = draft.cue().word().kind() == SpeechWord.Kind.VERB
                && draft.cue().word().takes(Frame.THAT)
                && cue != phrase.verb()
                && scene.sentence(cue).contains(phrase.verb());
        if (!sayings) {
            return draft;
        }
        int outlet = before(cue, phrase) ? outlets.endingAt(lastWord(phrase.verb() - 1)) : Scene.NONE;
        Run aside = phrase.run();
        if (outlet == Scene.NONE && behind(draft, phrase)) {
            outlet = speaker(draft, phrase);
            aside = new Run(draft.cue().last() + 1, phrase.run().end());
        }
        if (outlet == Scene.NONE) {
            return draft;
        }
        spent.set(phrase.verb());
        var who = new SourceFinder.Candidate(SourceKind.DESCRIBED, phrase.head(), phrase.source());
        return without(draft, aside).relayed(who, phrase.source(), outlet);
    }

    /** "According to X, citing Y, ...". */
    private Draft accordingTo(Draft draft, RelayPhrases.Phrase phrase, BitSet spent) {
        Run outer = draft.sourceWords();
        boolean beside = !outer.isEmpty()
                && phrase.verb() >= outer.end()
                && lastWord(phrase.verb() - 1) < outer.end()
                && outlets.is(draft.source().head());
        if (!beside) {
            return draft;
        }
        spent.set(phrase.verb());
        var who = new SourceFinder.Candidate(SourceKind.DESCRIBED, phrase.head(), phrase.source());
        return without(draft, phrase.run())
                .relayed(who, phrase.source(), draft.source().head());
    }

    /** "X, citing Y, said". */
    private boolean before(int cue, RelayPhrases.Phrase phrase) {
        boolean setOff = phrase.verb() > 0 && scene.punctuation(phrase.verb() - 1);
        return setOff
                && phrase.source().end() <= cue
                && lastWord(cue - 1) < phrase.source().end();
    }

    /** "X said on Monday, citing Y". */
    private boolean behind(Draft draft, RelayPhrases.Phrase phrase) {
        int from = draft.cue().last() + 1;
        if (phrase.verb() < from || phrase.verb() - from > NEAR) {
            return false;
        }
        for (int t = from; t < phrase.verb(); t++) {
            if (parsed.upos(t) == org.demarche.reader.syntax.Upos.VERB) {
                return false;
            }
        }
        return true;
    }

    /** The outlet that a verb of saying has as its speaker, whether the judge took it or the one it cites. */
    private int speaker(Draft draft, RelayPhrases.Phrase phrase) {
        int source = draft.source().head();
        if (source != Scene.NONE && !phrase.run().contains(source)) {
            return outlets.is(source) ? source : Scene.NONE;
        }
        int subject = parsed.subject(draft.cue().head());
        return subject != Scene.NONE && outlets.is(subject)
                ? subject
                : outlets.endingAt(lastWord(draft.cue().head() - 1));
    }

    /** The attribution with no word of a phrase in its content; all that follows the phrase, where nothing is left. */
    private Draft without(Draft draft, Run phrase) {
        return draft.said(Cuts.without(scene, words, draft, phrase));
    }

    /** The last token at or before one that is no punctuation. */
    private int lastWord(int token) {
        int t = token;
        while (t > 0 && scene.punctuation(t)) {
            t--;
        }
        return t;
    }
}
