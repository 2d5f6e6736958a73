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
import org.demarche.reader.syntax.Relation;

/** Tells attributions as statements. */
final class Teller {
    /** A relative pronoun further from its noun is told alone. */
    private static final int LONGEST_ANTECEDENT = 25;

    private final Scene scene;
    private final ParsedText parsed;
    private final Mentions mentions;

    /** Where the time that starts at a token ends; 0 where none starts. */
    private final int[] timeEnds;

    private final Acts acts;
    private final Circumstances circumstances;
    private final Occasions occasions;
    private final Interviewee interviewee;
    private Optional<Actor> answering = Optional.empty();
    private final Map<String, Integer> ids = new HashMap<>();

    Teller(Scene scene, SpeechLexicon lexicon, RoleWords words, List<Time> times, Mentions mentions) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.mentions = mentions;
        timeEnds = new int[scene.parsed().size()];
        for (Time time : times) {
            timeEnds[time.first()] = Math.max(timeEnds[time.first()], time.end());
        }
        this.acts = new Acts(scene, lexicon, words);
        this.occasions = new Occasions(scene, words);
        this.circumstances = new Circumstances(scene, words, times, mentions);
        this.interviewee = new Interviewee(parsed, words, mentions);
    }

    /** The statements, in the order of their contents. */
    List<Statement> tell(List<Draft> drafts) {
        var chains = new Chains(drafts);
        answering = interviewee.of(drafts);
        var statements = new ArrayList<Statement>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            if (onlyOccasion(drafts.get(i))) {
                continue;
            }
            statements.add(statement(drafts.get(i), chains.around(i), asked(drafts, i)));
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
                speaker(draft),
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
    private Optional<Stretch> asked(List<Draft> drafts, int index) {
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

    private Optional<Actor> speaker(Draft draft) {
        if (draft.sourceWords().isEmpty()) {
            return Optional.empty();
        }
        if (answering.isPresent() && interviewee.answers(draft)) {
            return answering;
        }
        int head = draft.source().head();
        Actor known = mentions.actor(antecedent(head));
        Actor speaker = new Actor(known.code(), known.person(), stretch(List.of(described(draft))), false);
        return Optional.of(draft.cueWords().isEmpty() ? speaker.asInferred() : speaker);
    }

    /** The source's words; of a relative pronoun from the noun on that its clause describes. */
    private Run described(Draft draft) {
        Run words = withoutTime(draft.sourceWords(), draft.source().head());
        int noun = antecedent(draft.source().head());
        if (noun >= words.first()) {
            return words;
        }
        int first = noun;
        for (int d = parsed.firstDependent(noun); d != Scene.NONE && d < noun; d = parsed.nextSibling(d)) {
            first = partOfPhrase(parsed.relation(d)) ? Math.min(first, parsed.subtreeFirst(d)) : first;
        }
        return words.end() - first > LONGEST_ANTECEDENT ? words : new Run(first, words.end());
    }

    /** "KCNA (on Sunday)": a time at the end of a source tells when it spoke. */
    private Run withoutTime(Run words, int head) {
        for (int t = head + 1; t < words.end(); t++) {
            if (timeEnds[t] >= words.end()) {
                return new Run(words.first(), t);
            }
        }
        return words;
    }

    private static boolean partOfPhrase(Relation relation) {
        return switch (relation) {
            case DET, AMOD, COMPOUND, NUMMOD, NMOD_POSS, FLAT, NMOD_DESC -> true;
            default -> false;
        };
    }

    /** Of a relative pronoun the noun that its clause describes. */
    private int antecedent(int head) {
        if (!parsed.xpos(head).startsWith("W")) {
            return head;
        }
        int verb = parsed.head(head);
        boolean relative = verb != Scene.NONE && parsed.relation(verb) == Relation.ACL_RELCL;
        return relative ? parsed.head(verb) : head;
    }

    private List<Actor> chain(Draft draft, List<Draft> around) {
        var chain = new ArrayList<Actor>();
        Optional<Actor> speaker = speaker(draft);
        for (Draft outer : around) {
            speaker(outer)
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
