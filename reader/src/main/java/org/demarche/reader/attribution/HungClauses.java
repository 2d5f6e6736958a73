package org.demarche.reader.attribution;

import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Finds the clauses and topics that the parser hung not on the cue but on a noun beside it. */
final class HungClauses {
    private final Scene scene;
    private final ParsedText parsed;
    private final ContentShape shape;

    HungClauses(Scene scene, ContentShape shape) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.shape = shape;
    }

    /** "told the agency that ...": a clause that the parser hung on the hearer. */
    void clauseOfHearer(Collected found, int hearer) {
        if (found.cue.word().takes(Frame.ADDRESSEE)) {
            relativeOfHearer(found, hearer);
            clauseBelow(found, hearer, true);
        }
    }

    /** "promised the union that wages would rise": a complementizer that was taken for a relative pronoun. */
    private void relativeOfHearer(Collected found, int hearer) {
        int opener = hearer + 1;
        int verb = opener < parsed.size() && shape.opensClause(opener) ? parsed.head(opener) : Scene.NONE;
        if (verb != Scene.NONE && parsed.head(verb) == hearer && parsed.subject(verb) > opener) {
            found.add(ContentKind.CLAUSE, verb, new Run(opener + 1, parsed.subtreeEnd(verb)));
        }
    }

    /** "asked by a reporter whether ...": a clause that the parser hung on who asks. */
    void clauseOfAgent(Collected found, int agent) {
        for (int d = parsed.firstDependent(agent); d != Scene.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d).clausal() && parsed.upos(parsed.subtreeFirst(d)) == Upos.SCONJ) {
                found.add(ContentKind.CLAUSE, d, shape.behindComplementizer(d, scene.subtree(d)));
            }
        }
    }

    /** "said in a statement that ...": a clause that the parser hung on the medium. */
    void clauseOfMedium(Collected found, int medium) {
        if (found.cue.word().kind() == SpeechWord.Kind.VERB
                && found.cue.word().takes(Frame.THAT)
                && shape.medium(medium)) {
            clauseBelow(found, medium, false);
        }
    }

    void clauseBelow(Collected found, int noun, boolean topics) {
        for (int d = parsed.firstDependent(noun); d != Scene.NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            if (topics && relation == Relation.NMOD && shape.topical(d)) {
                oblique(found, d);
            }
            if (relation == Relation.ACL || relation == Relation.ACL_RELCL || relation == Relation.CCOMP) {
                Run whole = scene.subtree(d);
                Run behind = shape.behindComplementizer(d, whole);
                if (behind.first() > whole.first()) {
                    found.add(ContentKind.CLAUSE, d, behind);
                }
            }
        }
    }

    /** A phrase without its preposition. */
    void oblique(Collected found, int head) {
        int preposition = parsed.clauses().preposition(head);
        int first = parsed.subtreeFirst(head);
        if (preposition == first) {
            first++;
            while (first < head && parsed.head(first) == preposition) {
                first++;
            }
        }
        found.add(ContentKind.OBLIQUE, head, new Run(first, parsed.subtreeEnd(head)));
    }
}
