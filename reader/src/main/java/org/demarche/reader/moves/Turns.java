package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.resource.Table;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** How a step is told - done, planned, negated, on a condition - and what becomes of it by that. */
final class Turns {
    private static final int CLIMB = 4;
    private static final String INFINITIVE = "_to";
    private static final String OF_ANOTHER = "_whom";

    private final WordClasses classes;
    private final Map<String, Turn> auxiliaries;
    private final Map<String, Turn> governors;
    private final Map<MoveKind, Map<Turn, String>> becomes;

    /** How a step is told. */
    enum Turn {
        DONE,
        AGREED,
        PLANNED,
        CONDITIONAL,
        NEGATED,
        OUTER
    }

    /** What is left of it. */
    record Told(MoveKind kind, Modality modality) {}

    private Turns(
            WordClasses classes,
            Map<String, Turn> auxiliaries,
            Map<String, Turn> governors,
            Map<MoveKind, Map<Turn, String>> becomes) {
        this.classes = classes;
        this.auxiliaries = auxiliaries;
        this.governors = governors;
        this.becomes = becomes;
    }

    static Turns load(WordClasses classes) {
        var becomes = new EnumMap<MoveKind, Map<Turn, String>>(MoveKind.class);
        Table.read(
                Turns.class,
                "turns.tsv",
                row -> becomes.computeIfAbsent(MoveKind.valueOf(row.required(0)), k -> new EnumMap<>(Turn.class))
                        .put(turn(row.required(1)), row.required(2)));
        return new Turns(classes, byLemma("auxiliaries.tsv"), byLemma("governors.tsv"), becomes);
    }

    private static Turn turn(String name) {
        return Turn.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Turn> byLemma(String file) {
        var turns = new HashMap<String, Turn>();
        Table.read(Turns.class, file, row -> row.words(1).forEach(lemma -> turns.put(lemma, turn(row.required(0)))));
        return turns;
    }

    /** What becomes of a kind told in a way; empty where it is no step any more. */
    Optional<Told> told(MoveKind kind, Turn turn) {
        if (turn == Turn.OUTER) {
            return Optional.empty();
        }
        String becomes = this.becomes.getOrDefault(kind, Map.of()).getOrDefault(turn, usual(turn));
        if (becomes.equals("-")) {
            return Optional.empty();
        }
        for (Modality modality : Modality.values()) {
            if (modality.name().equals(becomes)) {
                return Optional.of(new Told(kind, modality));
            }
        }
        return Optional.of(new Told(MoveKind.valueOf(becomes), Modality.ACTUAL));
    }

    private static String usual(Turn turn) {
        return switch (turn) {
            case DONE, AGREED -> "ACTUAL";
            case PLANNED -> "PLANNED";
            case CONDITIONAL -> "CONDITIONAL";
            case NEGATED, OUTER -> "-";
        };
    }

    /** How a predicate is told, by its negation, its auxiliaries and what governs it. */
    Turn of(ParsedText parsed, Clause clause) {
        int head = clause.head();
        boolean negated = parsed.negated(head) || none(parsed, clause.object());
        Turn turn = negated ? Turn.NEGATED : own(parsed, head);
        int predicate = head;
        for (int step = 0; step < CLIMB && turn != Turn.OUTER; step++) {
            int governor = parsed.head(predicate);
            if (governor == NONE || !governs(parsed, predicate)) {
                break;
            }
            turn = compose(governed(parsed, governor, predicate), turn);
            predicate = governor;
        }
        return turn;
    }

    private static boolean none(ParsedText parsed, int object) {
        return object != NONE && parsed.negated(object);
    }

    private Turn own(ParsedText parsed, int predicate) {
        Turn turn = outstanding(parsed, predicate) ? Turn.NEGATED : Turn.DONE;
        for (int d = parsed.firstDependent(predicate); d != NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            if (relation == Relation.COP && before(parsed, d, predicate)) {
                turn = max(turn, Turn.PLANNED); // "are to meet"
            } else if (relation == Relation.AUX || relation == Relation.AUX_PASS || relation == Relation.COP) {
                turn = max(turn, auxiliaries.getOrDefault(parsed.lower(d), auxiliaries.get(parsed.lemma(d))));
            } else if (relation == Relation.MARK) {
                // "due" of "are due to be held" may be taken for a marker
                boolean planned = governors.get(parsed.lemma(d)) == Turn.PLANNED;
                turn = max(turn, conditional(parsed.lower(d)) ? Turn.CONDITIONAL : planned ? Turn.PLANNED : null);
            }
        }
        return turn;
    }

    /** Whether a copula stands right before the "to" of an infinitive. */
    private static boolean before(ParsedText parsed, int copula, int predicate) {
        int marker = parsed.dependent(predicate, Relation.MARK);
        return marker == copula + 1 && parsed.xpos(marker).equals("TO");
    }

    /** "Has yet to reply", "is yet to": an adverb before an infinitive that says it is not done. */
    private boolean outstanding(ParsedText parsed, int predicate) {
        int marker = parsed.dependent(predicate, Relation.MARK);
        boolean infinitive = marker > 0 && parsed.xpos(marker).equals("TO");
        return infinitive && auxiliaries.get(parsed.lower(marker - 1)) == Turn.NEGATED;
    }

    private static Turn max(Turn one, @org.jspecify.annotations.Nullable Turn other) {
        return other != null && other.compareTo(one) > 0 ? other : one;
    }

    /** Whether a conjunction makes what it introduces conditional. */
    boolean conditional(String mark) {
        return auxiliaries.get(mark) == Turn.CONDITIONAL;
    }

    /** Whether what governs a predicate bears on how it is told. */
    private static boolean governs(ParsedText parsed, int predicate) {
        return switch (parsed.relation(predicate)) {
            case XCOMP, CCOMP, CSUBJ -> true;
            case ADVCL, ACL -> parsed.clauses().infinitive(predicate);
            case CONJ -> !hasAuxiliary(parsed, predicate);
            default -> false;
        };
    }

    private static boolean hasAuxiliary(ParsedText parsed, int predicate) {
        return parsed.dependent(predicate, Relation.AUX) != NONE
                || parsed.subject(predicate) != NONE
                        && parsed.relation(parsed.subject(predicate)) != Relation.CONJ
                        && parsed.head(parsed.subject(predicate)) == predicate;
    }

    private Turn governed(ParsedText parsed, int governor, int predicate) {
        Turn listed = listed(parsed, governor, predicate);
        if (listed == Turn.OUTER && toNobody(parsed, governor, predicate)) {
            listed = Turn.DONE;
        }
        boolean conjunct = parsed.relation(predicate) == Relation.CONJ;
        boolean purpose = parsed.relation(predicate) == Relation.ADVCL && parsed.upos(governor) == Upos.VERB;
        Turn turn = conjunct ? Turn.DONE : purpose && listed == Turn.DONE ? Turn.OUTER : listed;
        boolean reported = parsed.relation(predicate) == Relation.CCOMP && turn == Turn.DONE;
        if (reported) {
            return Turn.DONE;
        }
        if (turn != Turn.OUTER && parsed.negated(governor)) {
            return Turn.NEGATED;
        }
        return max(turn, turn == Turn.DONE || turn == Turn.AGREED ? own(parsed, governor) : Turn.DONE);
    }

    /** Some verbs turn an infinitive alone: "told him to go" is not "told him that he had gone". */
    private Turn listed(ParsedText parsed, int governor, int predicate) {
        String lemma = parsed.lemma(governor);
        Turn listed = governors.getOrDefault(lemma, Turn.DONE);
        if (!parsed.clauses().infinitive(predicate)) {
            return subjunctive(parsed, predicate) ? governors.getOrDefault(lemma + OF_ANOTHER, listed) : listed;
        }
        Turn infinitive = governors.getOrDefault(lemma + INFINITIVE, listed);
        return ofAnother(parsed, governor, predicate)
                ? governors.getOrDefault(lemma + OF_ANOTHER, infinitive)
                : infinitive;
    }

    /** "Insisted that Oslo reply": what is to be done, not what is. */
    private static boolean subjunctive(ParsedText parsed, int predicate) {
        return parsed.xpos(predicate).equals("VB")
                && parsed.relation(predicate) == Relation.CCOMP
                && parsed.dependent(predicate, Relation.AUX) == NONE
                && parsed.subject(predicate) != NONE;
    }

    private static boolean ofAnother(ParsedText parsed, int governor, int predicate) {
        int object = parsed.dependent(governor, Relation.OBJ);
        int subject = parsed.subject(predicate);
        return object > governor && object < predicate || subject > governor && subject < predicate;
    }

    /** "Urged to wait": who urges nobody in particular does it himself. */
    private boolean toNobody(ParsedText parsed, int governor, int predicate) {
        return parsed.upos(governor) == Upos.VERB
                && parsed.relation(predicate) == Relation.XCOMP
                && parsed.dependent(governor, Relation.OBJ) == NONE
                && parsed.dependent(governor, Relation.IOBJ) == NONE
                && classes.is(parsed.lemma(governor), "SELF");
    }

    /** "Did not refuse to" is not told at all; else what is outside prevails. */
    private static Turn compose(Turn outside, Turn inside) {
        if (outside == Turn.NEGATED && inside == Turn.NEGATED) {
            return Turn.OUTER;
        }
        return max(outside, inside);
    }
}
