package org.demarche.reader.events;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.Clauses;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Whether, when and where what a predicate tells took place. */
final class Circumstances {
    private static final int REACH = 6;

    private final ParsedText parsed;
    private final Clauses clauses;
    private final Governors governors;
    private final Words words;
    private final int[] timeAt;
    private final List<Time> times;

    Circumstances(ParsedText parsed, List<Time> times, Governors governors, Words words) {
        this.parsed = parsed;
        clauses = parsed.clauses();
        this.governors = governors;
        this.words = words;
        this.times = times;
        timeAt = new int[parsed.size()];
        java.util.Arrays.fill(timeAt, ParsedText.NONE);
        for (int i = 0; i < times.size(); i++) {
            for (int t = times.get(i).first(); t < Math.min(times.get(i).end(), parsed.size()); t++) {
                timeAt[t] = i;
            }
        }
    }

    /** How a predicate is told. */
    record Told(Modality modality, Polarity polarity) {}

    /** Whether it happened, is planned, asked or only thought of; and whether it is denied. */
    Told told(int predicate) {
        boolean negative = negated(predicate)
                || nobody(predicate)
                || nothing(predicate)
                || clauses.shares(predicate) && negated(parsed.head(predicate));
        Modality modality = auxiliaries(clauses.shares(predicate) ? parsed.head(predicate) : predicate);
        int token = predicate;
        for (int step = 0; step < REACH && governs(token); step++) {
            int head = parsed.head(token);
            Modality outer = auxiliaries(head);
            modality = modality == Modality.ACTUAL ? outer : modality;
            if (beside(token) || joined(token)) {
                token = head;
                continue;
            }
            negative ^= negated(head);
            Governors.Effect effect = effect(token);
            boolean doubtful = effect == Governors.Effect.HYPOTHETICAL && modality == Modality.PLANNED;
            modality = doubtful ? Modality.ACTUAL : modality;
            if (effect == Governors.Effect.UNDONE) {
                negative = !negative;
            } else if (effect != Governors.Effect.DONE && modality == Modality.ACTUAL) {
                modality = Modality.valueOf(effect.name());
            }
            token = head;
        }
        if (modality == Modality.ACTUAL && asked(predicate)) {
            modality = Modality.ASKED;
        }
        if (modality == Modality.ACTUAL && (purpose(token) || habitual(predicate))) {
            modality = Modality.HYPOTHETICAL;
        }
        if (modality == Modality.ACTUAL
                && (supposed(token) || supposed(predicate) || awaited(token) || listed(predicate))) {
            modality = Modality.CONDITIONAL;
        }
        return new Told(modality, negative ? Polarity.NEGATIVE : Polarity.POSITIVE);
    }

    /** Whether the sentence is a question. */
    private boolean asked(int predicate) {
        int end = parsed.sentenceEnd(parsed.sentenceOf(predicate));
        for (int t = end - 1; t >= predicate && parsed.upos(t) == Upos.PUNCT; t--) {
            if (parsed.form(t).startsWith("?")) {
                return true;
            }
        }
        return false;
    }

    /** "Often accuses", "nearly killed": told of no day. */
    private boolean habitual(int predicate) {
        for (int d = parsed.firstDependent(predicate); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            boolean adverb = parsed.relation(d) == Relation.ADVMOD;
            if (adverb && governors.of("habit:" + parsed.lower(d)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** What the head of a clause makes of it. */
    private Governors.Effect effect(int clause) {
        int head = parsed.head(clause);
        Optional<Governors.Effect> withTo =
                clauses.infinitive(clause) ? governors.of(parsed.lemma(head) + "+to") : Optional.empty();
        return withTo.or(() -> governors.of(parsed.lemma(head))).orElse(unknown(head));
    }

    /** What an unlisted word makes of its infinitive: verbs mostly do it, adjectives only wish it ("keen to"). */
    private Governors.Effect unknown(int head) {
        return parsed.upos(head) == Upos.ADJ ? Governors.Effect.HYPOTHETICAL : Governors.Effect.DONE;
    }

    private boolean governs(int token) {
        if (parsed.head(token) == ParsedText.NONE) {
            return false;
        }
        Relation relation = parsed.relation(token);
        return relation == Relation.XCOMP
                || joined(token)
                || relation == Relation.ACL
                        && clauses.infinitive(token)
                        && governors.of(parsed.lemma(parsed.head(token))).isPresent()
                || relation == Relation.CCOMP
                        && governors.of(parsed.lemma(parsed.head(token))).isPresent()
                || linked(token)
                || beside(token);
    }

    /** A gerund that a word takes by its preposition: "accused of shelling", "refrained from shelling". */
    private boolean linked(int token) {
        int mark = parsed.dependent(token, Relation.MARK);
        return mark != ParsedText.NONE
                && gerund(token)
                && governors.of("link:" + parsed.lower(mark)).isPresent()
                && governors.of(parsed.lemma(parsed.head(token))).isPresent();
    }

    /**
     * An infinitive or a "that" clause joined to another: "keen to meet and talk", "that it halt and that it leave".
     */
    private boolean joined(int token) {
        int head = parsed.head(token);
        if (parsed.relation(token) != Relation.CONJ) {
            return false;
        }
        boolean that = parsed.relation(head) == Relation.CCOMP
                && parsed.dependent(token, Relation.MARK) != ParsedText.NONE
                && governors.of(parsed.lemma(parsed.head(head))).isPresent();
        return that
                || parsed.xpos(token).equals(parsed.xpos(head))
                        && parsed.dependent(token, Relation.NSUBJ) == ParsedText.NONE
                        && (parsed.relation(head) == Relation.XCOMP || clauses.infinitive(head));
    }

    /** A gerund that goes with what its head tells, and is told like that: "would risk war by clashing with". */
    private boolean beside(int token) {
        int mark = parsed.dependent(token, Relation.MARK);
        return parsed.relation(token) == Relation.ADVCL
                && gerund(token)
                && (mark == ParsedText.NONE
                        || governors.of("beside:" + parsed.lower(mark)).isPresent());
    }

    private boolean gerund(int token) {
        return "VBG".equals(parsed.xpos(token)) && parsed.dependent(token, Relation.AUX) == ParsedText.NONE;
    }

    /** "To defend the border", "efforts to improve ties": meant, not told as done. */
    private boolean purpose(int clause) {
        Relation relation = parsed.relation(clause);
        return (relation == Relation.ADVCL || relation == Relation.ACL) && clauses.infinitive(clause);
    }

    /** "No side agreed", "few states agreed". */
    private boolean nobody(int predicate) {
        int subject = clauses.subject(predicate);
        if (subject == ParsedText.NONE || parsed.head(subject) != predicate) {
            return false;
        }
        boolean few = false;
        for (int d = parsed.firstDependent(subject); d != ParsedText.NONE && d < subject; d = parsed.nextSibling(d)) {
            few |= governors.of("not:" + parsed.lower(d)).isPresent();
        }
        return few || parsed.negated(subject);
    }

    /** "Made no request", "held no talks". */
    private boolean nothing(int predicate) {
        int object = parsed.dependent(predicate, Relation.OBJ);
        return object != ParsedText.NONE && object > predicate && parsed.negated(object);
    }

    private boolean negated(int predicate) {
        if (parsed.negated(predicate) && !notOnly(predicate)) {
            return true;
        }
        for (int d = parsed.firstDependent(predicate); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.ADVMOD
                    && governors.of("not:" + parsed.lower(d)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "Not only threatened": it did. */
    private boolean notOnly(int predicate) {
        for (int d = parsed.firstDependent(predicate); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (d > parsed.sentenceFirst(parsed.sentenceOf(d))
                    && governors.of("not+" + parsed.lower(d)).isPresent()
                    && parsed.negates(d - 1)) {
                return true;
            }
        }
        return false;
    }

    private Modality auxiliaries(int predicate) {
        for (int d = parsed.firstDependent(predicate); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.AUX) {
                Optional<Governors.Effect> effect = governors.of("aux:" + parsed.lower(d));
                if (effect.isPresent()) {
                    return futureInPast(predicate, effect.get())
                            ? Modality.PLANNED
                            : Modality.valueOf(effect.get().name());
                }
            }
        }
        boolean headline = parsed.relation(predicate) == Relation.ROOT && clauses.infinitive(predicate);
        return headline ? Modality.PLANNED : Modality.ACTUAL;
    }

    /** "Said it would allow" is a plan, told in the past; "would allow" alone, or with an "if", a condition. */
    private boolean futureInPast(int predicate, Governors.Effect effect) {
        return effect == Governors.Effect.CONDITIONAL
                && !clauses.perfect(predicate)
                && parsed.relation(predicate) == Relation.CCOMP
                && Words.among(parsed, parsed.head(predicate), words.saying());
    }

    /** Whether a clause stands under an "if". */
    private boolean supposed(int clause) {
        int mark = parsed.dependent(clause, Relation.MARK);
        if (mark == ParsedText.NONE && parsed.relation(clause) == Relation.CONJ) {
            mark = parsed.dependent(parsed.head(clause), Relation.MARK);
        }
        return mark != ParsedText.NONE
                && governors.of("if:" + parsed.lower(mark)).isPresent();
    }

    /** "Powers such as banning parties": an example of what may be done. */
    private boolean listed(int gerund) {
        return gerund(gerund)
                && (lists(parsed.dependent(gerund, Relation.MARK)) || lists(parsed.dependent(gerund, Relation.CASE)));
    }

    private boolean lists(int word) {
        return word != ParsedText.NONE
                && governors.of("list:" + parsed.lower(word)).isPresent();
    }

    /** "Would stay until he stepped down": what a side clause of something to come tells has not happened either. */
    private boolean awaited(int clause) {
        return parsed.relation(clause) == Relation.ADVCL
                && clauses.finite(clause)
                && parsed.dependent(clause, Relation.MARK) != ParsedText.NONE
                && governors
                        .of("when:" + parsed.lower(parsed.dependent(clause, Relation.MARK)))
                        .isPresent()
                && auxiliaries(parsed.head(clause)) != Modality.ACTUAL;
    }

    /** The time told in the clause of a predicate, nearest to it. */
    Optional<Time> date(int predicate) {
        int best = ParsedText.NONE;
        for (int t = parsed.subtreeFirst(predicate); t < parsed.subtreeEnd(predicate); t++) {
            boolean nearer = best == ParsedText.NONE || Math.abs(t - predicate) < Math.abs(best - predicate);
            if (timeAt[t] != ParsedText.NONE && nearer && parsed.clauseOf(t) == parsed.clauseOf(predicate)) {
                best = t;
            }
        }
        return best == ParsedText.NONE ? Optional.empty() : Optional.of(times.get(timeAt[best]));
    }

    /** The place told beside a predicate: "in Geneva". */
    Optional<Stretch> location(Clause clause) {
        for (Clause.Phrase phrase : clause.phrases()) {
            int name = parsed.nameAt(phrase.token());
            boolean place = name != ParsedText.NONE && parsed.names().get(name).type() == NameType.LOCATION;
            if (place && governors.of("place:" + phrase.preposition()).isPresent()) {
                var words = parsed.names().get(name);
                return Optional.of(parsed.stretch(words.first(), words.end()));
            }
        }
        return Optional.empty();
    }
}
