package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/**
 * A predicate with its arguments, as the meaning has them: the object of a passive is its subject, the object of a
 * relative clause or a participle the noun it stands with.
 */
final class Clause {
    static final String THAT = "that";

    private final ParsedText parsed;
    private final int head;
    private final boolean passive;
    private final boolean stative;
    private final List<Phrase> phrases;

    /** A phrase with a preposition; multi-word prepositions count by their first word. */
    record Phrase(String preposition, int head) {}

    Clause(ParsedText parsed, int head) {
        this(parsed, head, false);
    }

    /**
     * The clause of a predicate.
     *
     * @param stative whether a participle is an adjective rather than a passive: "is prepared to"
     */
    Clause(ParsedText parsed, int head, boolean stative) {
        this.parsed = parsed;
        this.head = head;
        this.stative = stative;
        boolean participle =
                parsed.relation(head) == Relation.ACL && parsed.xpos(head).equals("VBN") && !sentence();
        passive = !stative && !attributive() && (participle || parsed.passive(head) && !sentence());
        phrases = new ClausePhrases(parsed, this).of(attributive() ? parsed.head(head) : head);
    }

    /**
     * "Accra proposed a truce", which the tree takes for an Accra that was proposed: a name and a past with an object.
     */
    private boolean sentence() {
        int name = parsed.head(head);
        String tag = parsed.xpos(head);
        boolean past = parsed.relation(head) == Relation.ACL && (tag.equals("VBD") || tag.equals("VBN"));
        if (past && name < head - 1) {
            return parsed.upos(name) == Upos.PROPN && setApart(name) && active();
        }
        boolean acts = past && parsed.upos(name) == Upos.NOUN && directObject();
        boolean named = past && parsed.upos(name) == Upos.PROPN;
        return acts
                || named
                        && (tag.equals("VBD")
                                || parsed.dependent(head, Relation.OBJ) != NONE
                                || parsed.relation(name) == Relation.ROOT);
    }

    /** "Seoul on Monday proposed": nothing but a phrase stands between a name and its verb. */
    private boolean setApart(int name) {
        for (int d = parsed.firstDependent(name); d != NONE && d < head; d = parsed.nextSibling(d)) {
            if (d > name && parsed.subtreeEnd(d) == head && parsed.subtreeFirst(d) == name + 1) {
                return parsed.relation(d) == Relation.NMOD || parsed.relation(d) == Relation.NMOD_UNMARKED;
            }
        }
        return false;
    }

    private boolean active() {
        return parsed.dependent(head, Relation.OBJ) != NONE
                || parsed.dependent(head, Relation.XCOMP) != NONE
                || parsed.dependent(head, Relation.CCOMP) != NONE;
    }

    /** A name right behind a past is its object: "mediators presented Hamas with a text". */
    private boolean directObject() {
        int object = parsed.dependent(head, Relation.OBJ);
        return object > head && parsed.upos(object) == Upos.PROPN;
    }

    /** "Accra proposed minimum prices", which the tree takes for prices proposed by whoever: a name and a past. */
    private boolean attributive() {
        String tag = parsed.xpos(head);
        int name = head - 1;
        return parsed.relation(head) == Relation.AMOD
                && (tag.equals("VBD") || tag.equals("VBN"))
                && name >= parsed.sentenceFirst(parsed.sentenceOf(head))
                && parsed.upos(name) == Upos.PROPN
                && parsed.head(head) > head
                && (parsed.head(name) != parsed.head(head) || parsed.relation(name) == Relation.COMPOUND);
    }

    /**
     * "Expected answers to the text", "demanded price guarantees from the bank", which the tree takes for somebody who
     * answers or guarantees: a clause of a word or two right behind.
     */
    boolean bare(int complement) {
        int subject = parsed.relation(complement) == Relation.CCOMP ? parsed.subject(complement) : NONE;
        boolean compound = subject != NONE
                && subject == complement - 1
                && parsed.xpos(complement).equals("VBZ")
                && parsed.upos(subject) == Upos.NOUN;
        int first = subject == NONE ? complement : subject;
        return parsed.relation(complement) == Relation.CCOMP
                && (subject == NONE || compound)
                && first == head + 1
                && parsed.dependent(complement, Relation.AUX) == NONE;
    }

    int head() {
        return head;
    }

    boolean passive() {
        return passive;
    }

    /** Whether it is a verb by which something is done or undergone, rather than a word for a state. */
    boolean verbal() {
        return parsed.upos(head) == Upos.VERB && !stative;
    }

    /** All phrases with prepositions below the predicate that no clause of its own holds, in the order of the text. */
    List<Phrase> phrases() {
        return phrases;
    }

    /** Who acts: the subject, or the agent of a passive; of an infinitive or participle the one it is said of. */
    int actor() {
        return passive ? parsed.clauses().agent(head) : subject(head, 0);
    }

    /** All who act, where the tree has them as several subjects of one verb. */
    List<Integer> actors() {
        var actors = new ArrayList<Integer>();
        int first = actor();
        if (first != NONE) {
            actors.add(first);
        }
        boolean own = !passive && first != NONE && parsed.head(first) == head;
        for (int d = own ? parsed.nextSibling(first) : NONE; d != NONE && d < head; d = parsed.nextSibling(d)) {
            if (parsed.relation(d).subject()) {
                actors.add(d);
            }
        }
        return actors;
    }

    private int subject(int predicate, int depth) {
        if (predicate == head && attributive()) {
            return head - 1;
        }
        if (predicate == head && parsed.head(head) != NONE && inserted(parsed.head(head))) {
            // "accepted it, his office said, and demanded": who accepted
            return subject(parsed.head(parsed.head(head)), depth + 1);
        }
        int own = parsed.subject(predicate);
        if (own == NONE) {
            own = personal(parsed.dependent(predicate, Relation.EXPL));
        }
        if (own != NONE) {
            return antecedent(own, predicate);
        }
        int governor = parsed.head(predicate);
        if (governor == NONE || depth > 4) {
            return NONE;
        }
        return switch (parsed.relation(predicate)) {
            case XCOMP -> controller(governor, depth);
            case ADVCL, CONJ -> {
                int blamed = blamed(governor, predicate);
                yield blamed != NONE ? blamed : parsed.upos(governor).nominal() ? NONE : subject(governor, depth + 1);
            }
            case CCOMP ->
                parsed.xpos(predicate).equals("VBG") && parsed.dependent(predicate, Relation.MARK) == NONE
                        ? subject(governor, depth + 1)
                        : NONE;
            case ACL -> parsed.xpos(predicate).equals("VBG") || predicate == head && sentence() ? governor : NONE;
            default -> NONE;
        };
    }

    /** Whether a verb only tells who says what stands before it. */
    private boolean inserted(int verb) {
        return parsed.relation(verb) == Relation.PARATAXIS
                && parsed.head(verb) != NONE
                && parsed.head(verb) < verb
                && parsed.relation(head) == Relation.CONJ;
    }

    /** "Accused Tirana of breaking the truce": who is accused of what a gerund tells did it. */
    private int blamed(int governor, int predicate) {
        int marker = parsed.dependent(predicate, Relation.MARK);
        int object = parsed.dependent(governor, Relation.OBJ);
        boolean gerund = marker != NONE && parsed.xpos(predicate).equals("VBG") && parsed.upos(marker) != Upos.PART;
        return gerund && object != NONE && marker == parsed.subtreeEnd(object) ? object : NONE;
    }

    /** A pronoun that the tree takes for an expletive, unless it is "there". */
    private int personal(int expletive) {
        return expletive != NONE && parsed.xpos(expletive).equals("PRP") ? expletive : NONE;
    }

    private int controller(int governor, int depth) {
        int object = parsed.clauses().controller(governor);
        return object == NONE ? subject(governor, depth + 1) : object;
    }

    /** The noun a relative pronoun stands for. */
    private int antecedent(int pronoun, int predicate) {
        boolean relative = parsed.relation(predicate) == Relation.ACL_RELCL
                && parsed.upos(pronoun) == Upos.PRON
                && parsed.xpos(pronoun).startsWith("W");
        return relative ? parsed.head(predicate) : pronoun;
    }

    /** What is acted on. */
    int object() {
        if (attributive()) {
            return parsed.head(head);
        }
        if (passive) {
            int subject = parsed.subject(head);
            if (subject != NONE) {
                return antecedent(subject, head);
            }
            return parsed.relation(head) == Relation.ACL ? parsed.head(head) : raised();
        }
        int object = lastObject();
        if (object == NONE) {
            object = parsed.dependent(head, Relation.IOBJ);
        }
        if (object == NONE) {
            object = bareOblique();
        }
        if (object != NONE) {
            return antecedent(object, head);
        }
        boolean bareRelative = parsed.relation(head) == Relation.ACL_RELCL && parsed.subject(head) != NONE;
        return bareRelative && antecedent(parsed.subject(head), head) != parsed.head(head) ? parsed.head(head) : NONE;
    }

    /** "Talks are expected to be held": the subject of the governor of a passive infinitive. */
    private int raised() {
        return parsed.relation(head) == Relation.XCOMP ? subject(head, 0) : NONE;
    }

    /** Of two bare objects the first is the indirect one: "offered Jakarta a loan". */
    int indirectObject() {
        int indirect = parsed.dependent(head, Relation.IOBJ);
        int first = parsed.dependent(head, Relation.OBJ);
        if (indirect == NONE) {
            return first != lastObject() ? first : pronounBefore(first);
        }
        return indirect;
    }

    /** "Gave her Rome's plan": of two owners of an object the pronoun next to the verb is whom it is given. */
    private int pronounBefore(int object) {
        int next = head + 1;
        boolean owner = object != NONE
                && next < object
                && parsed.upos(next) == Upos.PRON
                && parsed.relation(next) == Relation.NMOD_POSS;
        int other = owner ? parsed.nextSibling(next) : NONE;
        return owner && other != NONE && other < object && parsed.relation(other) == Relation.NMOD_POSS ? next : NONE;
    }

    /** An object that the tree takes for an oblique though no preposition leads it. */
    private int bareOblique() {
        for (int d = parsed.firstDependent(head); d != NONE; d = parsed.nextSibling(d)) {
            boolean bare = d > head
                    && parsed.relation(d) == Relation.OBL
                    && parsed.clauses().lastPreposition(d) == NONE;
            if (bare && parsed.upos(d) == Upos.NOUN && parsed.dependent(d, Relation.MARK) == NONE) {
                return d;
            }
        }
        return NONE;
    }

    private int lastObject() {
        int last = NONE;
        for (int d = parsed.firstDependent(head); d != NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.OBJ
                    && (last == NONE || parsed.clauses().lastPreposition(d) == NONE)) {
                last = d;
            }
        }
        return last;
    }

    /** The head of a clause that complements the predicate, infinitives behind adjectives and nouns included. */
    int complement() {
        for (int d = parsed.firstDependent(head); d != NONE; d = parsed.nextSibling(d)) {
            if (complements(d)) {
                return d;
            }
        }
        return NONE;
    }

    private boolean complements(int d) {
        return switch (parsed.relation(d)) {
            case XCOMP, CCOMP -> d > head;
            case ADVCL, ACL, CSUBJ -> d > head && (parsed.clauses().infinitive(d) || that(d));
            default -> false;
        };
    }

    /** "Demanded that Cyprus close it": the tree may take the subjunctive for an adverbial clause. */
    private boolean that(int clause) {
        int marker = parsed.dependent(clause, Relation.MARK);
        return marker != NONE
                && parsed.relation(clause) == Relation.ADVCL
                && parsed.lower(marker).equals(THAT);
    }

    /** Whether a particle belongs to the verb. */
    boolean particle(String particle) {
        for (int d = parsed.firstDependent(head); d != NONE; d = parsed.nextSibling(d)) {
            if (parsed.clauses().particle(d) && parsed.lower(d).equals(particle)) {
                return true;
            }
        }
        return head + 1 < parsed.size() && parsed.lower(head + 1).equals(particle);
    }
}
