package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.actors.reference.Nouns;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.ParsedText;

/**
 * Codes who did what to whom, as the PLOVER manual has it (https://github.com/openeventdata/PLOVER), by patterns over
 * trees that are kept as data. Immutable and safe to share.
 */
public final class EventCoder {
    /** Longer sentences are lists or debris; the coder abstains. */
    private static final int LONGEST_SENTENCE = 250;

    private static final double LEAST_CONFIDENCE = 0.6;

    private final PatternBook book;
    private final Words words;
    private final Governors governors;
    private final Reframing reframing;
    private final Contexts contexts;
    private final Nouns nouns;

    private EventCoder(
            PatternBook book, Words words, Governors governors, Reframing reframing, Contexts contexts, Nouns nouns) {
        this.book = book;
        this.words = words;
        this.governors = governors;
        this.reframing = reframing;
        this.contexts = contexts;
        this.nouns = nouns;
    }

    /**
     * The coder with the bundled patterns.
     *
     * @throws IllegalArgumentException if a resource file is wrong; the message names file and line
     */
    public static EventCoder load() {
        WordSets sets = WordSets.load();
        return new EventCoder(
                PatternBook.load(sets),
                Words.from(sets),
                Governors.load(),
                Reframing.load(),
                Contexts.load(),
                Nouns.load());
    }

    /** The events of a text, in its order. */
    public List<Event> code(ParsedText parsed, List<Time> times, Mentions mentions, List<Statement> statements) {
        return explain(parsed, times, mentions, statements).stream()
                .map(Coded::event)
                .toList();
    }

    /** The events of a text, in its order, each with the pattern that made it. */
    public List<Coded> explain(ParsedText parsed, List<Time> times, Mentions mentions, List<Statement> statements) {
        var speakers = new Speakers(parsed, statements, words);
        var circumstances = new Circumstances(parsed, times, governors, words);
        var kinds = new PartyKinds(parsed, mentions, words, nouns);
        var actors = new ActorFinder(parsed, mentions, words, kinds);
        var subjects = new Subjects(parsed, actors, speakers, words);
        var parties = new Parties(parsed, actors, subjects, speakers, words);
        var claims = new HeldClaims(parsed, actors, words);
        var proposer =
                new Proposer(parsed, parties, new Plausibility(parsed, kinds, words), circumstances, reframing, claims);
        var matcher = new Matcher(book, words, parsed);
        var selection = new Selection(parsed, LEAST_CONFIDENCE);
        var coded = new ArrayList<Coded>();
        for (int s = 0; s < parsed.sentenceCount(); s++) {
            if (parsed.sentenceEnd(s) - parsed.sentenceFirst(s) <= LONGEST_SENTENCE) {
                for (Candidate candidate : selection.of(candidates(parsed, s, matcher, proposer))) {
                    coded.add(coded(parsed, candidate, speakers, circumstances));
                    if (candidate.match().pattern().template().claimed()) {
                        subjects.accuse(candidate.target(), s);
                    }
                }
            }
        }
        return coded;
    }

    private static List<Candidate> candidates(ParsedText parsed, int sentence, Matcher matcher, Proposer proposer) {
        var candidates = new ArrayList<Candidate>();
        for (int t = parsed.sentenceFirst(sentence); t < parsed.sentenceEnd(sentence); t++) {
            for (Matcher.Match match : matcher.at(t)) {
                Optional<Candidate> candidate = proposer.propose(match);
                if (candidate.isPresent()) {
                    candidates.add(candidate.get());
                    break;
                }
            }
        }
        return candidates;
    }

    private Coded coded(ParsedText parsed, Candidate candidate, Speakers speakers, Circumstances circumstances) {
        int predicate = candidate.token();
        Template template = candidate.match().pattern().template();
        Stretch trigger = trigger(parsed, candidate.match());
        Optional<Statement> statement = speakers.statement(predicate);
        List<Actor> chain = chain(speakers, candidate);
        String document = parsed.text().document().id();
        var event = new Event(
                FindingId.of(document, "event/" + candidate.type(), trigger.start()),
                candidate.type(),
                candidate.type() == template.type() ? template.mode() : Optional.empty(),
                contexts.of(parsed, predicate),
                candidate.type() == template.type() ? template.cameo() : Optional.empty(),
                trigger,
                candidate.source(),
                candidate.target(),
                circumstances.date(predicate),
                circumstances.location(candidate.match().clause()),
                candidate.polarity(),
                candidate.modality(),
                chain,
                statement.map(said -> List.of(said.id())).orElse(List.of()),
                candidate.confidence());
        return new Coded(event, candidate.match().pattern().place());
    }

    /** Who claims it: the claimants of what it is told in, then who holds the claim by a noun. */
    private static List<Actor> chain(Speakers speakers, Candidate candidate) {
        boolean own = candidate.match().pattern().template().claimed();
        int told = candidate.held().map(HeldClaims.Held::told).orElse(candidate.token());
        var chain = new ArrayList<Actor>(speakers.statement(told)
                .map(said -> own ? said.chain() : said.claimants())
                .orElse(List.of()));
        candidate.held().stream()
                .flatMap(held -> held.holders().stream())
                .filter(holder ->
                        chain.stream().noneMatch(outer -> outer.stretch().overlaps(holder.stretch())))
                .forEach(chain::add);
        return chain;
    }

    /** The predicate with the nouns its pattern names. */
    private static Stretch trigger(ParsedText parsed, Matcher.Match match) {
        var tokens = new ArrayList<Integer>(match.bound());
        tokens.add(match.clause().predicate());
        List<Span> spans = tokens.stream().distinct().sorted().map(parsed::span).toList();
        return parsed.text().verbatim(spans);
    }
}
