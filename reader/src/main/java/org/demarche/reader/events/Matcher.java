package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Finds the narrowest pattern that holds at a word of one text. */
final class Matcher {
    private static final Comparator<Match> NARROWEST_FIRST =
            Comparator.comparingInt(match -> -match.pattern().weight());

    private final PatternBook book;
    private final Words words;
    private final ParsedText parsed;

    /**
     * A pattern that holds.
     *
     * @param bound the nouns that the pattern named: the "sanctions" of "imposed sanctions"
     */
    record Match(Pattern pattern, Clause clause, List<Integer> bound) {}

    Matcher(PatternBook book, Words words, ParsedText parsed) {
        this.book = book;
        this.words = words;
        this.parsed = parsed;
    }

    /** The patterns the token triggers, the narrowest first; of equals the first in the files. */
    List<Match> at(int token) {
        return switch (parsed.upos(token)) {
            case VERB -> attributive(token) ? hidden(token) : all(token, verb(token));
            case NOUN, PROPN -> or(all(token, book.triggeredBy(Template.Kind.NOUN, parsed.lemma(token))), token);
            case ADJ -> or(all(token, book.triggeredBy(Template.Kind.ADJECTIVE, parsed.lemma(token))), token);
            case AUX ->
                parsed.relation(token) == Relation.AUX && !inverted(token)
                        ? all(parsed.head(token), book.triggeredBy(Template.Kind.MODAL, parsed.lower(token)))
                        : List.of();
            default -> List.of();
        };
    }

    /** "Should Rome choose it": a supposition or a question, where the subject stands behind its auxiliary. */
    private boolean inverted(int auxiliary) {
        int head = parsed.head(auxiliary);
        return Stream.of(Relation.NSUBJ, Relation.NSUBJ_PASS, Relation.EXPL)
                .anyMatch(subject -> parsed.dependent(head, subject) > auxiliary);
    }

    private List<Match> all(int predicate, List<Pattern> patterns) {
        return patterns.isEmpty() ? List.of() : all(new Clause(parsed, predicate), patterns);
    }

    private boolean attributive(int token) {
        return parsed.relation(token) == Relation.AMOD || parsed.relation(token) == Relation.COMPOUND;
    }

    private List<Match> or(List<Match> matches, int token) {
        return matches.isEmpty() ? hidden(token) : matches;
    }

    /** The patterns of a verb, by its lemma, else by the verb whose regular inflection it is. */
    private List<Pattern> verb(int token) {
        List<Pattern> patterns = book.triggeredBy(Template.Kind.VERB, parsed.lemma(token));
        return patterns.isEmpty()
                ? book.forms()
                        .lemma(parsed.lower(token))
                        .map(lemma -> book.triggeredBy(Template.Kind.VERB, lemma))
                        .orElse(List.of())
                : patterns;
    }

    /** A past form taken for an adjective: "Sweden suspended aid" read as a kind of aid. */
    private List<Match> hidden(int token) {
        Optional<String> lemma = book.forms().past(parsed.lower(token));
        Optional<Clause> clause = lemma.isEmpty() ? Optional.empty() : Clause.hidden(parsed, token);
        return clause.map(found -> all(found, book.triggeredBy(Template.Kind.VERB, lemma.orElseThrow())))
                .orElse(List.of());
    }

    private List<Match> all(Clause clause, List<Pattern> patterns) {
        int predicate = clause.predicate();
        boolean particle = parsed.dependent(predicate, Relation.COMPOUND_PRT) != ParsedText.NONE;
        var matches = new ArrayList<Match>(4);
        for (Pattern pattern : patterns) {
            var bound = new ArrayList<Integer>(2);
            if (holds(pattern, clause, bound) && (!particle || names(pattern, bound))) {
                matches.add(new Match(pattern, clause, List.copyOf(bound)));
            }
        }
        matches.sort(NARROWEST_FIRST);
        return matches;
    }

    /** Whether a pattern says something of the particle or the object; else "kick off" would be taken for a kick. */
    private static boolean names(Pattern pattern, List<Integer> bound) {
        return !bound.isEmpty() || pattern.constraints().stream().anyMatch(Constraint.Particle.class::isInstance);
    }

    private boolean holds(Pattern pattern, Clause clause, List<Integer> bound) {
        boolean objectNamed = pattern.constraints().stream()
                .anyMatch(constraint ->
                        constraint instanceof Constraint.Patient || constraint instanceof Constraint.Kind);
        for (Constraint constraint : pattern.constraints()) {
            if (!holds(constraint, clause, objectNamed, bound)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Constraint constraint, Clause clause, boolean objectNamed, List<Integer> bound) {
        if (constraint instanceof Constraint.Patient patient) {
            return patient(patient.words(), clause, bound);
        }
        if (constraint instanceof Constraint.Kind kind) {
            return patient(kind.words(), clause, new ArrayList<>());
        }
        if (constraint instanceof Constraint.Oblique oblique) {
            return oblique(oblique, clause, objectNamed, bound);
        }
        if (constraint instanceof Constraint.Particle particle) {
            return particle(particle.words(), clause.predicate());
        }
        if (constraint instanceof Constraint.Complement complement) {
            return complement(complement, clause);
        }
        if (constraint instanceof Constraint.Agent agent) {
            return clause.subject() != ParsedText.NONE && headed(clause.subject(), agent.words(), new ArrayList<>());
        }
        if (constraint instanceof Constraint.Modifier modifier) {
            return modified(clause.predicate(), modifier.words())
                    || modified(clause.object(), modifier.words())
                    || modified(clause.subject(), modifier.words())
                    || bound.stream().anyMatch(noun -> modified(noun, modifier.words()));
        }
        return !holds(((Constraint.Not) constraint).constraint(), clause, objectNamed, new ArrayList<>());
    }

    private boolean patient(Set<String> wanted, Clause clause, List<Integer> bound) {
        int object = clause.object();
        if (object == ParsedText.NONE) {
            return false;
        }
        return wanted.isEmpty() || headed(object, wanted, bound);
    }

    /** Whether a noun or one joined to it is wanted; "a series of attacks" counts as its attacks. */
    private boolean headed(int noun, Set<String> wanted, List<Integer> bound) {
        for (int conjunct : parsed.conjuncts(noun)) {
            int token = Words.among(parsed, conjunct, wanted)
                    ? conjunct
                    : Clause.through(parsed, conjunct, words.transparent());
            if (Words.among(parsed, token, wanted) && !unlike(token)) {
                bound.add(token);
                return true;
            }
        }
        return false;
    }

    /** Whether a noun is another thing by the word before it: a news conference is no talks. */
    private boolean unlike(int noun) {
        int before = noun - 1;
        return before >= 0
                && parsed.head(before) == noun
                && words.unlike().contains(parsed.lower(before) + "-" + parsed.lemma(noun));
    }

    private boolean oblique(Constraint.Oblique oblique, Clause clause, boolean objectNamed, List<Integer> bound) {
        for (Clause.Phrase phrase : clause.phrases()) {
            if (fits(oblique, phrase.preposition(), phrase.token(), bound)) {
                return true;
            }
        }
        for (int noun : List.copyOf(bound)) {
            if (nounPhrase(oblique, noun, bound)) {
                return true;
            }
        }
        return objectNamed && clause.object() != ParsedText.NONE && nounPhrase(oblique, clause.object(), bound);
    }

    private boolean nounPhrase(Constraint.Oblique oblique, int noun, List<Integer> bound) {
        for (int d = parsed.firstDependent(noun); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            boolean phrase = parsed.relation(d) == Relation.NMOD;
            if (phrase && fits(oblique, Clause.preposition(parsed, d), d, bound)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(Constraint.Oblique oblique, String preposition, int token, List<Integer> bound) {
        return oblique.prepositions().contains(preposition)
                && (oblique.words().isEmpty() || headed(token, oblique.words(), bound));
    }

    private boolean particle(Set<String> wanted, int verb) {
        for (int d = parsed.firstDependent(verb); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (d > verb && parsed.clauses().particle(d) && wanted.contains(parsed.lower(d))) {
                return true;
            }
        }
        return false;
    }

    private boolean complement(Constraint.Complement wanted, Clause clause) {
        for (Clause.Complement complement : clause.complements()) {
            boolean form = complement.form() == wanted.form();
            boolean any = wanted.words().isEmpty() && !complement.aside();
            if (form && (any || Words.among(parsed, complement.token(), wanted.words()))) {
                return true;
            }
        }
        return wanted.form() == Clause.Form.TO && purpose(wanted.words(), clause);
    }

    /** An infinitive that the tree hangs on the object: "issued a call to withdraw". */
    private boolean purpose(Set<String> wanted, Clause clause) {
        int object = clause.object();
        if (object == ParsedText.NONE) {
            return false;
        }
        int clauseHead = parsed.dependent(object, Relation.ACL);
        return clauseHead != ParsedText.NONE
                && parsed.upos(clauseHead) == Upos.VERB
                && parsed.dependent(clauseHead, Relation.MARK) != ParsedText.NONE
                && (wanted.isEmpty() || Words.among(parsed, clauseHead, wanted));
    }

    private boolean modified(int token, Set<String> wanted) {
        if (token == ParsedText.NONE) {
            return false;
        }
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            switch (parsed.relation(d)) {
                case AMOD, COMPOUND, ADVMOD, NMOD, NMOD_POSS, DET -> {
                    if (Words.among(parsed, d, wanted)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }
}
