package org.demarche.reader.syntax;

import static org.demarche.reader.syntax.ParsedText.NONE;

import org.demarche.reader.syntax.FunctionWords.Kind;

/**
 * What the clauses of a text say of their arguments, those included that the tree leaves to be understood: the subject
 * of an infinitive or a participle, the agent of a passive, the object that a relative clause leaves out. Relations are
 * those of Universal Dependencies (https://universaldependencies.org/u/dep/); who controls an infinitive follows the
 * guidelines on open complements (https://universaldependencies.org/u/dep/xcomp.html). Answers are tokens, or
 * {@link ParsedText#NONE}. Immutable and safe to share.
 */
public final class Clauses {
    /** How many clauses up a subject is looked for; sentences that need more are too tangled to trust. */
    private static final int REACH = 8;

    private final ParsedText parsed;

    Clauses(ParsedText parsed) {
        this.parsed = parsed;
    }

    /**
     * Whether a predicate is told in the passive, also where a participle shows it alone: "troops backed by". Rests on
     * the words, for a form of "be" before a participle is surer than the relations around it.
     */
    public boolean passive(int predicate) {
        boolean participle = "VBN".equals(parsed.xpos(predicate));
        if (!participle && !"VBD".equals(parsed.xpos(predicate))) {
            return false;
        }
        boolean auxiliary = false;
        for (int d = parsed.firstDependent(predicate); d != NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            auxiliary |= relation == Relation.AUX || relation == Relation.AUX_PASS;
            if (relation == Relation.AUX_PASS || relation == Relation.AUX && parsed.is(d, Kind.BE)) {
                return true;
            }
        }
        return !auxiliary && participle && parsed.dependent(predicate, Relation.OBJ) == NONE && bare(predicate);
    }

    private boolean bare(int predicate) {
        Relation relation = parsed.relation(predicate);
        return relation == Relation.ACL
                || relation == Relation.ADVCL
                || relation == Relation.XCOMP
                || relation == Relation.CONJ && parsed.passive(parsed.head(predicate))
                || parsed.dependent(predicate, Relation.NSUBJ_PASS) != NONE;
    }

    /** Whether a predicate is an infinitive with "to". */
    public boolean infinitive(int predicate) {
        for (int d = parsed.firstDependent(predicate); d != NONE && d < predicate; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.MARK && parsed.is(d, Kind.INFINITIVE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a predicate is neither an infinitive with "to" nor a gerund. */
    public boolean finite(int predicate) {
        return !infinitive(predicate) && !"VBG".equals(parsed.xpos(predicate));
    }

    /** Whether a predicate has an auxiliary of the perfect: "would have met". */
    public boolean perfect(int predicate) {
        for (int d = parsed.firstDependent(predicate); d != NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.AUX && parsed.is(d, Kind.PERFECT)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb shares the subject and the auxiliaries of the one it is joined to: "will not attack or bomb". */
    public boolean shares(int predicate) {
        return parsed.relation(predicate) == Relation.CONJ
                && parsed.upos(parsed.head(predicate)) == Upos.VERB
                && parsed.xpos(predicate).equals(parsed.xpos(parsed.head(predicate)))
                && parsed.dependent(predicate, Relation.AUX) == NONE
                && parsed.dependent(predicate, Relation.NSUBJ) == NONE;
    }

    /** The grammatical subject, of a passive too; where it is not there, the one that is to be understood. */
    public int subject(int predicate) {
        int token = predicate;
        for (int step = 0; step < REACH; step++) {
            int own = ownSubject(token);
            int head = parsed.head(token);
            if (own != NONE || head == NONE) {
                return own;
            }
            switch (parsed.relation(token)) {
                case ACL, ACL_RELCL -> {
                    if (loose(token)) {
                        token = clauseAbove(head);
                        continue;
                    }
                    return infinitive(token) ? parsed.dependent(head, Relation.NMOD_POSS) : head;
                }
                case XCOMP -> {
                    int controller = controller(head);
                    if (controller != NONE) {
                        return controller;
                    }
                }
                case CCOMP -> {
                    if (finite(token)) {
                        return NONE;
                    }
                }
                case CONJ, ADVCL, PARATAXIS -> {}
                default -> {
                    return NONE;
                }
            }
            token = head;
        }
        return NONE;
    }

    /**
     * Whether a participle goes with its clause, not with the noun the tree hangs it on: "struck the camp, killing".
     */
    private boolean loose(int participle) {
        int head = parsed.head(participle);
        boolean comma = participle > 0 && parsed.is(participle - 1, Kind.PAUSE);
        Relation relation = parsed.relation(head);
        boolean below = relation == Relation.OBJ || relation == Relation.OBL || relation == Relation.NMOD;
        return comma && below && "VBG".equals(parsed.xpos(participle)) && clauseAbove(head) != NONE;
    }

    /** The verb of the clause that a noun stands in. */
    private int clauseAbove(int noun) {
        int token = noun;
        for (int step = 0; step < REACH && token != NONE; step++) {
            if (parsed.upos(token) == Upos.VERB) {
                return token;
            }
            token = parsed.head(token);
        }
        return NONE;
    }

    /** The subject a predicate has of its own; for a relative pronoun the noun that it stands for. */
    private int ownSubject(int predicate) {
        for (int d = parsed.firstDependent(predicate); d != NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            if (relation == Relation.NSUBJ || relation == Relation.NSUBJ_PASS || relation == Relation.NSUBJ_OUTER) {
                return relative(d) ? antecedent(predicate) : d;
            }
        }
        return NONE;
    }

    /** Whether a token is a relative pronoun. */
    public boolean relative(int token) {
        return parsed.upos(token) == Upos.PRON && parsed.is(token, Kind.RELATIVE);
    }

    /** The noun that the relative clause around a predicate describes. */
    public int antecedent(int predicate) {
        int token = predicate;
        for (int step = 0; step < REACH && parsed.head(token) != NONE; step++) {
            if (parsed.relation(token) == Relation.ACL_RELCL || parsed.relation(token) == Relation.ACL) {
                return parsed.head(token);
            }
            token = parsed.head(token);
        }
        return NONE;
    }

    /** The object that controls the infinitive below a verb, where it has one: "ordered the crew to land". */
    public int controller(int verb) {
        int object = parsed.dependent(verb, Relation.OBJ);
        return object == NONE || parsed.passive(verb) || parsed.is(verb, Kind.AIM) ? NONE : object;
    }

    /** Who does what a passive tells: "by the army". */
    public int agent(int verb) {
        for (int d = parsed.firstDependent(verb); d != NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            boolean phrase = relation == Relation.OBL || relation == Relation.OBL_AGENT || relation == Relation.NMOD;
            int preposition = phrase ? preposition(d) : NONE;
            if (preposition != NONE && parsed.is(preposition, Kind.AGENT)) {
                return d;
            }
        }
        return NONE;
    }

    /** The noun that a relative clause leaves out as its object: "the talks that Moscow held". */
    public int gap(int verb) {
        if (parsed.relation(verb) != Relation.ACL_RELCL || parsed.head(verb) == NONE) {
            return NONE;
        }
        int subject = ownSubject(verb);
        return subject == NONE || subject == parsed.head(verb) ? NONE : parsed.head(verb);
    }

    /** The preposition of a phrase (https://universaldependencies.org/u/dep/case.html). */
    public int preposition(int head) {
        int own = parsed.dependent(head, Relation.CASE);
        int title = own == NONE ? title(head) : NONE;
        return title == NONE ? own : parsed.dependent(title, Relation.CASE);
    }

    /** "By President X": the title before a name, with which a tree may have the preposition. */
    private int title(int name) {
        int title = parsed.dependent(name, Relation.NMOD_DESC);
        return title < name ? title : NONE;
    }

    /** The last preposition before a noun: of "out of" the second. */
    public int lastPreposition(int noun) {
        int last = lastCase(noun);
        int title = last == NONE ? title(noun) : NONE;
        return title == NONE ? last : lastCase(title);
    }

    private int lastCase(int noun) {
        int last = NONE;
        for (int d = parsed.firstDependent(noun); d != NONE && d < noun; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.CASE) {
                last = d;
            }
        }
        return last;
    }

    /** Whether a small word beside a verb may be its particle: "ruled out". */
    public boolean particle(int dependent) {
        Relation relation = parsed.relation(dependent);
        return relation == Relation.COMPOUND_PRT || relation == Relation.ADVMOD;
    }
}
