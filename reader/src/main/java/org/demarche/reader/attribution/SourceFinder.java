package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Who may be the source of a cue. */
final class SourceFinder {
    /** How many verbs above a cue may lend it their subject. */
    private static final int CLIMB = 3;

    /** How far a noun phrase may stand from the cue that no tree links to it. */
    private static final int REACH = 10;

    /** How many words, marks included, a nickname may have. */
    private static final int NICKNAME = 6;

    private final Scene scene;
    private final ParsedText parsed;
    private final TornNames torn;

    SourceFinder(Scene scene) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.torn = new TornNames(scene);
    }

    /**
     * One who may be the source.
     *
     * @param head the head of the noun phrase, or {@link Scene#NONE}
     * @param words the phrase
     */
    record Candidate(SourceKind kind, int head, Run words) {}

    /** The candidates, the likeliest by rule first, nobody last. */
    List<Candidate> candidates(Cue cue) {
        var found = new ArrayList<Candidate>();
        switch (cue.word().kind()) {
            case PREPOSITION -> complement(cue, found);
            case MARK -> add(found, SourceKind.LEFT, nominal(cue.head() - 1, -1), cue);
            case ADVERB -> {}
            case POSSESSIVE -> add(found, SourceKind.POSSESSOR, parsed.dependent(cue.head(), Relation.NMOD_POSS), cue);
            default -> {
                ofPredicate(cue, found);
                ofNoun(cue, found);
                above(cue, found);
                add(found, SourceKind.LEFT, nominal(cue.head() - 1, -1), cue);
                int right = nominal(cue.last() + 1, 1);
                add(found, SourceKind.RIGHT, governed(right, cue) ? Scene.NONE : right, cue);
            }
        }
        found.add(new Candidate(SourceKind.UNNAMED, Scene.NONE, new Run(cue.head(), cue.head())));
        return found;
    }

    /** "said by phone": behind a verb in the active no preposition leads to who speaks. */
    private boolean governed(int noun, Cue cue) {
        boolean active = cue.word().kind() == SpeechWord.Kind.VERB
                && !parsed.xpos(cue.head()).equals("VBN")
                && !parsed.passive(cue.head());
        return active && noun != Scene.NONE && parsed.upos(cue.last() + 1) == Upos.ADP;
    }

    private void complement(Cue cue, List<Candidate> found) {
        int head = parsed.head(cue.head());
        if (head != Scene.NONE && head > cue.last() && parsed.relation(cue.head()) == Relation.CASE) {
            add(found, SourceKind.COMPLEMENT, head, cue);
        }
        add(found, SourceKind.RIGHT, nominal(cue.last() + 1, 1), cue);
    }

    private void ofPredicate(Cue cue, List<Candidate> found) {
        add(found, SourceKind.SUBJECT, nominalSubject(cue.head()), cue);
        if (found.isEmpty()) {
            add(found, SourceKind.SUBJECT, ofParticiple(cue.head()), cue);
            add(found, SourceKind.SUBJECT, objectAbove(cue.head()), cue);
        }
        boolean passive =
                parsed.xpos(cue.head()).equals("VBN") || parsed.dependent(cue.head(), Relation.AUX_PASS) != Scene.NONE;
        for (int d = parsed.firstDependent(cue.head()); passive && d != Scene.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.OBL_AGENT) {
                add(found, SourceKind.AGENT, d, cue);
            }
        }
    }

    /** "The agency, quoting officials, said": the subject that the parser gave to the participle. */
    private int ofParticiple(int verb) {
        for (int d = parsed.firstDependent(verb); d != Scene.NONE && d < verb; d = parsed.nextSibling(d)) {
            boolean participle =
                    parsed.relation(d) == Relation.ADVCL && parsed.xpos(d).equals("VBG");
            if (participle && parsed.subject(d) != Scene.NONE && parsed.subject(d) < d) {
                return parsed.subject(d);
            }
        }
        return Scene.NONE;
    }

    /** The subject; of two side by side ("both armies" torn apart) the noun. */
    private int nominalSubject(int verb) {
        int subject = parsed.subject(verb);
        int next = subject + 1;
        boolean torn = subject != Scene.NONE
                && next < verb
                && !parsed.upos(subject).nominal()
                && parsed.upos(next).nominal()
                && parsed.head(next) == verb
                && parsed.relation(next).subject();
        return torn ? next : subject;
    }

    /** "alleged the colonel told his men": the subject that the parser gave to the verb above as its object. */
    private int objectAbove(int verb) {
        if (!scene.finite(verb) || parsed.relation(verb) != Relation.CCOMP) {
            return Scene.NONE;
        }
        int object = parsed.dependent(parsed.head(verb), Relation.OBJ);
        return object != Scene.NONE && object < verb && parsed.subtreeEnd(object) == verb ? object : Scene.NONE;
    }

    private void ofNoun(Cue cue, List<Candidate> found) {
        if (cue.word().kind() != SpeechWord.Kind.NOUN) {
            return;
        }
        for (int d = parsed.firstDependent(cue.head()); d != Scene.NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            if (relation == Relation.NMOD_POSS) {
                add(found, SourceKind.POSSESSOR, d, cue);
            } else if (relation == Relation.NMOD || relation == Relation.COMPOUND || relation == Relation.AMOD) {
                add(found, SourceKind.MODIFIER, d, cue);
            }
        }
    }

    private void above(Cue cue, List<Candidate> found) {
        int below = cue.head();
        for (int i = 0; i < CLIMB && parsed.head(below) != Scene.NONE; i++) {
            int above = parsed.head(below);
            Relation relation = parsed.relation(below);
            if (relation == Relation.ACL || relation == Relation.ACL_RELCL) {
                add(found, SourceKind.DESCRIBED, above, cue);
            }
            add(found, SourceKind.SUBJECT_ABOVE, subjectOrIt(above), cue);
            add(found, SourceKind.OBJECT_ABOVE, parsed.dependent(above, Relation.OBJ), cue);
            below = above;
        }
    }

    /** The subject; "it" that stresses or adds something speaks, although the parser took it for an expletive. */
    private int subjectOrIt(int verb) {
        int subject = parsed.subject(verb);
        boolean speaks = subject == Scene.NONE
                && parsed.upos(verb) == Upos.VERB
                && !parsed.passive(verb)
                && parsed.dependent(verb, Relation.CCOMP) != Scene.NONE;
        int it = speaks ? parsed.dependent(verb, Relation.EXPL) : Scene.NONE;
        return it != Scene.NONE && it < verb ? it : subject;
    }

    /** The head of the nearest noun phrase in a direction, quotations and other verbs not crossed. */
    private int nominal(int from, int step) {
        Run sentence = scene.sentence(Math.min(Math.max(from, 0), parsed.size() - 1));
        int last = from + step * REACH;
        for (int t = from; t != last && sentence.contains(t); t += step) {
            if (scene.mark(t)) {
                return Scene.NONE;
            }
            if (parsed.upos(t).nominal()) {
                return top(t, step > 0 ? new Run(from, sentence.end()) : new Run(sentence.first(), from + 1));
            }
        }
        return Scene.NONE;
    }

    private int top(int token, Run within) {
        int t = token;
        while (parsed.head(t) != Scene.NONE
                && parsed.upos(parsed.head(t)).nominal()
                && partOfPhrase(parsed.relation(t))
                && within.contains(parsed.head(t))) {
            t = parsed.head(t);
        }
        return t;
    }

    private static boolean partOfPhrase(Relation relation) {
        return switch (relation) {
            case COMPOUND, FLAT, NMOD, NMOD_POSS, NMOD_DESC, APPOS, NMOD_UNMARKED, AMOD, NUMMOD -> true;
            default -> false;
        };
    }

    private void add(List<Candidate> found, SourceKind kind, int head, Cue cue) {
        if (head == Scene.NONE || scene.punctuation(head) || cue.head() <= head && head <= cue.last()) {
            return;
        }
        for (Candidate other : found) {
            if (other.head() == head) {
                return;
            }
        }
        found.add(torn.whole(new Candidate(kind, head, phrase(head, cue)), cue));
    }

    /** The noun phrase of a head, the branch with the cue, its preposition and punctuation at its ends left out. */
    private Run phrase(int head, Cue cue) {
        int first = parsed.subtreeFirst(head);
        int end = parsed.subtreeEnd(head);
        if (first <= cue.head() && cue.head() < end) {
            if (cue.head() > head) {
                end = branchFirst(head, cue.head());
            } else {
                first = cue.last() + 1;
            }
        }
        end = Math.min(end, clauseBehind(head, end));
        int preposition = parsed.clauses().preposition(head);
        if (preposition == first && preposition < head) {
            first++;
            while (first < head && parsed.head(first) == preposition) {
                first++;
            }
        }
        while (first > 0 && first <= head && tornOff(first - 1, cue)) {
            first--;
        }
        return trimmed(outOfQuotation(head, first, -1), outOfQuotation(head, end - 1, 1) + 1, head);
    }

    /** "asked by a reporter (whether ...)": where a clause starts that the parser hung on who asks. */
    private int clauseBehind(int head, int end) {
        for (int d = parsed.firstDependent(head); d != Scene.NONE; d = parsed.nextSibling(d)) {
            int first = parsed.subtreeFirst(d);
            if (first > head
                    && parsed.upos(first) == Upos.SCONJ
                    && parsed.relation(d).clausal()) {
                return first;
            }
        }
        return end;
    }

    /**
     * Whether a word before a noun is part of its phrase, although it hangs on the cue behind: "(The) fund forecasts".
     */
    private boolean tornOff(int token, Cue cue) {
        return parsed.head(token) == cue.head()
                && token < cue.head()
                && (parsed.relation(token) == Relation.DET
                        || parsed.relation(token).subject()
                                && !parsed.upos(token).nominal());
    }

    /** As far from the head as a side goes before it enters or leaves a quotation; nicknames are no quotations. */
    private int outOfQuotation(int head, int last, int step) {
        int own = scene.quoteAt(head);
        for (int t = head; t != last; t += step) {
            int quote = scene.quoteAt(t + step);
            if (quote != own && (quote == Scene.NONE || scene.quote(quote).length() > NICKNAME)) {
                return t;
            }
        }
        return last;
    }

    /** Where the branch below {@code head} that holds {@code token} starts. */
    private int branchFirst(int head, int token) {
        int branch = token;
        while (parsed.head(branch) != head && parsed.head(branch) != Scene.NONE) {
            branch = parsed.head(branch);
        }
        return Math.max(head + 1, Math.min(token, parsed.subtreeFirst(branch)));
    }

    /** Whether a token closes a bracket that was opened at or behind another: "the Commission (ECA)". */
    private boolean closes(int token, int from) {
        if (!parsed.form(token).equals(")")) {
            return false;
        }
        int t = token - 1;
        while (t > from && !parsed.form(t).equals("(") && !parsed.form(t).equals(")")) {
            t--;
        }
        return parsed.form(t).equals("(");
    }

    private Run trimmed(int first, int end, int head) {
        int a = first;
        int b = end;
        while (a < head && scene.punctuation(a)) {
            a++;
        }
        while (b > head + 1 && scene.punctuation(b - 1) && !closes(b - 1, a)) {
            b--;
        }
        return new Run(Math.min(a, head), Math.max(b, head + 1));
    }
}
