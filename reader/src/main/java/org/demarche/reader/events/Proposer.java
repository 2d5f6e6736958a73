package org.demarche.reader.events;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.EventType;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** Makes a candidate of a matched pattern: parties, modality, depth and confidence. */
final class Proposer {
    private static final double BASE = 0.45;
    private static final double PER_WEIGHT = 0.05;
    private static final int MOST_WEIGHT = 4;
    private static final double KNOWN_PARTY = 0.15;
    private static final double PARTY = 0.05;
    private static final double ASIDE = 0.2;
    private static final double NOUN = 0.1;
    private static final double PLANNED = 0.1;
    private static final double UNKNOWN = 0.15;
    private static final double NOT_ACTUAL = 0.35;
    private static final int REACH = 16;

    private final ParsedText parsed;
    private final Parties parties;
    private final Plausibility plausibility;
    private final Circumstances circumstances;
    private final Reframing reframing;
    private final HeldClaims claims;

    Proposer(
            ParsedText parsed,
            Parties parties,
            Plausibility plausibility,
            Circumstances circumstances,
            Reframing reframing,
            HeldClaims claims) {
        this.claims = claims;
        this.plausibility = plausibility;
        this.parsed = parsed;
        this.parties = parties;
        this.circumstances = circumstances;
        this.reframing = reframing;
    }

    /** The candidate, unless nobody is known to take part. */
    Optional<Candidate> propose(Matcher.Match match) {
        Template template = match.pattern().template();
        List<Actor> source = parties.source(match);
        List<Actor> target = parties.target(match, source);
        if (template.reciprocal() && target.isEmpty() && source.size() > 1) {
            target = source.subList(1, source.size());
            source = source.subList(0, 1);
        }
        if (!plausibility.tells(match, source, target)) {
            return Optional.empty();
        }
        Circumstances.Told told = circumstances.told(match.clause().predicate());
        if (template.claimed() && template.type() == EventType.ACCUSE && told.polarity() == Polarity.NEGATIVE) {
            return Optional.empty();
        }
        Candidate candidate = reframed(match, source, target, told);
        return Plausibility.tellsNothing(candidate) ? Optional.empty() : Optional.of(candidate);
    }

    private Candidate reframed(Matcher.Match match, List<Actor> source, List<Actor> target, Circumstances.Told told) {
        EventType type = match.pattern().template().type();
        Polarity polarity = told.polarity();
        Modality modality = told.modality();
        boolean claimed = match.pattern().template().claimed();
        if (modality == Modality.PLANNED && !claimed) {
            boolean refused = polarity == Polarity.NEGATIVE && reframing.refused(type) != type;
            type = refused ? reframing.refused(type) : reframing.planned(type);
            modality = refused ? Modality.ACTUAL : modality;
            polarity = refused ? Polarity.POSITIVE : polarity;
        } else if (claimed) {
            modality = Modality.ACTUAL;
            polarity = Polarity.POSITIVE;
        }
        boolean hidden = parsed.relation(match.clause().predicate()) == Relation.AMOD;
        Optional<HeldClaims.Held> held = claims.over(match.clause().predicate());
        int depth = held.isEmpty()
                ? depth(hidden ? match.clause().object() : match.clause().predicate())
                : 0;
        double confidence = confidence(match, source, target, modality, depth);
        return new Candidate(match, type, source, target, modality, polarity, held, depth, confidence);
    }

    private double confidence(
            Matcher.Match match, List<Actor> source, List<Actor> target, Modality modality, int depth) {
        double confidence = BASE + PER_WEIGHT * Math.min(match.pattern().weight(), MOST_WEIGHT);
        confidence += party(source) + party(target) - (depth > 0 ? ASIDE : 0);
        confidence -= match.pattern().template().kind() == Template.Kind.NOUN ? NOUN : 0;
        confidence -= modality == Modality.PLANNED ? PLANNED : 0;
        confidence -= plausibility.political(source) || plausibility.political(target) ? 0 : UNKNOWN;
        confidence -= modality == Modality.ACTUAL || modality == Modality.PLANNED ? 0 : NOT_ACTUAL;
        return Math.round(100 * Math.max(0.1, Math.min(0.95, confidence))) / 100.0;
    }

    private static double party(List<Actor> actors) {
        if (actors.isEmpty()) {
            return 0;
        }
        return actors.get(0).code().isPresent() ? KNOWN_PARTY : PARTY;
    }

    /** How many times one steps from what is told into what is only mentioned on the way to the root. */
    private int depth(int predicate) {
        int depth = 0;
        int token = predicate;
        for (int step = 0; step < REACH && parsed.head(token) != ParsedText.NONE; step++) {
            Relation relation = parsed.relation(token);
            boolean told = relation == Relation.CCOMP
                    || relation == Relation.XCOMP
                    || relation == Relation.CONJ
                    || relation == Relation.PARATAXIS;
            depth += told ? 0 : 1;
            token = parsed.head(token);
        }
        return depth;
    }
}
