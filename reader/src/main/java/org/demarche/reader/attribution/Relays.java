package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Tells who speaks from who passes it on: "Yonhap, quoting KCNA, said", "was quoted by the agency as saying". */
final class Relays {
    private final Scene scene;
    private final ParsedText parsed;
    private final RoleWords words;

    Relays(Scene scene, RoleWords words) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.words = words;
    }

    /** The attributions with the innermost source as the speaker; the relaying words make none of their own. */
    List<Draft> resolve(List<Draft> drafts) {
        var spent = new BitSet();
        var resolved = new ArrayList<Draft>(drafts.size());
        for (Draft draft : drafts) {
            resolved.add(resolve(draft, spent));
        }
        resolved.removeIf(draft -> spent.get(draft.cue().head()));
        return resolved;
    }

    private Draft resolve(Draft draft, BitSet spent) {
        int cue = draft.cue().head();
        int above = parsed.head(cue);
        if (above != Scene.NONE && relay(above) && parsed.passive(above) && parsed.relation(cue) == Relation.ADVCL) {
            spent.set(above);
            return draft.relayed(draft.source(), draft.sourceWords(), parsed.dependent(above, Relation.OBL_AGENT));
        }
        int outer = draft.source().head();
        int before = passedOn(cue, outer);
        if (before != Scene.NONE) {
            spent.set(participle(cue, outer));
            return draft.relayed(draft.source(), draft.sourceWords(), before);
        }
        if (outer == Scene.NONE || !outlet(outer)) {
            return draft;
        }
        int quoting = quoting(outer) == Scene.NONE ? quoting(cue) : quoting(outer);
        int inner = quoting == Scene.NONE ? Scene.NONE : object(quoting);
        if (inner == Scene.NONE) {
            return draft;
        }
        spent.set(quoting);
        var who = new SourceFinder.Candidate(SourceKind.DESCRIBED, inner, phrase(inner));
        return draft.relayed(who, who.words(), outer);
    }

    /** The outlet before "citing X," where X was taken for the speaker himself; nobody else. */
    private int passedOn(int cue, int source) {
        int verb = participle(cue, source);
        int before = verb - 2;
        boolean setOff =
                verb > 1 && scene.punctuation(verb - 1) && scene.sentence(cue).contains(before);
        return setOff && outlet(before) ? before : Scene.NONE;
    }

    /** The relaying participle before a cue whose object a source is. */
    private int participle(int cue, int source) {
        int verb = source == Scene.NONE ? Scene.NONE : parsed.head(source);
        boolean relays = verb != Scene.NONE
                && verb < cue
                && relay(verb)
                && parsed.xpos(verb).equals("VBG");
        return relays ? verb : Scene.NONE;
    }

    /** The participle below a token that passes on what another says. */
    private int quoting(int token) {
        for (int d = parsed.firstDependent(token); d != Scene.NONE; d = parsed.nextSibling(d)) {
            boolean participle = parsed.xpos(d).equals("VBG");
            boolean adjunct = parsed.relation(d) == Relation.ACL
                    || parsed.relation(d) == Relation.ADVCL
                    || parsed.relation(d) == Relation.CSUBJ;
            if (participle && adjunct && relay(d)) {
                return d;
            }
        }
        return Scene.NONE;
    }

    private boolean relay(int token) {
        return words.is(RoleWords.Kind.RELAY, parsed.lemma(token));
    }

    private int object(int verb) {
        int object = parsed.dependent(verb, Relation.OBJ);
        int named = object == Scene.NONE ? parsed.dependent(verb, Relation.OBL) : object;
        return named != Scene.NONE && parsed.upos(named).nominal() ? named : Scene.NONE;
    }

    /** Whether somebody passes on what others say: an agency or a paper, by name or by kind, but no person. */
    private boolean outlet(int token) {
        int name = parsed.nameAt(token);
        boolean person = name != Scene.NONE && parsed.names().get(name).type() == NameType.PERSON;
        return !person && (parsed.upos(token) == Upos.PROPN || words.is(RoleWords.Kind.OUTLET, parsed.lemma(token)));
    }

    private Run phrase(int head) {
        Run whole = scene.subtree(head);
        int preposition = parsed.clauses().preposition(head);
        return preposition == whole.first() ? new Run(whole.first() + 1, whole.end()) : whole;
    }
}
