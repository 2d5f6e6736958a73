package org.demarche.reader.attribution;

import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/** Takes off the start of a content what belongs to its cue: a preposition, a complementizer, who hears it, where. */
final class Openings {
    private static final int LONGEST_HEARER = 14;

    private final Scene scene;
    private final ParsedText parsed;
    private final RoleWords words;

    Openings(Scene scene, RoleWords words) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.words = words;
    }

    /** A run behind the words of its cue. */
    Run behind(Run run, Cue cue) {
        return behindHearer(behindDay(behindThat(behindPreposition(run, cue), cue), cue), cue);
    }

    /** Without the preposition that the lexicon gives to the cue: "called on X". */
    private Run behindPreposition(Run run, Cue cue) {
        boolean companion = run.length() > 1
                && run.first() == cue.last() + 1
                && cue.word().kind() == SpeechWord.Kind.VERB
                && cue.word().words().size() > 1
                && cue.word().words().get(1).equals(parsed.lower(run.first()));
        return companion ? new Run(run.first() + 1, run.end()) : run;
    }

    /** "predicted that growth would return": a complementizer that was taken for a demonstrative. */
    private Run behindThat(Run run, Cue cue) {
        boolean opens = run.length() > 2
                && run.first() == cue.last() + 1
                && cue.word().takes(Frame.THAT)
                && words.is(RoleWords.Kind.COMPLEMENTIZER, parsed.lower(run.first()))
                && (parsed.upos(run.first() + 1).nominal() || parsed.upos(run.first() + 1) == Upos.ADJ)
                && finite(run);
        return opens ? new Run(run.first() + 1, run.end()) : run;
    }

    /**
     * "said Friday the talks were off", "said late Thursday it would go": the day is the saying's, wherever the parser
     * hangs it. Not where the day speaks in the clause: "said Friday was the last day", "said Friday prayers were off".
     */
    private Run behindDay(Run run, Cue cue) {
        if (run.first() != cue.last() + 1
                || !cue.word().takes(Frame.THAT)
                || scene.quoteAt(run.first()) != Scene.NONE) {
            return run;
        }
        int at = run.first();
        while (at < run.end() && words.is(RoleWords.Kind.DAYPART, parsed.lower(at))) {
            at++;
        }
        if (at >= run.end() || !words.is(RoleWords.Kind.DAY, parsed.lower(at))) {
            return run;
        }
        at++;
        while (at < run.end() && words.is(RoleWords.Kind.DAYPART, parsed.lower(at))) {
            at++;
        }
        Run rest = new Run(Math.min(at, run.end()), run.end());
        return rest.length() > 1 && startsClause(at) && finite(rest) ? rest : run;
    }

    private boolean startsClause(int token) {
        return switch (parsed.upos(token)) {
            case DET, PRON, PROPN, NUM, ADJ, SCONJ -> !parsed.lower(token).startsWith("'");
            default -> false;
        };
    }

    /**
     * "told a briefing in Manila on Monday that the reef was theirs": what stands before the complementizer hears it.
     */
    private Run behindHearer(Run run, Cue cue) {
        if (run.isEmpty() || run.first() != cue.last() + 1) {
            return run;
        }
        boolean setting = cue.word().takes(Frame.THAT)
                && parsed.upos(run.first()) == Upos.ADP
                && words.is(RoleWords.Kind.SETTING, parsed.lower(run.first()));
        if (!setting && !cue.word().takes(Frame.ADDRESSEE)) {
            return run;
        }
        for (int t = run.first(); t < run.end() - 1 && t - run.first() < LONGEST_HEARER; t++) {
            Upos next = parsed.upos(t + 1);
            boolean clause = words.is(RoleWords.Kind.COMPLEMENTIZER, parsed.lower(t))
                    && (parsed.upos(t) == Upos.SCONJ || next.nominal() || next == Upos.DET || next == Upos.ADJ);
            if (clause) {
                return new Run(t + 1, run.end());
            }
            if (parsed.upos(t) == Upos.VERB
                    || parsed.upos(t) == Upos.AUX
                    || scene.quoteAt(t) != scene.quoteAt(cue.head())) {
                return run;
            }
        }
        return run;
    }

    private boolean finite(Run run) {
        for (int t = run.first(); t < run.end(); t++) {
            switch (parsed.xpos(t)) {
                case "VBD", "VBZ", "VBP", "MD" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
