package org.demarche.reader.events;

import java.util.List;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.EventType;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** Whether an act between such parties tells of politics at all. What is not sure is not told. */
final class Plausibility {
    private static final String MILITARY = ".MIL";
    private static final String GROUP = "GRP.";

    private final ParsedText parsed;
    private final PartyKinds kinds;
    private final Words words;

    Plausibility(ParsedText parsed, PartyKinds kinds, Words words) {
        this.parsed = parsed;
        this.kinds = kinds;
        this.words = words;
    }

    /** Whether a match with such parties may be an event. */
    boolean tells(Matcher.Match match, List<Actor> source, List<Actor> target) {
        Template template = match.pattern().template();
        boolean somebody = !source.isEmpty() || agentless(match, target);
        boolean aimed = !(template.claimed() || template.aimed()) || political(target);
        return somebody
                && aimed
                && ofPolitics(match, source, target)
                && (!template.weak() || told(template, source, target))
                && !ofWords(match, source);
    }

    /** No plan of nobody, no threat, no mood and no joint or helpful act with nobody is an event. */
    static boolean tellsNothing(Candidate candidate) {
        boolean negative = candidate.polarity() == Polarity.NEGATIVE;
        boolean announced =
                candidate.modality() == Modality.PLANNED && candidate.source().isEmpty();
        boolean mood = candidate.match().pattern().template().kind() == Template.Kind.ADJECTIVE;
        return announced
                || switch (candidate.type()) {
                    case THREATEN -> negative;
                    case ACCUSE -> negative && mood;
                    case AID, COOPERATE -> candidate.target().isEmpty();
                    case CONSULT ->
                        candidate.target().isEmpty()
                                && candidate.match().clause().passive();
                    default -> false;
                };
    }

    /** Whether one of the actors belongs to politics. */
    boolean political(List<Actor> actors) {
        return actors.stream().anyMatch(kinds::political);
    }

    private boolean agentless(Matcher.Match match, List<Actor> target) {
        return match.clause().passive()
                && match.pattern().template().tellsWithoutAgent()
                && auxiliary(match.clause().predicate())
                && political(target);
    }

    private boolean auxiliary(int predicate) {
        return parsed.dependent(predicate, Relation.AUX_PASS) != ParsedText.NONE
                || parsed.dependent(predicate, Relation.AUX) != ParsedText.NONE;
    }

    /**
     * Whether somebody of politics takes part; in the games a state's name alone is its team's. Where firms and private
     * people deal kindly with each other, that is business.
     */
    private boolean ofPolitics(Matcher.Match match, List<Actor> source, List<Actor> target) {
        if (kinds.game(parsed.sentenceOf(match.clause().predicate()))) {
            return official(source) || official(target);
        }
        boolean known = !match.pattern().template().friendly()
                && (coded(source)
                        || coded(target)
                        || !target.isEmpty()
                                && kinds.politics(
                                        parsed.sentenceOf(match.clause().predicate())));
        return source.isEmpty() || known || political(source) || political(target);
    }

    private static boolean coded(List<Actor> actors) {
        return actors.stream().anyMatch(actor -> actor.code().isPresent());
    }

    /** Whether a weak pattern tells of politics: by who acts and, where the act needs a counterpart, by that too. */
    private boolean told(Template template, List<Actor> source, List<Actor> target) {
        if (!source.isEmpty() && !political(source)) {
            return false;
        }
        return switch (template.type()) {
            case REJECT, ACCUSE -> true;
            case AGREE, PROTEST -> target.isEmpty() || political(target);
            case ASSAULT, COERCE, RETREAT, CONCEDE ->
                target.isEmpty() || political(target) || target.stream().anyMatch(kinds::animate);
            default -> political(target);
        };
    }

    /** "The senator's attacks on the president", "the party was hammered": a fight with words alone. */
    private boolean ofWords(Matcher.Match match, List<Actor> source) {
        Template template = match.pattern().template();
        return template.type() == EventType.ASSAULT
                && template.mode().isEmpty()
                && !source.isEmpty()
                && source.stream().allMatch(this::talker)
                && !Words.among(parsed, match.clause().predicate(), words.force())
                && match.bound().stream().noneMatch(noun -> Words.among(parsed, noun, words.force()));
    }

    /** Whether somebody seldom fights with more than words: a politician, a party, a paper. */
    private boolean talker(Actor actor) {
        String code = actor.code().orElse("");
        boolean sector = words.talkingSectors().contains(code.substring(code.lastIndexOf('.') + 1));
        boolean fighter = code.startsWith(GROUP) || code.endsWith(MILITARY);
        return !fighter && (sector || human(actor));
    }

    private boolean human(Actor actor) {
        int name = parsed.nameAt(parsed.tokenAt(actor.stretch().end() - 1));
        return actor.person().isPresent()
                || name != ParsedText.NONE && parsed.names().get(name).type() == NameType.PERSON;
    }

    private boolean official(List<Actor> actors) {
        return actors.stream().anyMatch(kinds::official);
    }
}
