package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Act;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.ParsedText;

/** Tells attributions as statements. */
final class Teller {
    private final Scene scene;
    private final ParsedText parsed;
    private final Mentions mentions;

    private final Acts acts;
    private final Circumstances circumstances;
    private final Occasions occasions;
    private final Speakers speakers;
    private final List<Draft> drafts;
    private final Map<String, Integer> ids = new HashMap<>();

    /** @param drafts what is told, in the order of the contents */
    Teller(
            Scene scene,
            SpeechLexicon lexicon,
            RoleWords words,
            List<Time> times,
            Mentions mentions,
            List<Draft> drafts) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.mentions = mentions;
        this.drafts = List.copyOf(drafts);
        this.acts = new Acts(scene, lexicon, words);
        this.occasions = new Occasions(scene, words);
        this.circumstances = new Circumstances(scene, words, times, mentions);
        this.speakers = new Speakers(scene, words, times, mentions, drafts);
    }

    /** The statements, in the order of their contents. */
    List<Statement> tell() {
        var chains = new Chains(drafts);
        var statements = new ArrayList<Statement>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            if (onlyOccasion(drafts.get(i))) {
                continue;
            }
            statements.add(statement(drafts.get(i), chains.around(i), asked(i)));
        }
        return statements;
    }

    private Statement statement(Draft draft, List<Draft> around, Optional<Stretch> asked) {
        Stretch content = stretch(draft.content());
        Stretch cue = draft.cueWords().isEmpty() ? Stretch.NONE : stretch(List.of(draft.cueWords()));
        List<Stretch> quotes = quotes(draft);
        return new Statement(
                id(cue.isEmpty() ? content.start() : span(draft.cue().head()).start()),
                form(draft, quotes),
                acts.act(draft),
                acts.polarity(draft),
                speakers.of(draft),
                cue,
                content,
                quotes,
                circumstances.addressees(draft),
                occasions.occasion(draft).or(() -> asked),
                circumstances.date(draft),
                circumstances.place(draft),
                circumstances.medium(draft),
                chain(draft, around),
                draft.confidence());
    }

    /** What somebody is asked or comments on at the head of the sentence in which he speaks. */
    private Optional<Stretch> asked(int index) {
        Draft answer = drafts.get(index);
        if (turn(answer) && index > 0 && turn(drafts.get(index - 1))) {
            Draft before = drafts.get(index - 1);
            boolean question =
                    before.cue().word().act() == Act.ASK && answer.cue().word().act() == Act.ANSWER;
            return question ? Optional.of(stretch(before.content())) : Optional.empty();
        }
        for (int i = Math.max(0, index - 3); i < index; i++) {
            Draft question = drafts.get(i);
            boolean before = question.cue().head() < answer.cue().head()
                    && scene.sentence(question.cue().head())
                            .contains(answer.cue().head())
                    && question.hull().end() <= answer.cue().head();
            if (before && !question.says(answer.cue().head()) && occasions.opens(question)) {
                return Optional.of(stretch(question.content()));
            }
        }
        return Optional.empty();
    }

    /**
     * "Asked about the raid, ...", "Commenting on the raid, ...": told as the occasion of what follows, not by itself.
     */
    private boolean onlyOccasion(Draft draft) {
        boolean asked = draft.sourceWords().isEmpty();
        boolean comments = draft.kind() == ContentKind.OBLIQUE
                && parsed.xpos(draft.cue().head()).equals("VBG");
        return draft.cue().word().kind() == SpeechWord.Kind.VERB && (asked || comments) && occasions.opens(draft);
    }

    /** Whether it is a question or an answer in an interview, which layout alone attributes. */
    private static boolean turn(Draft draft) {
        SpeechWord word = draft.cue().word();
        return word.kind() == SpeechWord.Kind.MARK && (word.act() == Act.ASK || word.act() == Act.ANSWER);
    }

    private Span span(int token) {
        return parsed.span(token);
    }

    private String id(int anchor) {
        String id = FindingId.of(parsed.text().document().id(), "statement", anchor);
        int before = ids.merge(id, 1, Integer::sum);
        return before == 1 ? id : FindingId.of(parsed.text().document().id(), "statement/" + before, anchor);
    }

    private Stretch stretch(List<Run> runs) {
        var spans = new ArrayList<Span>(runs.size());
        for (Run run : runs) {
            spans.addAll(parsed.stretch(run.first(), run.end()).spans());
        }
        return parsed.text().verbatim(spans);
    }

    private List<Stretch> quotes(Draft draft) {
        var quotes = new ArrayList<Stretch>();
        for (Run run : draft.content()) {
            int t = run.first();
            while (t < run.end()) {
                int quote = scene.quoteAt(t);
                if (quote == Scene.NONE) {
                    t++;
                } else {
                    int end = Math.min(run.end(), scene.quote(quote).end());
                    quotes.add(parsed.stretch(t, end));
                    t = end;
                }
            }
        }
        return quotes;
    }

    /** Direct where nothing but punctuation stands outside the quotations. */
    private Statement.Form form(Draft draft, List<Stretch> quotes) {
        if (quotes.isEmpty()) {
            return turn(draft) ? Statement.Form.DIRECT : Statement.Form.INDIRECT;
        }
        for (Run run : draft.content()) {
            for (int t = run.first(); t < run.end(); t++) {
                if (scene.quoteAt(t) == Scene.NONE && !scene.punctuation(t)) {
                    return Statement.Form.MIXED;
                }
            }
        }
        return Statement.Form.DIRECT;
    }

    private List<Actor> chain(Draft draft, List<Draft> around) {
        var chain = new ArrayList<Actor>();
        Optional<Actor> speaker = speakers.of(draft);
        for (Draft outer : around) {
            speakers.of(outer)
                    .filter(claimant -> !same(claimant, speaker) && !chain.contains(claimant))
                    .ifPresent(chain::add);
        }
        if (draft.relayer() != Scene.NONE) {
            chain.add(mentions.actor(draft.relayer()));
        }
        return chain;
    }

    /** Whether a claimant is the speaker himself: who retells his own words is no link of a chain. */
    private static boolean same(Actor claimant, Optional<Actor> speaker) {
        return speaker.filter(actor -> actor.person().isPresent()
                        ? actor.person().equals(claimant.person())
                        : actor.stretch().text().equals(claimant.stretch().text()))
                .isPresent();
    }
}
