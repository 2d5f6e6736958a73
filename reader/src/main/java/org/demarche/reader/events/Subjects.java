package org.demarche.reader.events;

import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Finds the subject of a predicate where the tree leaves it to be understood: control, participles, relatives. */
final class Subjects {
    /** How many clauses up a subject is looked for; sentences that need more are too tangled to trust. */
    private static final int REACH = 8;

    private final ParsedText parsed;

    Subjects(ParsedText parsed) {
        this.parsed = parsed;
    }

    /**
     * Whether the predicate is passive, also where a participle shows it alone: "troops backed by". Rests on the words,
     * for a form of "be" before a participle is surer than the relations around it.
     */
    boolean passive(int predicate) {
        if (!"VBN".equals(parsed.xpos(predicate)) && !"VBD".equals(parsed.xpos(predicate))) {
            return false;
        }
        boolean auxiliary = false;
        for (int d = parsed.firstDependent(predicate); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            auxiliary |= relation == Relation.AUX || relation == Relation.AUX_PASS;
            if (relation == Relation.AUX_PASS || relation == Relation.AUX && "be".equals(parsed.lemma(d))) {
                return true;
            }
        }
        return !auxiliary && "VBN".equals(parsed.xpos(predicate)) && !hasObject(predicate) && bare(predicate);
    }

    private boolean bare(int predicate) {
        Relation relation = parsed.relation(predicate);
        return relation == Relation.ACL
                || relation == Relation.ADVCL
                || relation == Relation.XCOMP
                || relation == Relation.CONJ && parsed.passive(parsed.head(predicate))
                || parsed.dependent(predicate, Relation.NSUBJ_PASS) != ParsedText.NONE;
    }

    private boolean hasObject(int predicate) {
        return parsed.dependent(predicate, Relation.OBJ) != ParsedText.NONE;
    }

    /** The grammatical subject, of the passive one too; understood where it is not there. */
    int surface(int predicate) {
        int token = predicate;
        for (int step = 0; step < REACH; step++) {
            int own = own(token);
            if (own != ParsedText.NONE) {
                return own;
            }
            Relation relation = parsed.relation(token);
            int head = parsed.head(token);
            if (head == ParsedText.NONE) {
                return ParsedText.NONE;
            }
            switch (relation) {
                case ACL, ACL_RELCL -> {
                    return infinitive(token) ? possessor(head) : head;
                }
                case XCOMP -> {
                    int controller = controller(head);
                    if (controller != ParsedText.NONE) {
                        return controller;
                    }
                }
                case CONJ, ADVCL, CCOMP, PARATAXIS -> {
                    if (relation == Relation.CCOMP && finite(token)) {
                        return ParsedText.NONE;
                    }
                }
                default -> {
                    return ParsedText.NONE;
                }
            }
            token = head;
        }
        return ParsedText.NONE;
    }

    private int own(int predicate) {
        for (int d = parsed.firstDependent(predicate); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            if (relation == Relation.NSUBJ || relation == Relation.NSUBJ_PASS || relation == Relation.NSUBJ_OUTER) {
                return relative(d) ? antecedent(predicate) : d;
            }
        }
        return ParsedText.NONE;
    }

    private boolean relative(int token) {
        return parsed.upos(token) == Upos.PRON
                && switch (parsed.lower(token)) {
                    case "who", "which", "that", "whom" -> true;
                    default -> false;
                };
    }

    private int antecedent(int predicate) {
        int token = predicate;
        for (int step = 0; step < REACH && parsed.head(token) != ParsedText.NONE; step++) {
            if (parsed.relation(token) == Relation.ACL_RELCL || parsed.relation(token) == Relation.ACL) {
                return parsed.head(token);
            }
            token = parsed.head(token);
        }
        return ParsedText.NONE;
    }

    private boolean infinitive(int predicate) {
        int mark = parsed.dependent(predicate, Relation.MARK);
        return mark != ParsedText.NONE && "to".equals(parsed.lower(mark));
    }

    private boolean finite(int predicate) {
        return !infinitive(predicate) && !"VBG".equals(parsed.xpos(predicate));
    }

    /** Who controls an infinitive below a verb: its object where there is one ("ordered the crew to land"). */
    private int controller(int verb) {
        int object = parsed.dependent(verb, Relation.OBJ);
        return object == ParsedText.NONE || parsed.passive(verb) ? ParsedText.NONE : object;
    }

    private int possessor(int noun) {
        return parsed.dependent(noun, Relation.NMOD_POSS);
    }

    /** The agent of a passive. */
    int agent(int verb) {
        for (int d = parsed.firstDependent(verb); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (phrase(parsed.relation(d)) && "by".equals(Clause.preposition(parsed, d))) {
                return d;
            }
        }
        return ParsedText.NONE;
    }

    private static boolean phrase(Relation relation) {
        return relation == Relation.OBL || relation == Relation.OBL_AGENT || relation == Relation.NMOD;
    }

    /** The noun a relative clause leaves out as its object: "the talks that Moscow held". */
    int gap(int verb) {
        if (parsed.relation(verb) != Relation.ACL_RELCL || parsed.head(verb) == ParsedText.NONE) {
            return ParsedText.NONE;
        }
        int subject = own(verb);
        return subject == ParsedText.NONE || subject == parsed.head(verb) ? ParsedText.NONE : parsed.head(verb);
    }
}
