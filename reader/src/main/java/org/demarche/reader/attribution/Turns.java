package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.finding.Act;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/**
 * Reads what layout attributes, with no word of saying: a speaker before a colon ("Minister: We will wait"), the turns
 * of an interview ("Q: ...", "A: ..."), a speaker behind a dash ({@code "We will wait" - Minister}).
 */
final class Turns {
    private static final double CONFIDENCE = 0.6;

    /** How many paragraphs without a label a turn of an interview may have. */
    private static final int LONGEST_TURN = 6;

    private static final String COLON = ":";
    private static final String DASHES = "-–—";

    private final Scene scene;
    private final ParsedText parsed;
    private final Labels labels;

    Turns(Scene scene, Labels labels) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.labels = labels;
    }

    /**
     * A paragraph with the label of its speaker.
     *
     * @param mark the colon or dash
     * @param said the first token of what is said, and the token behind the last
     */
    private record Turn(Run label, int mark, Run said) {}

    /** The attributions with those of labels, which replace what the judge made of their marks. */
    List<Draft> add(List<Draft> drafts) {
        List<Draft> told = told();
        if (told.isEmpty()) {
            return drafts;
        }
        var turnOfCue = new HashMap<Integer, Integer>();
        var labelled = new BitSet();
        for (int t = 0; t < told.size(); t++) {
            turnOfCue.put(told.get(t).cue().head(), t);
            labelled.set(
                    told.get(t).sourceWords().first(), told.get(t).sourceWords().end());
        }
        var all = new ArrayList<Draft>();
        for (Draft draft : drafts) {
            int turn = turnOfCue.getOrDefault(draft.cue().head(), Scene.NONE);
            if (turn != Scene.NONE) {
                told.set(turn, told.get(turn).atLeast(draft.confidence()));
            } else if (!labelled.get(draft.cue().head())) {
                all.add(draft);
            }
        }
        all.addAll(told);
        all.sort(Draft.IN_ORDER);
        return all;
    }

    private List<Draft> told() {
        List<Run> paragraphs = paragraphs();
        List<Turn> turns = new ArrayList<>();
        Map<String, Integer> often = labelled(paragraphs);
        boolean interview = questions(paragraphs) > 1;
        for (Run paragraph : paragraphs) {
            Run label = label(paragraph);
            boolean known = !label.isEmpty()
                    && (labels.speaks(label) || labels.isProper(label) && often.getOrDefault(text(label), 0) > 1);
            if (known) {
                turns.add(new Turn(label, label.end(), new Run(label.end() + 1, paragraph.end())));
            } else if (!turns.isEmpty() && interview && near(turns.get(turns.size() - 1), paragraph)) {
                Turn last = turns.remove(turns.size() - 1);
                turns.add(
                        new Turn(last.label(), last.mark(), new Run(last.said().first(), paragraph.end())));
            } else {
                signed(paragraph, turns);
            }
        }
        return drafts(turns);
    }

    /** How many paragraphs start with the same words before a colon. */
    private Map<String, Integer> labelled(List<Run> paragraphs) {
        var often = new HashMap<String, Integer>();
        for (Run paragraph : paragraphs) {
            Run label = label(paragraph);
            if (!label.isEmpty()) {
                often.merge(text(label), 1, Integer::sum);
            }
        }
        return often;
    }

    private String text(Run label) {
        return parsed.stretch(label.first(), label.end()).text();
    }

    private List<Run> paragraphs() {
        var paragraphs = new ArrayList<Run>();
        int first = 0;
        for (int t = 1; t <= parsed.size(); t++) {
            if (t == parsed.size() || scene.startsParagraph(t)) {
                paragraphs.add(new Run(first, t));
                first = t;
            }
        }
        return parsed.size() == 0 ? List.of() : paragraphs;
    }

    /** The words before a paragraph's first colon, if they are few and none is quoted or closes a dateline. */
    private Run label(Run paragraph) {
        int first = paragraph.first();
        for (int t = first; t < paragraph.end() - 1 && t - first <= Labels.LONGEST; t++) {
            if (scene.quoteAt(t) != Scene.NONE || parsed.upos(t) == Upos.VERB || parsed.upos(t) == Upos.AUX) {
                break;
            }
            if (parsed.form(t).equals(COLON)) {
                return dateline(paragraph, t) ? new Run(first, first) : new Run(first, t);
            }
        }
        return new Run(first, first);
    }

    private boolean dateline(Run paragraph, int token) {
        int body = parsed.text().bodyStart();
        return parsed.start(paragraph.first()) < body
                && parsed.end(token) <= body
                && parsed.end(paragraph.end() - 1) > body;
    }

    private long questions(List<Run> paragraphs) {
        return paragraphs.stream()
                .map(this::label)
                .filter(label -> !label.isEmpty() && labels.asks(label))
                .count();
    }

    private boolean near(Turn turn, Run paragraph) {
        return scene.paragraph(paragraph.first()) - scene.paragraph(turn.label().first()) <= LONGEST_TURN;
    }

    /** {@code "We will wait" - Minister}: what a paragraph says before a dash and a speaker. */
    private void signed(Run paragraph, List<Turn> turns) {
        int end = paragraph.end();
        while (end > paragraph.first() && parsed.form(end - 1).equals(".")) {
            end--;
        }
        for (int t = end - 2; t > paragraph.first() + 2 && end - t <= Labels.LONGEST; t--) {
            if (parsed.form(t).length() == 1 && DASHES.contains(parsed.form(t))) {
                Run label = new Run(t + 1, end);
                Run said = said(paragraph, t);
                if (!said.isEmpty() && (labels.speaks(label) || labels.isName(label))) {
                    turns.add(new Turn(label, t, said));
                }
                return;
            }
        }
    }

    /** The quotation before a dash; the whole headline, where a story starts with it. */
    private Run said(Run paragraph, int dash) {
        int quote = scene.quoteBefore(dash);
        if (quote != Scene.NONE
                && scene.quote(quote).first() >= paragraph.first()
                && dash - scene.quote(quote).end() <= 1) {
            return scene.quote(quote);
        }
        boolean headline = paragraph.first() == 0 && spoken(new Run(paragraph.first(), dash));
        return headline ? new Run(paragraph.first(), dash) : new Run(dash, dash);
    }

    private boolean spoken(Run run) {
        boolean verb = false;
        for (int t = run.first(); t < run.end(); t++) {
            verb |= parsed.upos(t) == Upos.VERB || parsed.upos(t) == Upos.AUX;
        }
        return verb;
    }

    private List<Draft> drafts(List<Turn> turns) {
        var drafts = new ArrayList<Draft>();
        boolean asked = false;
        for (Turn turn : turns) {
            Run said = trimmed(turn.said());
            if (said.isEmpty()) {
                continue;
            }
            boolean asks = labels.asks(turn.label()) && asked(said);
            drafts.add(draft(turn, said, asks ? Act.ASK : asked ? Act.ANSWER : Act.SAY));
            asked = asks;
        }
        return drafts;
    }

    private boolean asked(Run said) {
        for (int t = said.first(); t < said.end(); t++) {
            if (parsed.form(t).equals("?")) {
                return true;
            }
        }
        return false;
    }

    private Run trimmed(Run run) {
        int end = run.end();
        int first = run.first();
        while (first < end && scene.punctuation(first) && scene.quoteAt(first) == Scene.NONE) {
            first++;
        }
        while (first < end && parsed.form(end - 1).equals(".") && scene.quoteAt(end - 1) == Scene.NONE) {
            end--;
        }
        return new Run(first, end);
    }

    private Draft draft(Turn turn, Run said, Act act) {
        var word = new SpeechWord(List.of(parsed.form(turn.mark())), SpeechWord.Kind.MARK, Frame.QUOTE.bit(), act, act);
        int actor = labels.actor(turn.label());
        SourceKind kind = turn.label().first() < turn.mark() ? SourceKind.LEFT : SourceKind.RIGHT;
        return new Draft(
                new Cue(turn.mark(), turn.mark(), word),
                new Run(turn.mark(), turn.mark() + 1),
                new SourceFinder.Candidate(kind, actor, turn.label()),
                turn.label(),
                List.of(said),
                ContentKind.REST,
                Scene.NONE,
                CONFIDENCE);
    }
}
