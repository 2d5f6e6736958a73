package org.demarche.reader.moves;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** One document with what was found in it, as the readers of this package ask about it. */
final class Context {
    final ParsedText parsed;
    final Mentions mentions;
    final List<Statement> statements;
    final Lexicon lexicon;
    final Claims claims;
    final Parties parties;
    final Matters matters;
    final Dates dates;

    /** File and line of the pattern of what was read, by its id. */
    final Map<String, String> origins = new HashMap<>();

    Context(
            ParsedText parsed,
            List<Time> times,
            Mentions mentions,
            List<Statement> statements,
            List<Event> events,
            Lexicon lexicon) {
        this.parsed = parsed;
        this.mentions = mentions;
        this.statements = statements;
        this.lexicon = lexicon;
        claims = new Claims(parsed, statements, events);
        parties = new Parties(parsed, mentions, lexicon.classes(), claims);
        matters = new Matters(parsed, times, lexicon.classes(), parties);
        dates = new Dates(parsed, times, claims, lexicon.classes());
    }

    /** Who would do what a condition in the sentence of a token tells: "if Juba fails to withdraw". */
    List<Actor> threatened(int token) {
        int sentence = parsed.sentenceOf(token);
        for (int t = parsed.sentenceFirst(sentence); t < parsed.sentenceEnd(sentence); t++) {
            int predicate = parsed.relation(t) == Relation.MARK ? parsed.head(t) : ParsedText.NONE;
            if (predicate != ParsedText.NONE && lexicon.turns().conditional(parsed.lower(t))) {
                List<Actor> found = parties.of(parsed.subject(predicate));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }
}
