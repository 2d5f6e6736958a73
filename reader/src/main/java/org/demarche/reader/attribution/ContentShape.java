package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** How far a content reaches: whole quotations, no cue, no source, no complementizer, no stray punctuation. */
final class ContentShape {
    private static final int LONGEST_CIRCUMSTANCE = 12;
    private static final int LONGEST_TITLE = 4;

    private final Scene scene;
    private final ParsedText parsed;
    private final RoleWords words;
    private final Openings openings;

    ContentShape(Scene scene, RoleWords words) {
        this.words = words;
        this.scene = scene;
        this.parsed = scene.parsed();
        this.openings = new Openings(scene, words);
    }

    /** Whether a word names a medium: a statement, a letter, an interview, Telegram. */
    boolean medium(int token) {
        return words.is(RoleWords.Kind.MEDIUM, parsed.lemma(token))
                || words.is(RoleWords.Kind.MEDIUM, parsed.lower(token));
    }

    /** "It was reported that ...": the subject of a passive that stands for nobody. */
    boolean nobody(int head, Cue cue) {
        return head != Scene.NONE
                && words.is(RoleWords.Kind.EXPLETIVE, parsed.lemma(head))
                && parsed.passive(cue.head())
                && (parsed.relation(head).subject() || parsed.relation(head) == Relation.EXPL);
    }

    /** Whether a word is a day or a month, which never speaks: "the jury on Thursday said". */
    boolean calendar(int token) {
        return words.is(RoleWords.Kind.CALENDAR, parsed.lower(token));
    }

    /** Whether a verb names an inner source: "quoting the army". */
    boolean relays(int token) {
        return words.is(RoleWords.Kind.RELAY, parsed.lemma(token));
    }

    /** The stretches without cue and source, in order, quotations whole and ends clean; empty where nothing is left. */
    List<Run> settle(List<Run> runs, Cue cue, Run source) {
        var parts = new ArrayList<Run>();
        for (Run run : runs) {
            split(openings.behind(run, cue), new Run(cue.head(), cue.last() + 1), source, parts);
        }
        if (parts.size() > 1) {
            parts.removeIf(part -> circumstance(part, cue));
        }
        var settled = new ArrayList<Run>();
        int covered = 0;
        for (Run part : parts) {
            Run said = withoutTitle(new Run(Math.max(part.first(), covered), part.end()), source);
            Run whole = tidy(quotationsWhole(said, cue.head(), source));
            if (whole.first() >= covered && !whole.isEmpty()) {
                settled.add(whole);
                covered = whole.end();
            }
        }
        return joined(settled);
    }

    /** {@code "...," Secretary (of State X said)}: a title that the parser tore from its bearer. */
    private Run withoutTitle(Run part, Run source) {
        int before = scene.quoteBefore(part.end());
        if (source.isEmpty() || part.end() != source.first() || before == Scene.NONE) {
            return part;
        }
        Run quote = scene.quote(before);
        boolean title = quote.end() > part.first()
                && part.end() - quote.end() <= LONGEST_TITLE
                && quote.length() > 2
                && parsed.form(quote.end() - 2).equals(",");
        return title ? new Run(part.first(), quote.end()) : part;
    }

    /** "..., he said on Friday": words behind the cue that tell when, where or how it was said, and nothing else. */
    private boolean circumstance(Run part, Cue cue) {
        if (part.first() <= cue.head() || part.length() > LONGEST_CIRCUMSTANCE) {
            return false;
        }
        for (int t = part.first(); t < part.end(); t++) {
            int top = t;
            while (top != Scene.NONE && parsed.head(top) != cue.head()) {
                top = parsed.head(top);
            }
            if (!scene.punctuation(t) && (top == Scene.NONE || !tellsHow(parsed.relation(top)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean tellsHow(Relation relation) {
        return relation == Relation.OBL || relation == Relation.OBL_UNMARKED || relation == Relation.ADVMOD;
    }

    private static void split(Run run, Run cue, Run source, List<Run> into) {
        Run one = source.isEmpty() || cue.first() < source.first() ? cue : source;
        Run two = one == cue ? source : cue;
        int first = run.first();
        for (Run hole : List.of(one, two)) {
            if (!hole.isEmpty() && hole.first() < run.end() && hole.end() > first) {
                if (hole.first() > first) {
                    into.add(new Run(first, hole.first()));
                }
                first = Math.max(first, hole.end());
            }
        }
        if (first < run.end()) {
            into.add(new Run(first, run.end()));
        }
    }

    /** A quotation of which a part is content is content as a whole, unless cue or source stand in it. */
    private Run quotationsWhole(Run run, int cue, Run source) {
        if (run.isEmpty()) {
            return run;
        }
        int first = run.first();
        int end = run.end();
        int own = scene.quoteAt(cue);
        if (own != Scene.NONE) {
            Run around = scene.quote(own);
            int open = around.first() + (scene.mark(around.first()) ? 1 : 0);
            int close = around.end() - (scene.mark(around.end() - 1) ? 1 : 0);
            return new Run(Math.max(first, open), Math.min(end, close));
        }
        int opening = scene.quoteAt(first);
        if (opening != Scene.NONE && free(opening, source)) {
            first = scene.quote(opening).first();
        }
        int closing = scene.quoteAt(end - 1);
        if (closing != Scene.NONE && free(closing, source)) {
            end = scene.quote(closing).end();
        }
        return new Run(first, end);
    }

    private boolean free(int quote, Run source) {
        return source.isEmpty() || !scene.quote(quote).overlaps(source);
    }

    /** Without the complementizer and the punctuation at the ends; a quotation's marks and what they hold stay. */
    Run tidy(Run run) {
        int first = run.first();
        int end = run.end();
        while (first < end && (loose(first) || complementizer(first) || topic(first))) {
            first++;
        }
        while (end > first && loose(end - 1) && !closesOpenQuotation(end - 1)) {
            end--;
        }
        return new Run(first, wordless(first, end) ? first : end);
    }

    /** The last mark of a quotation that the next paragraph goes on with stays, as nothing else closes it. */
    private boolean closesOpenQuotation(int token) {
        int quote = scene.quoteAt(token);
        return quote != Scene.NONE && scene.quote(quote).end() == token + 1 && scene.continues(quote);
    }

    private boolean wordless(int first, int end) {
        for (int t = first; t < end; t++) {
            if (!scene.punctuation(t)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a noun phrase is what is spoken about. */
    boolean topical(int head) {
        int preposition = parsed.clauses().preposition(head);
        return preposition != Scene.NONE && topic(preposition);
    }

    /** Whether what is spoken about starts at a token. */
    boolean topicFrom(int token) {
        return token < parsed.size() && topic(token);
    }

    private boolean topic(int token) {
        return parsed.relation(token) == Relation.CASE && words.is(RoleWords.Kind.TOPIC, parsed.lower(token));
    }

    private boolean loose(int token) {
        if (!scene.punctuation(token)) {
            return false;
        }
        return scene.mark(token) ? scene.quoteAt(token) == Scene.NONE : !paired(parsed.form(token));
    }

    private static boolean paired(String form) {
        return form.length() == 1 && "()[]'%$".indexOf(form.charAt(0)) >= 0;
    }

    /** A clause from behind its complementizer, where it has one: what stands before belongs to the cue. */
    Run behindComplementizer(int root, Run clause) {
        for (int d = parsed.firstDependent(root); d != Scene.NONE && d < root; d = parsed.nextSibling(d)) {
            if (complementizer(d)) {
                return new Run(d + 1, clause.end());
            }
        }
        return clause;
    }

    /** Whether a word may open a clause that is said, whatever the parser takes it for. */
    boolean opensClause(int token) {
        return words.is(RoleWords.Kind.COMPLEMENTIZER, parsed.lower(token));
    }

    /** Whether a token opens a clause and is not part of what is said. */
    boolean complementizer(int token) {
        boolean opens = parsed.upos(token) == Upos.SCONJ
                || parsed.relation(token) == Relation.MARK
                || token + 1 < parsed.size() && startsPhrase(parsed.upos(token + 1));
        return opens && words.is(RoleWords.Kind.COMPLEMENTIZER, parsed.lower(token));
    }

    private List<Run> joined(List<Run> runs) {
        var joined = new ArrayList<Run>(runs.size());
        for (Run run : runs) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).end() == run.first()) {
                joined.set(last, new Run(joined.get(last).first(), run.end()));
            } else {
                joined.add(run);
            }
        }
        return List.copyOf(joined);
    }

    /** Whether a word cannot follow a demonstrative: "that the", "that it", "that Moscow". */
    private static boolean startsPhrase(Upos tag) {
        return tag == Upos.DET || tag == Upos.PRON || tag == Upos.PROPN;
    }

    /** From a token to the end of its paragraph. */
    Run restOfParagraph(int token) {
        int end = token;
        while (end < parsed.size() && scene.paragraph(end) == scene.paragraph(Math.max(0, token - 1))) {
            end++;
        }
        return new Run(token, end);
    }
}
