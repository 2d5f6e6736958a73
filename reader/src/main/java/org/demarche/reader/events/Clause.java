package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.syntax.Clauses;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.TreePath;
import org.demarche.reader.syntax.Upos;

/**
 * The arguments of one predicate, verb, noun or adjective: who does it, to whom, by which prepositions and with which
 * clauses, passives and control resolved. Tokens, or {@link ParsedText#NONE}.
 */
final class Clause {
    /** How a clause that completes a predicate is built. */
    enum Form {
        TO,
        THAT,
        ING
    }

    /** A prepositional phrase: its preposition and its head. */
    record Phrase(String preposition, int token) {}

    /**
     * A clause that completes the predicate.
     *
     * @param aside whether it only goes with it: "arrived seeking refuge"
     */
    record Complement(Form form, int token, boolean aside) {
        Complement(Form form, int token) {
            this(form, token, false);
        }
    }

    /** How far behind a predicate its clause may start. */
    private static final int SKIPPED = 4;

    private static final TreePath PARTS = TreePath.of("/nmod(of)");

    private final ParsedText parsed;
    private final int predicate;
    private final boolean passive;
    private final int subject;
    private final int object;
    private final int indirect;
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Complement> complements = new ArrayList<>();

    Clause(ParsedText parsed, int predicate) {
        this.parsed = parsed;
        this.predicate = predicate;
        Clauses clauses = parsed.clauses();
        passive = clauses.passive(predicate) || byAgent() || fined();
        collect();
        if (complements.stream().allMatch(Complement::aside) && parsed.upos(predicate) != Upos.NOUN) {
            addByOrder();
        }
        int surface = named(clauses.subject(predicate));
        int direct = direct();
        int given = parsed.dependent(predicate, Relation.IOBJ);
        if (passive) {
            subject = clauses.agent(predicate);
            object = direct == ParsedText.NONE || fined() ? surface : direct;
            indirect = direct == ParsedText.NONE ? given : surface;
        } else {
            subject = surface;
            object = told(direct, given);
            indirect = given;
        }
    }

    /** A past form without an object, done by somebody: "the board, earlier criticised by". */
    private boolean byAgent() {
        return "VBD".equals(parsed.xpos(predicate))
                && parsed.dependent(predicate, Relation.OBL_AGENT) != ParsedText.NONE
                && parsed.dependent(predicate, Relation.OBJ) == ParsedText.NONE;
    }

    /** A past form joined to a passive, with a sum as its object: "was jailed and fined ten dollars". */
    private boolean fined() {
        int object = parsed.dependent(predicate, Relation.OBJ);
        return object != ParsedText.NONE
                && parsed.relation(predicate) == Relation.CONJ
                && parsed.clauses().passive(parsed.head(predicate))
                && parsed.dependent(predicate, Relation.NSUBJ) == ParsedText.NONE
                && parsed.xpos(predicate).startsWith("VB")
                && (parsed.upos(object) == Upos.NUM
                        || parsed.dependent(object, Relation.NUMMOD) != ParsedText.NONE
                        || parsed.upos(Math.min(object + 1, parsed.size() - 1)) == Upos.NUM);
    }

    /** A subject, or the person's name that the tree makes a second one: "police chief Huang" cut into two. */
    private int named(int subject) {
        boolean own = subject != ParsedText.NONE && parsed.head(subject) == predicate;
        for (int d = own ? parsed.nextSibling(subject) : ParsedText.NONE;
                d != ParsedText.NONE && d < predicate;
                d = parsed.nextSibling(d)) {
            int name = parsed.relation(d) == Relation.NSUBJ ? parsed.nameAt(d) : ParsedText.NONE;
            if (name != ParsedText.NONE && parsed.names().get(name).type() == NameType.PERSON && runsOn(subject, d)) {
                return d;
            }
        }
        return subject;
    }

    /** Whether two nouns are of one phrase: neither a preposition nor a comma parts them. */
    private boolean runsOn(int first, int second) {
        for (int t = first + 1; t < second; t++) {
            if (parsed.upos(t) == Upos.ADP || ",".equals(parsed.form(t))) {
                return false;
            }
        }
        return true;
    }

    /** The object, else what a relative clause leaves out, else to whom something is said: "told him to leave". */
    private int told(int direct, int given) {
        int object =
                direct == ParsedText.NONE && !byPreposition() ? parsed.clauses().gap(predicate) : direct;
        return object == ParsedText.NONE ? given : object;
    }

    /** The object; a phrase of a noun without a preposition, that is no time, is one the tree has mislabelled. */
    private int direct() {
        int object = parsed.dependent(predicate, Relation.OBJ);
        if (object != ParsedText.NONE || parsed.upos(predicate) != Upos.VERB) {
            return object;
        }
        int phrase = parsed.dependent(predicate, Relation.OBL);
        return phrase > predicate && preposition(parsed, phrase).isEmpty() ? phrase : ParsedText.NONE;
    }

    /**
     * Whether the noun that a relative clause describes stands behind a preposition there: "the fund through which".
     */
    private boolean byPreposition() {
        for (int d = parsed.firstDependent(predicate);
                d != ParsedText.NONE && d < predicate;
                d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.OBL && parsed.clauses().relative(d)) {
                return true;
            }
        }
        return false;
    }

    private void collect() {
        for (int d = parsed.firstDependent(predicate); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            switch (parsed.relation(d)) {
                case OBL, OBL_AGENT, NMOD -> addPhrase(d);
                case XCOMP, CCOMP, ADVCL, ACL -> addClause(d);
                default -> {}
            }
        }
    }

    /** The clause of a verb that the tree has put between a name and its object, in a sentence without a verb. */
    static Optional<Clause> hidden(ParsedText parsed, int word) {
        int head = parsed.head(word);
        int before = word - 1;
        boolean between = head > word
                && parsed.relation(word) == Relation.AMOD
                && before >= parsed.sentenceFirst(parsed.sentenceOf(word))
                && (parsed.upos(before) == Upos.PROPN || parsed.upos(before) == Upos.NOUN);
        if (!between || parsed.relation(head) != Relation.ROOT && parsed.relation(head) != Relation.CCOMP) {
            return Optional.empty();
        }
        int subject = before;
        while (parsed.head(subject) != ParsedText.NONE
                && parsed.head(subject) < word
                && parsed.upos(parsed.head(subject)).nominal()) {
            subject = parsed.head(subject);
        }
        return Optional.of(new Clause(parsed, word, subject, head));
    }

    private Clause(ParsedText parsed, int predicate, int subject, int object) {
        this.parsed = parsed;
        this.predicate = predicate;
        this.subject = subject;
        this.object = object;
        passive = false;
        indirect = ParsedText.NONE;
    }

    /** Where the tree shows no clause: "to" with its verb, or "that", straight behind the predicate. */
    private void addByOrder() {
        int end = parsed.sentenceEnd(parsed.sentenceOf(predicate));
        int t = predicate + 1;
        while (t < Math.min(end, predicate + SKIPPED) && between(t)) {
            t++;
        }
        if (t + 1 >= end) {
            return;
        }
        if ("to".equals(parsed.lower(t)) && "VB".equals(parsed.xpos(t + 1))) {
            complements.add(new Complement(Form.TO, t + 1));
        } else if ("that".equals(parsed.lower(t)) && parsed.upos(t) == Upos.SCONJ) {
            for (int v = t + 1; v < end; v++) {
                if (parsed.upos(v) == Upos.VERB) {
                    complements.add(new Complement(Form.THAT, v));
                    return;
                }
            }
        }
    }

    private boolean between(int token) {
        return parsed.upos(token) == Upos.ADV || parsed.relation(token) == Relation.OBL_UNMARKED;
    }

    private void addPhrase(int head) {
        String preposition = preposition(parsed, head);
        if (!preposition.isEmpty()) {
            phrases.add(new Phrase(preposition, head));
        }
    }

    private void addClause(int head) {
        int mark = parsed.dependent(head, Relation.MARK);
        boolean gerund = "VBG".equals(parsed.xpos(head));
        boolean noAuxiliary = parsed.dependent(head, Relation.AUX) == ParsedText.NONE;
        if (mark != ParsedText.NONE && gerund && parsed.upos(mark) != Upos.PART) {
            phrases.add(new Phrase(parsed.lower(mark), head));
        } else if (parsed.clauses().infinitive(head)) {
            complements.add(new Complement(Form.TO, head));
        } else if (gerund && noAuxiliary) {
            complements.add(new Complement(Form.ING, head, parsed.relation(head) == Relation.ADVCL));
        } else if (parsed.relation(head) == Relation.CCOMP) {
            complements.add(new Complement(Form.THAT, head));
        } else if (parsed.relation(head) == Relation.XCOMP) {
            complements.add(new Complement(Form.TO, head));
        }
    }

    /** The preposition of a noun phrase, or an empty text. */
    static String preposition(ParsedText parsed, int head) {
        int word = parsed.clauses().preposition(head);
        return word == ParsedText.NONE ? "" : parsed.lower(word);
    }

    int predicate() {
        return predicate;
    }

    boolean passive() {
        return passive;
    }

    /** Who does it. */
    int subject() {
        return subject;
    }

    /** To whom or what it is done. */
    int object() {
        return object;
    }

    /** To whom something is given. */
    int indirect() {
        return indirect;
    }

    /** The prepositional phrases of the predicate itself, in the order of the text. */
    List<Phrase> phrases() {
        return phrases;
    }

    /** The clauses that complete the predicate. */
    List<Complement> complements() {
        return complements;
    }

    /** The first complement of a form, or {@link ParsedText#NONE}. */
    int complement(Form form) {
        for (Complement complement : complements) {
            if (complement.form() == form && !complement.aside()) {
                return complement.token();
            }
        }
        return ParsedText.NONE;
    }

    /** The noun that counts: in "a series of attacks" the attacks. */
    static int through(ParsedText parsed, int noun, Set<String> transparent) {
        int token = noun;
        for (int step = 0; step < 3 && transparent.contains(parsed.lemma(token)); step++) {
            int inner = PARTS.first(parsed, token);
            if (inner == ParsedText.NONE) {
                return token;
            }
            token = inner;
        }
        return token;
    }
}
