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
     * The matter that a token heads or leads to.
     *
     * @param involved the parties to the step, which are no part of its matter
     */
    Optional<Matter> of(int token, Clause clause, Set<String> involved) {
        int head = token;
        for (int depth = 0; depth < DEPTH; depth++) {
            int next = leads(head) ? content(head, clause) : NONE;
            if (next == NONE) {
                break;
            }
            head = next;
        }
        return parsed.upos(head) == Upos.PRON ? Optional.empty() : matter(head, involved);
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
        for (Clause.Phrase phrase : clause.phrases()) {
            boolean near = phrase.head() > head && classes.is(phrase.preposition(), "ABOUT");
            if (near && !timed[phrase.head()] && parties.of(phrase.head()).isEmpty()) {
                return phrase.head();
            }
        }
        return NONE;
    }

    private boolean aboutSomething(int d) {
        int preposition = parsed.dependent(d, Relation.CASE);
        boolean leadsOn = switch (parsed.relation(d)) {
            case NMOD, OBL -> preposition != NONE && classes.is(parsed.lower(preposition), "INTO");
            case ACL, ADVCL -> parsed.upos(d) == Upos.VERB && !parsed.xpos(d).equals("VBN");
            default -> false;
        };
        return leadsOn && !timed[d] && parties.of(d).isEmpty();
    }

    private Optional<Matter> matter(int head, Set<String> involved) {
        boolean clause = parsed.upos(head) == Upos.VERB || parsed.dependent(head, Relation.COP) != NONE;
        int first = clause ? parsed.subtreeFirst(head) : nounFirst(head);
        int end = clause ? parsed.subtreeEnd(head) : nounEnd(head, involved);
        while (first < head && leftOut(first)) {
            first++;
        }
        while (end - 1 > head && (timed[end - 1] || parsed.upos(end - 1) == Upos.PUNCT || loose(end - 1))) {
            end--;
        }
        return Optional.of(new Matter(parsed.stretch(first, end), terms(first, end, involved)));
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
                if (parties.of(d).stream()
                        .anyMatch(actor ->
                                actor.party().filter(involved::contains).isPresent())) {
                    break;
                }
                end = Math.max(end, parsed.subtreeEnd(d));
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
            boolean party = parties.party(t).filter(involved::contains).isPresent();
            if (content && !timed[t] && !party && parsed.form(t).length() > 2) {
                terms.add(parsed.lemma(t).toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(terms);
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
