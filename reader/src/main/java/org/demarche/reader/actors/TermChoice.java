package org.demarche.reader.actors;

import java.util.List;
import java.util.Map;
import org.demarche.reader.actors.Term.Kind;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;
import org.jspecify.annotations.Nullable;

/** Chooses among the readings that the knowledge files have of the same words, by where they stand in a document. */
final class TermChoice {
    private final Knowledge knowledge;
    private final ParsedText parsed;
    private final Units units;
    private final Map<String, Integer> cues;
    private final String paper;

    /** @param units what stands before, as far as it is read */
    TermChoice(Knowledge knowledge, ParsedText parsed, Units units) {
        this.knowledge = knowledge;
        this.parsed = parsed;
        this.units = units;
        cues = knowledge.ambiguities().cuesIn(parsed);
        paper = knowledge.papers().state(parsed.text().document().metadata());
    }

    /** The reading of a match that fits its place best; nothing where none fits. */
    @Nullable
    Term of(Lexicon.Match match) {
        Term best = null;
        for (Term term : match.terms()) {
            if (fits(term, match) && (best == null || preferred(term, best, match))) {
                best = term;
            }
        }
        return best == null ? null : settled(best, match);
    }

    private boolean fits(Term term, Lexicon.Match match) {
        if (!term.kind().headNoun()) {
            return (term.kind() != Kind.REGION_ACTOR || !opensName(match)) && !currency(match.end());
        }
        int end = match.end() - 1;
        if (term.kind() == Kind.OFFICE && term.proper() && end > 0 && parsed.upos(end - 1) == Upos.NUM) {
            return false;
        }
        boolean alone = term.kind() == Kind.OFFICE && match.first() == end;
        if (alone
                && parsed.head(end) == match.end()
                && parsed.upos(match.end()) == Upos.NOUN
                && !Grammar.capitalised(parsed, match.end())) {
            return false;
        }
        Upos last = parsed.upos(end);
        return last == Upos.NOUN || last == Upos.PROPN || last == Upos.X || last == Upos.VERB && mistagged(term, match);
    }

    /** "US $3 million". */
    private boolean currency(int next) {
        return next < parsed.size() && parsed.form(next).startsWith("$");
    }

    /** "West Kowloon", "West African": a region's word in a longer name, like "Kavango West". */
    private boolean opensName(Lexicon.Match match) {
        int next = match.end();
        int before = match.first() - 1;
        if (before >= units.bodyFirst() && parsed.upos(before) == Upos.PROPN && units.unitOver(before) == Phrase.NONE) {
            return true;
        }
        return next < parsed.size()
                && next == match.first() + 1
                && parsed.sentenceOf(next) == parsed.sentenceOf(match.first())
                && Grammar.capitalised(parsed, next);
    }

    /** "US representatives" is a noun whatever its tag says. */
    private boolean mistagged(Term term, Lexicon.Match match) {
        boolean plural = term.kind() == Kind.PEOPLE_NOUN || term.kind() == Kind.STATES_NOUN;
        int before = match.first() - 1;
        int over = before < units.bodyFirst() ? Phrase.NONE : units.unitOver(before);
        Term owner = over == Phrase.NONE ? null : units.termAt(over);
        boolean titled =
                term.kind() == Kind.OFFICE && Grammar.capitalised(parsed, Math.min(match.end(), parsed.size() - 1));
        return plural && owner != null && owner.kind().owner() || titled && owner != null;
    }

    private boolean preferred(Term term, Term best, Lexicon.Match match) {
        if (term.kind() == Kind.NOT_ACTOR) {
            return true;
        }
        if (term.kind() == Kind.PEOPLE && best.kind() == Kind.ADJECTIVE) {
            return !Grammar.modifies(parsed.relation(match.end() - 1)) && parsed.upos(match.end() - 1) != Upos.ADJ;
        }
        if (term.kind() == Kind.SIDES_NOUN) {
            return best.kind() != Kind.NOT_ACTOR && match.end() - match.first() > 1;
        }
        return false;
    }

    private Term settled(Term term, Lexicon.Match match) {
        String written = written(match);
        if (!knowledge.ambiguities().lists(written) || !term.proper()) {
            return term;
        }
        String code = knowledge.ambiguities().settle(written, cues, paper);
        Kind kind = code.isEmpty() ? Kind.NOT_ACTOR : term.kind();
        return new Term(kind, code.isEmpty() ? List.of() : List.of(code), term.topic(), '-', term.name(), true);
    }

    private String written(Lexicon.Match match) {
        if (match.end() - match.first() == 1) {
            return parsed.form(match.first());
        }
        boolean article = parsed.upos(match.first()) == Upos.DET;
        var text = new StringBuilder(article ? parsed.lower(match.first()) : parsed.form(match.first()));
        for (int t = match.first() + 1; t < match.end(); t++) {
            text.append(' ').append(parsed.form(t));
        }
        return text.toString();
    }
}
