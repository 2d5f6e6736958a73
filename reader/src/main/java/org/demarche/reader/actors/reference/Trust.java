package org.demarche.reader.actors.reference;

import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/**
 * By how much a choice must lead all others before an actor is named by it. Read off newspaper stories: a body or group
 * told as a subject is what "it" and "they" come back to; one told in passing is so more rarely than the chooser, which
 * learnt from other texts, believes.
 */
final class Trust {
    /** Of he and she on GUM's development part 3 % stay open with it. */
    private static final double LEAST = 0.3;

    /** Of whom no gender is told. */
    private static final double FAIR = 1;

    private static final double CLEAR = 1.5;
    private static final double GREAT = 2;
    private static final double STRIKING = 3;

    /** No choice leads by more. */
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static final int NEAR = 2;

    private final ParsedText parsed;
    private final Candidates candidates;
    private final Binding binding;
    private final Referents story;

    Trust(ParsedText parsed, Candidates candidates, Binding binding, Referents story) {
        this.parsed = parsed;
        this.candidates = candidates;
        this.binding = binding;
        this.story = story;
    }

    /** The least margin of a sure choice. */
    double least(int pronoun, int antecedent, PronounForms.Form form) {
        if (form.plain() && actsOn(antecedent, pronoun)) {
            return NEVER;
        }
        if (form.sort() == Sort.PERSON) {
            return story.gender(antecedent) == '-' ? FAIR : LEAST;
        }
        boolean plain = form.plain();
        if (plain && described(pronoun, antecedent)) {
            return NEVER;
        }
        boolean near = parsed.sentenceOf(pronoun) - parsed.sentenceOf(antecedent) <= NEAR;
        if (!near || oneForSeveral(antecedent, form) || opens(pronoun, antecedent)) {
            return STRIKING;
        }
        return switch (binding.role(antecedent)) {
            case "subject", "passive" -> LEAST;
            case "possessor" -> CLEAR;
            default -> plain ? STRIKING : GREAT;
        };
    }

    /** "Amnesty ... they": a single body is seldom meant by it. */
    private boolean oneForSeveral(int antecedent, PronounForms.Form form) {
        Sort sort = story.sort(antecedent);
        return form.sort() == Sort.SEVERAL
                && !candidates.plural(antecedent)
                && (sort == Sort.BODY || sort == Sort.PLACE)
                && parsed.conjuncts(antecedent).size() <= 1;
    }

    /** "In its summary, the institute said": whose it is stands behind. */
    private boolean opens(int pronoun, int antecedent) {
        int root = pronoun;
        while (parsed.head(root) != ParsedText.NONE) {
            root = parsed.head(root);
        }
        for (int d = parsed.firstDependent(root); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d).subject()) {
                return antecedent < parsed.sentenceFirst(parsed.sentenceOf(pronoun))
                        && pronoun < d
                        && !parsed.governs(d, pronoun);
            }
        }
        return false;
    }

    /** "prosecutors want to question them": who acts is not whom it is done to. */
    private boolean actsOn(int antecedent, int pronoun) {
        int verb = parsed.head(pronoun);
        while (verb != ParsedText.NONE) {
            if (verb == parsed.head(antecedent)) {
                return true;
            }
            verb = unfinished(verb) ? parsed.head(verb) : ParsedText.NONE;
        }
        return false;
    }

    /** Whether who does what a verb tells stands higher: "called to congratulate". */
    private boolean unfinished(int verb) {
        Relation relation = parsed.relation(verb);
        boolean hangs = relation == Relation.XCOMP || relation == Relation.ADVCL || relation == Relation.CONJ;
        for (int d = parsed.firstDependent(verb); hangs && d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            hangs = !parsed.relation(d).subject();
        }
        return hangs;
    }

    /** "It is a vote": what is only described may be anything, but for who says so of himself. */
    private boolean described(int pronoun, int antecedent) {
        int predicate = parsed.head(pronoun);
        return predicate != ParsedText.NONE
                && parsed.relation(pronoun).subject()
                && parsed.dependent(predicate, Relation.COP) != ParsedText.NONE
                && (parsed.sentenceOf(pronoun) != parsed.sentenceOf(antecedent)
                        || !parsed.relation(antecedent).subject());
    }
}
