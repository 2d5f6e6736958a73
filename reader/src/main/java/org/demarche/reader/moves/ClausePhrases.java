package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.moves.Clause.Phrase;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Gathers the phrases with prepositions below a predicate that no clause of its own holds. */
final class ClausePhrases {
    /** Phrases are sought no further down or away than this: a bound for endless sentences. */
    private static final int REACH = 80;

    private static final int NEAR = 6;

    private final ParsedText parsed;
    private final Clause clause;
    private final List<Phrase> phrases = new ArrayList<>();

    ClausePhrases(ParsedText parsed, Clause clause) {
        this.parsed = parsed;
        this.clause = clause;
    }

    /** The phrases below a token, in the order of the text. */
    List<Phrase> of(int top) {
        gather(top);
        gatherParticles();
        gatherRaised();
        phrases.sort((one, other) -> Integer.compare(one.head(), other.head()));
        return phrases;
    }

    private void gather(int top) {
        var open = new ArrayList<Integer>();
        open.add(top);
        for (int i = 0; i < open.size() && i < REACH; i++) {
            for (int d = parsed.firstDependent(open.get(i)); d != NONE; d = parsed.nextSibling(d)) {
                visit(d, open);
            }
        }
    }

    private void visit(int dependent, List<Integer> open) {
        Relation relation = parsed.relation(dependent);
        int marker = parsed.dependent(dependent, Relation.MARK);
        boolean gerund = marker != NONE && parsed.xpos(dependent).equals("VBG");
        int compound = relation == Relation.ADVCL ? parsed.dependent(dependent, Relation.COMPOUND) : NONE;
        // "drafts on security guarantees to Oslo": a plural that the tree takes for a verb
        boolean plural = compound != NONE
                && compound == dependent - 1
                && parsed.clauses().lastPreposition(compound) != NONE;
        boolean inside = relation == Relation.XCOMP
                || plural
                || clause.bare(dependent)
                || relation == Relation.ACL && parsed.upos(dependent) == Upos.VERB
                || relation == Relation.ADVCL && (gerund || parsed.dependent(dependent, Relation.CASE) != NONE)
                || !relation.clausal()
                        && !relation.subject()
                        && relation != Relation.CONJ
                        && relation != Relation.APPOS;
        if (!inside) {
            return;
        }
        int preposition = parsed.clauses().lastPreposition(plural ? compound : dependent);
        if (preposition == NONE && (gerund || parsed.upos(dependent).nominal())) {
            preposition = marker;
        }
        if (preposition != NONE) {
            phrases.add(new Phrase(parsed.lower(preposition), dependent));
        }
        open.add(dependent);
    }

    /** A preposition taken for a particle of the verb: "called on the council". */
    private void gatherParticles() {
        for (int d = parsed.firstDependent(clause.head()); d != NONE; d = parsed.nextSibling(d)) {
            if (d > clause.head() && parsed.relation(d) == Relation.COMPOUND_PRT) {
                int noun = nounBehind(d);
                if (noun != NONE) {
                    phrases.add(new Phrase(parsed.lower(d), noun));
                }
            }
        }
    }

    /** "Told him about its readiness to begin": a phrase that the tree takes for the subject of what follows. */
    private void gatherRaised() {
        for (int d = parsed.firstDependent(clause.head()); d != NONE; d = parsed.nextSibling(d)) {
            int subject = parsed.relation(d) == Relation.CCOMP ? parsed.dependent(d, Relation.NSUBJ) : NONE;
            int preposition = subject == NONE ? NONE : parsed.clauses().lastPreposition(subject);
            if (preposition != NONE) {
                phrases.add(new Phrase(parsed.lower(preposition), subject));
            }
        }
    }

    private int nounBehind(int particle) {
        int end = Math.min(parsed.sentenceEnd(parsed.sentenceOf(particle)), particle + NEAR);
        for (int t = particle + 1; t < end; t++) {
            if (parsed.relation(t) == Relation.CASE) {
                return NONE;
            }
            boolean modifier = parsed.head(t) > t && parsed.head(t) < t + NEAR;
            if (parsed.upos(t).nominal() && !modifier) {
                return t;
            }
        }
        return NONE;
    }
}
