package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.TreePath;
import org.demarche.reader.syntax.Upos;

/**
 * A frame found in a clause.
 *
 * @param noun the head that met the frame's need, or {@link ParsedText#NONE} where it needs nothing
 */
record Match(Frame frame, Clause clause, int noun) {
    /** Words among which the name behind a "that" is sought. */
    private static final int NEAR = 6;

    private static final String TO = "to";

    /** Ends a slot that stands for whose a thing is, rather than for the thing. */
    private static final String OWNER = "~";

    /** By what the owner of a thing is told behind it: "an offer by Doha". */
    private static final List<String> OWNED_BY = List.of("by", "from", "of");

    /** The frame in a clause, if the clause has what the frame needs. */
    static Optional<Match> of(Frame frame, Clause clause, ParsedText parsed, WordClasses classes, Parties parties) {
        if (frame.adjective() == clause.verbal() || !frame.particle().isEmpty() && !clause.particle(frame.particle())) {
            return Optional.empty();
        }
        var search = new Search(frame, clause, parsed, classes, parties);
        for (Frame.Need need : frame.needs()) {
            if (need.slot().equals("none")) {
                return Optional.of(new Match(frame, clause, NONE));
            }
            int noun = search.meets(need);
            boolean all =
                    need.also().filter(other -> search.meets(other) == NONE).isEmpty();
            if (noun != NONE && all) {
                return Optional.of(new Match(frame, clause, noun));
            }
        }
        return Optional.empty();
    }

    private record Search(Frame frame, Clause clause, ParsedText parsed, WordClasses classes, Parties parties) {
        int meets(Frame.Need need) {
            return switch (need.slot()) {
                case "obj" -> object(need.of());
                case "subj" -> among(clause.actor(), need.of());
                case "clause" -> clause.complement();
                case "inf" -> infinitive(need.of());
                default -> TreePath.is(need.slot()) ? along(need) : phrase(need);
            };
        }

        private int along(Frame.Need need) {
            for (int token : frame.path(need.slot()).from(parsed, clause.head())) {
                if (among(token, need.of()) != NONE) {
                    return token;
                }
            }
            return NONE;
        }

        private int infinitive(String of) {
            int complement = clause.complement();
            boolean infinitive = complement != NONE && parsed.clauses().infinitive(complement);
            return infinitive && (of.isEmpty() || classes.is(parsed.lemma(complement), of)) ? complement : NONE;
        }

        private int object(String of) {
            int object = clause.object();
            if (object == NONE && !frame.particle().isEmpty()) {
                object = phrase(new Frame.Need(frame.particle(), Frame.ANY, Optional.empty()));
            }
            int met = among(object, of);
            if (met != NONE || of.isEmpty()) {
                return met;
            }
            int inner = clause.complement();
            if (inner != NONE && clause.bare(inner) && classes.is(parsed.lemma(inner), of)) {
                return inner;
            }
            boolean light = inner != NONE && classes.is(parsed.lemma(inner), "LIGHT");
            return light ? among(new Clause(parsed, inner).object(), of) : NONE;
        }

        /** The head itself, a conjunct of it, or what it is a set of, where it is of the class. */
        private int among(int head, String of) {
            if (head == NONE || of.isEmpty()) {
                return head;
            }
            if (of.equals(Frame.BODY)) {
                return parties.body(head) ? head : NONE;
            }
            int plus = of.indexOf('+');
            if (plus >= 0) {
                int described = among(head, of.substring(0, plus));
                return described != NONE && compound(described, of.substring(plus + 1)) ? described : NONE;
            }
            for (int conjunct : parsed.conjuncts(head)) {
                if (classes.is(parsed.lemma(conjunct), of) || compound(conjunct, of)) {
                    return conjunct;
                }
            }
            int inner = parsed.dependent(head, Relation.NMOD);
            boolean container = inner != NONE && classes.is(parsed.lemma(head), "CONTAINER");
            return container && classes.is(parsed.lemma(inner), of) ? inner : NONE;
        }

        /** "A draft agreement" is a draft. */
        private boolean compound(int head, String of) {
            for (int d = parsed.firstDependent(head); d != NONE && d < head; d = parsed.nextSibling(d)) {
                Relation relation = parsed.relation(d);
                boolean describes =
                        relation == Relation.COMPOUND || relation == Relation.AMOD || relation == Relation.DET;
                if (describes && classes.is(parsed.lemma(d), of)) {
                    return true;
                }
            }
            return false;
        }

        private int phrase(Frame.Need need) {
            for (Clause.Phrase phrase : clause.phrases()) {
                if (phrase.preposition().equals(need.slot())) {
                    boolean named =
                            need.of().isEmpty() && !parties.of(phrase.head()).isEmpty();
                    boolean any = need.of().equals(Frame.ANY);
                    int met =
                            named || any ? phrase.head() : need.of().isEmpty() ? NONE : among(phrase.head(), need.of());
                    if (met != NONE) {
                        return met;
                    }
                }
            }
            return NONE;
        }
    }

    /** The actors in the first of some slots that names any. */
    List<Actor> actors(List<String> slots, ParsedText parsed, Parties parties) {
        for (String slot : slots) {
            List<Actor> found = TreePath.is(slot)
                    ? along(slot, parsed, parties)
                    : switch (slot) {
                        case "obj" -> parties.of(clause.object());
                        case "iobj" -> parties.of(clause.indirectObject());
                        case "inner" -> inner(parsed, parties);
                        case "that" -> behindThat(parsed, parties);
                        case "theirs" -> theirs(parties);
                        case "land" -> land(parties);
                        case "mod" -> parties.modifying(noun == NONE ? clause.object() : noun);
                        default ->
                            slot.endsWith(OWNER) ? owners(slot, parsed, parties) : prepositional(slot, parsed, parties);
                    };
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Actor> along(String path, ParsedText parsed, Parties parties) {
        for (int token : frame.path(path).from(parsed, clause.head())) {
            List<Actor> found = parties.of(token);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Actor> inner(ParsedText parsed, Parties parties) {
        int complement = clause.complement();
        int subject = complement == NONE ? NONE : parsed.subject(complement);
        return subject == NONE ? List.of() : parties.of(subject);
    }

    /** In whose land the place lies that a phrase names; not that of who acts. */
    private List<Actor> land(Parties parties) {
        List<Actor> lands = clause.phrases().stream()
                .flatMap(phrase -> parties.land(phrase.head()).stream())
                .toList();
        return Sides.without(lands, parties.of(clause.actor()));
    }

    /** "Freed three Chadian soldiers": whose the object is, or of whom, where that is not who acts. */
    private List<Actor> theirs(Parties parties) {
        int object = noun == NONE ? clause.object() : noun;
        var found = new ArrayList<>(parties.modifying(object));
        found.addAll(parties.of(object));
        return Sides.without(found, parties.of(clause.actor()));
    }

    /**
     * Who is named right behind the "that" of a clause, for where the tree takes its verb for a noun: "demanded that
     * Cyprus return the ship".
     */
    private List<Actor> behindThat(ParsedText parsed, Parties parties) {
        int end = parsed.sentenceEnd(parsed.sentenceOf(clause.head()));
        for (int t = clause.head() + 1; t < Math.min(end, clause.head() + NEAR); t++) {
            if (parsed.upos(t) == Upos.SCONJ || parsed.lower(t).equals(Clause.THAT)) {
                for (int u = t + 1; u < Math.min(end, t + NEAR); u++) {
                    List<Actor> found = parties.of(u);
                    if (!found.isEmpty() || parsed.upos(u) == Upos.VERB) {
                        return found;
                    }
                }
            }
        }
        return List.of();
    }

    /** "To Baku's offer", "an offer by Baku", "terms offered by Baku": whose the thing is. */
    private List<Actor> owners(String slot, ParsedText parsed, Parties parties) {
        String name = slot.substring(0, slot.length() - OWNER.length());
        var things = new ArrayList<Integer>();
        switch (name) {
            case "obj" -> things.add(clause.object());
            case "subj" -> things.add(clause.actor());
            default ->
                clause.phrases().stream()
                        .filter(phrase -> phrase.preposition().equals(name))
                        .forEach(phrase -> things.add(phrase.head()));
        }
        for (int thing : things) {
            List<Actor> found = thing == NONE ? List.of() : owners(thing, parsed, parties);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Actor> owners(int thing, ParsedText parsed, Parties parties) {
        List<Actor> before = parties.modifying(thing);
        if (!before.isEmpty()) {
            return before;
        }
        var within = new Clause(parsed, thing);
        for (String preposition : OWNED_BY) {
            List<Actor> found = prepositional(preposition, within, parties);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Actor> prepositional(String preposition, ParsedText parsed, Parties parties) {
        List<Actor> found = prepositional(preposition, clause, parties);
        boolean apart = found.isEmpty()
                && clause.passive()
                && noun != NONE
                && parsed.relation(noun).subject();
        // of a passive the phrases may stand with its subject: "their answer to the Union was delivered"
        return apart ? prepositional(preposition, new Clause(parsed, noun), parties) : found;
    }

    private List<Actor> prepositional(String preposition, Clause within, Parties parties) {
        var places = new ArrayList<Actor>();
        for (Clause.Phrase phrase : within.phrases()) {
            if (phrase.preposition().equals(preposition) && phrase.head() != clause.actor()) {
                List<Actor> actors = parties.of(phrase.head());
                if (!actors.isEmpty()) {
                    return new ArrayList<>(actors);
                }
                places.addAll(parties.seats(phrase.head()));
            }
        }
        boolean given = frame.handsOver() && preposition.equals(TO);
        return given ? places : List.of();
    }

    /** The token that heads what it is about, by the first of the frame's slots that is filled. */
    int about(ParsedText parsed, Parties parties) {
        for (String slot : frame.matter()) {
            int head = TreePath.is(slot)
                    ? frame.path(slot).first(parsed, clause.head())
                    : switch (slot) {
                        case "noun" -> noun;
                        case "obj" -> clause.object();
                        case "clause" -> clause.complement();
                        case "subject" -> parsed.subject(clause.head());
                        default -> phrase(slot, parties);
                    };
            if (head != NONE) {
                return head;
            }
        }
        return NONE;
    }

    private int phrase(String preposition, Parties parties) {
        for (Clause.Phrase phrase : clause.phrases()) {
            if (phrase.preposition().equals(preposition)
                    && parties.of(phrase.head()).isEmpty()) {
                return phrase.head();
            }
        }
        return NONE;
    }
}
