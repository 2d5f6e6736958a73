package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** What a step is about: the phrase or clause that its noun or verb leads to, in its own words. */
final class Matters {
    /** "A reply to the proposals on drafts on guarantees": how far to follow. */
    private static final int DEPTH = 5;

    /** Words among which what reporters ask for is sought: a bound for endless sentences. */
    private static final int LONG = 200;

    private final ParsedText parsed;
    private final WordClasses classes;
    private final Parties parties;
    private final boolean[] timed;

    Matters(ParsedText parsed, List<Time> times, WordClasses classes, Parties parties) {
        this.parsed = parsed;
        this.classes = classes;
        this.parties = parties;
        timed = new boolean[parsed.size()];
        for (Time time : times) {
            for (int t = time.first(); t < time.end(); t++) {
                timed[t] = true;
            }
        }
    }

    /**
     * The matter that a token heads or leads to; where it leads only to a paper, what is to be done with the paper.
     *
     * @param involved the parties to the step, which are no part of its matter
     * @param venue the token from which on the text says where, which is none either; or {@link ParsedText#NONE}
     */
    Optional<Matter> of(int token, Clause clause, Set<String> involved, int venue) {
        List<Integer> way = leading(token, clause);
        int head = way.isEmpty() ? token : content(way.get(way.size() - 1), clause);
        if (head == NONE && way.stream().allMatch(noun -> classes.is(parsed.lemma(noun), "ANSWER"))) {
            return Optional.empty();
        }
        if (head == NONE) {
            head = way.get(Math.min(1, way.size() - 1));
        }
        return parsed.upos(head) == Upos.PRON ? Optional.empty() : matter(head, clause, involved, venue);
    }

    /** The same, for what is not done at a venue. */
    Optional<Matter> of(int token, Clause clause, Set<String> involved) {
        return of(token, clause, involved, NONE);
    }

    /** The nouns that lead from a step to its matter, the first one first: papers among them are the step's. */
    List<Integer> leading(int token, Clause clause) {
        var leading = new ArrayList<Integer>();
        int head = token;
        for (int depth = 0; depth < DEPTH && head != NONE && leads(head); depth++) {
            leading.add(head);
            head = content(head, clause);
        }
        return leading;
    }

    private boolean leads(int head) {
        String lemma = parsed.lemma(head);
        return parsed.upos(head) == Upos.VERB ? classes.is(lemma, "LEADING") : classes.is(lemma, "LEADS");
    }

    private int content(int head, Clause clause) {
        if (parsed.upos(head) == Upos.VERB) {
            return parsed.dependent(head, Relation.OBJ);
        }
        for (int d = parsed.firstDependent(head); d != NONE; d = parsed.nextSibling(d)) {
            if (d > head && aboutSomething(d)) {
                return d;
            }
        }
        if (head + 1 < parsed.size() && parsed.xpos(head + 1).equals("TO") && parsed.head(head + 1) > head) {
            return parsed.head(head + 1);
        }
        for (Clause.Phrase phrase : clause.phrases()) {
            boolean leads = classes.is(phrase.preposition(), "INTO") && leads(phrase.head());
            boolean next = leadsBy(phrase.preposition(), head) && parsed.subtreeFirst(phrase.head()) == head + 1;
            boolean near = phrase.head() > head && (leads || next || classes.is(phrase.preposition(), "ABOUT"));
            if (near && !timed[phrase.head()] && contentful(phrase.head()) && !elsewhere(phrase.head(), head, clause)) {
                return phrase.head();
            }
        }
        return purpose(head, clause);
    }

    /**
     * Whether a phrase belongs to a noun of another phrase: to "attack" in "left the deal after an attack on a ship".
     */
    private boolean elsewhere(int phrase, int head, Clause clause) {
        int governor = parsed.head(phrase);
        boolean other = governor > head && governor != clause.head() && parsed.upos(governor) == Upos.NOUN;
        return other
                && !parsed.governs(head, governor)
                && !timed[governor]
                && !parties.named(governor)
                && !leads(governor);
    }

    /** "Signed an agreement to export grain": what a deal is for. */
    private int purpose(int head, Clause clause) {
        int complement = clause.complement();
        boolean infinitive = complement > head
                && parsed.xpos(parsed.subtreeFirst(complement)).equals("TO");
        return infinitive && classes.is(parsed.lemma(head), "DEAL") ? complement : NONE;
    }

    private boolean aboutSomething(int d) {
        int preposition = parsed.clauses().preposition(d);
        boolean leadsOn = switch (parsed.relation(d)) {
            case NMOD, OBL -> preposition != NONE && leadsBy(parsed.lower(preposition), parsed.head(d));
            case ACL, ADVCL -> parsed.upos(d) == Upos.VERB && !parsed.xpos(d).equals("VBN");
            default -> false;
        };
        return leadsOn && !timed[d] && contentful(d);
    }

    private boolean contentful(int token) {
        return !parties.named(token) && !classes.is(parsed.lemma(token), "MANNERLY");
    }

    private boolean leadsBy(String preposition, int noun) {
        return classes.is(preposition, "INTO")
                || classes.is(preposition, "WITHIN") && classes.is(parsed.lemma(noun), "PARTICIPATION");
    }

    private Optional<Matter> matter(int head, Clause step, Set<String> involved, int venue) {
        boolean clause = parsed.upos(head) == Upos.VERB || parsed.dependent(head, Relation.COP) != NONE;
        int first = clause ? parsed.subtreeFirst(head) : nounFirst(head);
        int end = clause ? clauseEnd(head) : withNext(nounEnd(head, involved), step, involved);
        end = venue > head ? Math.min(end, venue) : end;
        while (first < head && leftOut(first)) {
            first++;
        }
        while (end - 1 > head && (timed[end - 1] || parsed.upos(end - 1) == Upos.PUNCT || loose(end - 1))) {
            end--;
        }
        return Optional.of(new Matter(parsed.stretch(first, end), terms(first, end, involved)));
    }

    /** Up to the comma that sets a circumstance apart: "extend the truce, after talks in Cairo". */
    private int clauseEnd(int head) {
        int end = parsed.subtreeEnd(head);
        for (int t = head + 1; t + 1 < end; t++) {
            boolean comma = parsed.xpos(t).equals(",");
            if (comma && parsed.relation(parsed.head(t)) != Relation.CONJ && parsed.subtreeFirst(parsed.head(t)) == t) {
                return t;
            }
            boolean adverbial = comma && parsed.relation(parsed.head(t)) == Relation.APPOS;
            if (adverbial) {
                return t;
            }
        }
        return end;
    }

    /** A preposition that lost its date. */
    private boolean loose(int token) {
        return parsed.upos(token) == Upos.ADP && token + 1 < parsed.size() && timed[token + 1];
    }

    private boolean leftOut(int token) {
        return parsed.upos(token) == Upos.PUNCT
                || parsed.relation(token) == Relation.MARK
                || parsed.relation(token) == Relation.CASE
                || parsed.relation(token) == Relation.CC
                || parsed.relation(token) == Relation.DET;
    }

    private int nounFirst(int head) {
        int first = head;
        for (int d = parsed.firstDependent(head); d != NONE && d < head; d = parsed.nextSibling(d)) {
            if (premodifies(parsed.relation(d))) {
                first = Math.min(first, parsed.subtreeFirst(d));
            }
        }
        return first;
    }

    private static boolean premodifies(Relation relation) {
        return switch (relation) {
            case DET, AMOD, COMPOUND, FLAT, NMOD, NMOD_POSS, NMOD_DESC, NUMMOD, ADVMOD -> true;
            default -> false;
        };
    }

    /** Up to the phrase that names a party to the step: "guarantees from the Union". */
    private int nounEnd(int head, Set<String> involved) {
        int end = head + 1;
        for (int d = parsed.firstDependent(head); d != NONE; d = parsed.nextSibling(d)) {
            if (d > head && postmodifies(parsed.relation(d)) && !timed[d]) {
                if (toParty(d, involved) || classes.is(parsed.lemma(d), "MANNERLY")) {
                    break;
                }
                end = Math.max(end, parsed.subtreeEnd(d));
            }
        }
        return end;
    }

    /** "Guarantees from the Union": a phrase that says whose step it is, or towards whom. */
    private boolean toParty(int phrase, Set<String> involved) {
        int preposition = parsed.clauses().preposition(phrase);
        return preposition != NONE
                && classes.is(parsed.lower(preposition), "SIDEWAYS")
                && parties.of(phrase).stream()
                        .anyMatch(actor ->
                                actor.party().filter(involved::contains).isPresent());
    }

    /** With the phrases that follow at once but hang elsewhere in the tree. */
    private int withNext(int nounEnd, Clause step, Set<String> involved) {
        int end = nounEnd;
        for (Clause.Phrase phrase : step.phrases()) {
            boolean follows = parsed.subtreeFirst(phrase.head()) == end && phrase.head() >= end;
            boolean place = classes.is(phrase.preposition(), "PLACE") && parsed.nameAt(phrase.head()) != NONE;
            boolean within = classes.is(phrase.preposition(), "INTO") || classes.is(phrase.preposition(), "WITHIN");
            if (follows && within && !place && !timed[phrase.head()] && contentful(phrase.head())) {
                end = Math.max(phrase.head() + 1, nounEnd(phrase.head(), involved));
            }
        }
        return end;
    }

    private static boolean postmodifies(Relation relation) {
        return switch (relation) {
            case NMOD, FLAT, NUMMOD, CONJ, ACL, COMPOUND, NMOD_UNMARKED -> true;
            default -> false;
        };
    }

    private List<String> terms(int first, int end, Set<String> involved) {
        var terms = new LinkedHashSet<String>();
        for (int t = first; t < end; t++) {
            boolean content = parsed.upos(t).content() && parsed.upos(t) != Upos.ADV || parsed.upos(t) == Upos.NUM;
            if (content && !timed[t] && !ofParty(t, involved) && parsed.form(t).length() > 2) {
                terms.add(parsed.lemma(t).toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(terms);
    }

    /**
     * Whether a word belongs to the name of a party to the step; "soldiers", though a party's, tell what it is about.
     */
    private boolean ofParty(int token, Set<String> involved) {
        int word = parsed.upos(token) == Upos.NOUN ? NONE : token;
        for (int depth = 0; depth < DEPTH && word != NONE; depth++) {
            if (parties.meant(word).filter(involved::contains).isPresent()) {
                return true;
            }
            boolean name = parsed.upos(word) == Upos.PROPN || parsed.upos(word) == Upos.ADJ;
            word = name && premodifies(parsed.relation(word)) ? parsed.head(word) : NONE;
        }
        return false;
    }

    /** Whether a step is about what reporters ask for: "did not respond to requests for comment". */
    boolean newsroom(int token, Clause clause) {
        List<Integer> way = leading(token, clause);
        int last = way.isEmpty() ? token : content(way.get(way.size() - 1), clause);
        return last != NONE && classes.is(parsed.lemma(last), "NEWSROOM");
    }

    /** Whether the sentence of a step, or the one before, tells of what reporters ask for. */
    boolean newsroom(int token) {
        int sentence = parsed.sentenceOf(token);
        int first = parsed.sentenceFirst(Math.max(0, sentence - 1));
        for (int t = first; t < parsed.sentenceEnd(sentence) && t < first + LONG; t++) {
            if (parsed.upos(t) == Upos.NOUN && classes.is(parsed.lemma(t), "COMMENT")) {
                return true;
            }
        }
        return false;
    }

    /** "The document": a paper that the story has told of before, without a word of what it is about. */
    boolean mentionedBefore(int paper) {
        boolean definite = false;
        for (int d = paper == NONE ? NONE : parsed.firstDependent(paper); d != NONE; d = parsed.nextSibling(d)) {
            definite |= parsed.relation(d) == Relation.DET && classes.is(parsed.lower(d), "DEFINITE");
            if (d < paper ? parsed.relation(d) != Relation.DET && parsed.relation(d) != Relation.AMOD : tells(d)) {
                return false;
            }
        }
        return definite;
    }

    /** Whether a phrase behind a paper tells of it, rather than to whom or where it was given. */
    private boolean tells(int phrase) {
        int preposition = parsed.dependent(phrase, Relation.CASE);
        boolean given = preposition != NONE
                && (classes.is(parsed.lower(preposition), "SIDEWAYS")
                        || classes.is(parsed.lower(preposition), "PLACE"));
        return !given && parsed.upos(phrase) != Upos.PUNCT;
    }

    /** A matter of words that a statement has set apart: its content. */
    Optional<Matter> words(Stretch words, Set<String> involved) {
        int first = parsed.tokenAt(words.start());
        int end = first;
        while (end < parsed.size() && parsed.span(end).start() < words.end()) {
            end++;
        }
        return first == end ? Optional.empty() : Optional.of(new Matter(words, terms(first, end, involved)));
    }

    /** The papers among the nouns that lead to the matter. */
    List<Stretch> documents(List<Integer> leading) {
        var documents = new ArrayList<Stretch>();
        for (int noun : leading) {
            if (classes.is(parsed.lemma(noun), "DOCUMENT")) {
                int first = nounFirst(noun);
                while (first < noun && parsed.relation(first) == Relation.DET) {
                    first++;
                }
                documents.add(parsed.stretch(first, noun + 1));
            }
        }
        return documents;
    }
}
