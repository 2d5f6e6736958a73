package org.demarche.reader.actors;

import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;
import org.jspecify.annotations.Nullable;

/** Joins names and offices: "Foreign Minister X", "X, the ministry's spokeswoman", "the aide to the president, X". */
final class Appositions {
    private final Knowledge knowledge;
    private final ParsedText parsed;
    private final @Nullable Phrase[] startingAt;
    private final @Nullable Phrase[] endingAt;

    Appositions(Knowledge knowledge, ParsedText parsed, @Nullable Phrase[] startingAt, @Nullable Phrase[] endingAt) {
        this.knowledge = knowledge;
        this.parsed = parsed;
        this.startingAt = startingAt;
        this.endingAt = endingAt;
    }

    void join(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            if (phrase.term == null && !phrase.absorbed) {
                officeBefore(phrase);
            }
        }
        for (Phrase phrase : phrases) {
            if (phrase.hasName() && !phrase.absorbed && phrase.partner == null) {
                officeAcrossComma(phrase);
            }
            if (phrase.office() && !phrase.hasName() && phrase.partner == null) {
                copula(phrase);
            }
        }
    }

    private void officeBefore(Phrase name) {
        boolean titled = name.first > 0
                && endingAt[name.first] == null
                && Grammar.capitalised(parsed, name.first - 1)
                && knowledge.qualifiers().is(Qualifiers.Kind.TITLE, parsed.lower(name.first - 1));
        Phrase office = outer(endingAt[titled ? name.first - 1 : name.first]);
        if (office == null || !office.office() || office.hasName()) {
            return;
        }
        Phrase holder = whose(office, name);
        widen(holder, name.end);
        holder.nameFirst = name.nameFirst;
        holder.nameEnd = name.nameEnd;
        holder.end = name.end;
        holder.head = name.head;
        name.absorbed = true;
        endingAt[name.end] = holder;
        stateBehind(holder);
    }

    /** "the ambassador of Iraq X": the office that reaches as far as what it is of. */
    private static @Nullable Phrase outer(@Nullable Phrase behind) {
        if (behind == null || behind.office()) {
            return behind;
        }
        Phrase owned = behind.owned;
        return owned != null && owned.office() && owned.end == behind.end ? owned : behind;
    }

    /** "President X of Kenya". */
    private void stateBehind(Phrase holder) {
        boolean owned = holder.owner != null || holder.possessor != Phrase.NONE || holder.strange;
        if (owned || holder.end + 1 >= parsed.size() || !knowledge.owns(holder.topic(), parsed.lower(holder.end))) {
            return;
        }
        int at = parsed.upos(holder.end + 1) == Upos.DET ? holder.end + 2 : holder.end + 1;
        Phrase state = at < parsed.size() ? startingAt[at] : null;
        if (state != null && !state.absorbed && (state.is(Term.Kind.STATE) || state.is(Term.Kind.ORGANISATION))) {
            holder.belongsTo(state);
        }
    }

    /** "the government of President X": what the holder owns reaches as far as the name. */
    private static void widen(Phrase holder, int end) {
        for (Phrase owned = holder.owned; owned != null && owned.end == holder.end; owned = owned.owned) {
            owned.end = end;
        }
    }

    /** Of "press secretary of the president X", whether X is the secretary or the president. */
    private Phrase whose(Phrase inner, Phrase name) {
        Phrase outer = inner.owned;
        if (outer == null || !outer.office() || outer.hasName() || outer.end != inner.end) {
            return inner;
        }
        List<Office> known = knowledge.people().named(keys(name));
        for (Office office : known) {
            if (office.topic().equals(inner.topic())) {
                return inner;
            }
        }
        return !known.isEmpty() || inner.definite ? outer : inner;
    }

    private List<String> keys(Phrase name) {
        return PersonNames.keys(words(name.nameFirst, name.nameEnd), knowledge.spelling());
    }

    private String words(int first, int end) {
        var text = new StringBuilder();
        for (int t = first; t < end; t++) {
            text.append(parsed.form(t)).append(' ');
        }
        return text.toString();
    }

    private void officeAcrossComma(Phrase name) {
        Phrase before = name.first > 1 && Grammar.comma(parsed, name.first - 1) ? endingAt[name.first - 1] : null;
        boolean mayBe = before != null && !name.office() && before.office() && !before.hasName();
        if (before != null && mayBe && before.partner == null && closes(name.end)) {
            Phrase outer = before.owned != null && before.owned.end == before.end ? before.owned : before;
            if (outer.definite || outer.owner != null || outer.possessor != Phrase.NONE) {
                pair(name, outer);
                return;
            }
        }
        Phrase behind =
                Grammar.comma(parsed, name.end) && name.end + 1 < parsed.size() ? startingAt[name.end + 1] : null;
        Phrase office = behind == null ? null : outermost(behind, name.end + 1);
        boolean told = name.office() && name.owner != null;
        if (office != null && !told && office.office() && !office.hasName() && closes(office.end)) {
            pair(name, office);
        }
    }

    /** The widest phrase that starts at a token: "the ministry" or "the ministry's spokeswoman". */
    private @Nullable Phrase outermost(Phrase phrase, int first) {
        Phrase widest = phrase;
        for (int e = phrase.end; e < Math.min(parsed.size(), phrase.end + 12); e++) {
            Phrase other = endingAt[e + 1];
            if (other != null && other.first == first && other.end > widest.end) {
                widest = other;
            }
        }
        return widest;
    }

    private boolean closes(int token) {
        return token >= parsed.size()
                || parsed.upos(token) == Upos.PUNCT
                || parsed.upos(token) == Upos.VERB
                || parsed.upos(token) == Upos.AUX
                || parsed.upos(token) == Upos.ADP
                || parsed.upos(token) == Upos.CCONJ
                || parsed.upos(token) == Upos.PRON
                || parsed.upos(token) == Upos.ADV;
    }

    private static void pair(Phrase name, Phrase office) {
        name.partner = office;
        office.partner = name;
    }

    /** "X is the foreign minister". */
    private void copula(Phrase office) {
        int predicate = Grammar.headOf(parsed, office.first, office.end);
        if (parsed.dependent(predicate, Relation.COP) == ParsedText.NONE || parsed.negated(predicate)) {
            return;
        }
        int subject = parsed.dependent(predicate, Relation.NSUBJ);
        if (parsed.relation(predicate) == Relation.ACL_RELCL) {
            subject = parsed.head(predicate);
        }
        for (int t = subject; t != ParsedText.NONE && t >= 0 && t >= subject - 3; t--) {
            Phrase name = startingAt[t];
            if (name != null && name.hasName() && name.end > subject && name.partner == null && !name.absorbed) {
                pair(name, office);
                return;
            }
        }
    }
}
