package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.Act;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Lets the judge choose the source of a cue among the candidates. */
final class SourceChoice {
    private static final int TEMPLATE = 1000;

    /** Acts of the mind, which a passive form leaves to its subject: "was determined to". */
    private static final Set<Act> INWARD =
            EnumSet.of(Act.THINK, Act.INTEND, Act.WANT, Act.FIND, Act.PREDICT, Act.EXPRESS_HOPE, Act.EXPRESS_CONCERN);

    private final Scene scene;
    private final ParsedText parsed;
    private final SourceFinder finder;
    private final Judge judge;
    private final ContentShape shape;

    SourceChoice(Scene scene, ContentShape shape, Judge judge) {
        this.shape = shape;
        this.scene = scene;
        this.parsed = scene.parsed();
        this.finder = new SourceFinder(scene);
        this.judge = judge;
    }

    /** A source, and how sure the judge is of it. */
    record Chosen(SourceFinder.Candidate candidate, double share) {}

    /** The source of a cue; its head is {@link Scene#NONE} where nobody is named. */
    Chosen choose(Cue cue) {
        List<SourceFinder.Candidate> candidates = finder.candidates(cue).stream()
                .filter(candidate ->
                        candidate.head() == Scene.NONE || !shape.calendar(candidate.head()) && !address(candidate))
                .toList();
        if (candidates.size() == 1 || cue.word().kind() == SpeechWord.Kind.POSSESSIVE) {
            return new Chosen(candidates.get(0), 1);
        }
        var options = new ArrayList<Option>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            SourceFinder.Candidate candidate = candidates.get(i);
            options.add(new Option(
                    features(cue, candidate, i, candidates),
                    candidate.words().isEmpty() ? List.of() : List.of(candidate.words())));
        }
        Judge.Choice choice = judge.choose(Question.SOURCE, cue.head(), options);
        SourceFinder.Candidate chosen = candidates.get(choice.index());
        Optional<SourceFinder.Candidate> speaker = speakerOn(cue, candidates);
        if (speaker.isPresent()) {
            return new Chosen(speaker.get(), choice.share());
        }
        if (suffers(cue, chosen)) {
            return new Chosen(agent(candidates), choice.share());
        }
        if (shape.nobody(chosen.head(), cue)) {
            return new Chosen(candidates.get(candidates.size() - 1), choice.share());
        }
        if (parsed.upos(chosen.words().first()) == Upos.CCONJ || turnsTo(cue, chosen)) {
            return new Chosen(subjectAbove(candidates), choice.share());
        }
        boolean taken = cue.word().kind() == SpeechWord.Kind.VERB && parsed.upos(cue.head()) == Upos.NOUN;
        if (taken && chosen.kind() == SourceKind.UNNAMED && candidates.get(0).head() != Scene.NONE) {
            return new Chosen(nearest(cue, candidates), choice.share());
        }
        return new Chosen(
                chosen.kind() == SourceKind.SUBJECT
                        ? closing(cue, chosen, candidates).orElse(chosen)
                        : between(cue, candidates)
                                .or(() -> inverted(cue, candidates))
                                .or(() -> owner(cue, candidates))
                                .orElse(chosen),
                choice.share());
    }

    /**
     * "The deal is off, she said, adding that ...": who has just spoken goes on, whatever verb of what was said the
     * parser hung the participle on.
     */
    private Optional<SourceFinder.Candidate> speakerOn(Cue cue, List<SourceFinder.Candidate> candidates) {
        int comma = cue.head() - 1;
        if (comma < 1
                || !parsed.xpos(cue.head()).equals("VBG")
                || !parsed.form(comma).equals(",")) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(candidate -> !candidate.words().isEmpty())
                .filter(candidate -> speaksBefore(comma, candidate))
                .findFirst();
    }

    /** Whether "she said" or "said the envoy" ends at a comma, and begins at one. */
    private boolean speaksBefore(int comma, SourceFinder.Candidate candidate) {
        Run words = candidate.words();
        int verb = words.end() == comma ? words.first() - 1 : comma - 1;
        int first = Math.min(verb, words.first());
        boolean beside = words.end() == comma || words.end() == verb;
        return beside
                && first > 0
                && scene.punctuation(first - 1)
                && scene.finite(verb)
                && parsed.subject(verb) == candidate.head();
    }

    /** Whether a candidate is an address on the web. */
    private boolean address(SourceFinder.Candidate candidate) {
        String form = parsed.form(candidate.head());
        return form.contains("://") || form.startsWith("www.");
    }

    /** "The families had not been informed": who is told, asked or accused does not speak; whoever is worried does. */
    private boolean suffers(Cue cue, SourceFinder.Candidate chosen) {
        return cue.word().kind() == SpeechWord.Kind.VERB
                && !INWARD.contains(cue.word().act())
                && chosen.kind() == SourceKind.SUBJECT
                && parsed.relation(chosen.head()) == Relation.NSUBJ_PASS
                && parsed.head(chosen.head()) == cue.head()
                && parsed.dependent(cue.head(), Relation.AUX_PASS) != Scene.NONE;
    }

    /** By whom it is said, else nobody. */
    private static SourceFinder.Candidate agent(List<SourceFinder.Candidate> candidates) {
        for (SourceFinder.Candidate candidate : candidates) {
            if (candidate.kind() == SourceKind.AGENT) {
                return candidate;
            }
        }
        return candidates.get(candidates.size() - 1);
    }

    /** "..., and urged ...": what the parser hung before the "and" does not speak, the subject above does. */
    private static SourceFinder.Candidate subjectAbove(List<SourceFinder.Candidate> candidates) {
        for (SourceFinder.Candidate candidate : candidates) {
            if (candidate.kind() == SourceKind.SUBJECT_ABOVE) {
                return candidate;
            }
        }
        return candidates.get(candidates.size() - 1);
    }

    /** "Guyana went to the court, asking it to rule": nobody else than who went. */
    private boolean turnsTo(Cue cue, SourceFinder.Candidate chosen) {
        return chosen.kind() == SourceKind.UNNAMED
                && parsed.xpos(cue.head()).equals("VBG")
                && parsed.relation(cue.head()) == Relation.ADVCL
                && cue.head() > 0
                && parsed.form(cue.head() - 1).equals(",");
    }

    /** "The fund forecasts": who stands right before a verb that was taken for a noun. */
    private static SourceFinder.Candidate nearest(Cue cue, List<SourceFinder.Candidate> candidates) {
        for (SourceFinder.Candidate candidate : candidates) {
            if (candidate.words().end() == cue.head()) {
                return candidate;
            }
        }
        return candidates.get(0);
    }

    /** "the statements of the envoys about the blockade": whose they are, where it is told what they are about. */
    private Optional<SourceFinder.Candidate> owner(Cue cue, List<SourceFinder.Candidate> candidates) {
        boolean statement =
                cue.word().kind() == SpeechWord.Kind.NOUN && cue.word().takes(Frame.THAT);
        for (SourceFinder.Candidate candidate : candidates) {
            boolean owned = candidate.kind() == SourceKind.MODIFIER && candidate.head() > cue.last();
            int topic = statement && owned ? topicBehind(candidate) : Scene.NONE;
            if (topic != Scene.NONE) {
                return Optional.of(new SourceFinder.Candidate(
                        candidate.kind(),
                        candidate.head(),
                        new Run(candidate.words().first(), topic)));
            }
        }
        return Optional.empty();
    }

    /**
     * Where it is told what a statement is about: right behind whose it is, or in his phrase, where the parser hung it.
     */
    private int topicBehind(SourceFinder.Candidate owner) {
        for (int t = owner.head() + 1; t <= owner.words().end(); t++) {
            if (shape.topicFrom(t)) {
                return t;
            }
        }
        return Scene.NONE;
    }

    /**
     * Who stands alone between a quotation and a verb speaks, whatever else the verb has behind it: {@code "...," Omid
     * Karimi, a fellow at the institute, told the radio}.
     */
    private Optional<SourceFinder.Candidate> between(Cue cue, List<SourceFinder.Candidate> candidates) {
        int quote = scene.finite(cue.head()) ? scene.quoteBefore(cue.head()) : Scene.NONE;
        int from = quote == Scene.NONE ? Scene.NONE : scene.quote(quote).end();
        for (SourceFinder.Candidate candidate : candidates) {
            boolean closed = candidate.words().end() == cue.head() - 1 && scene.punctuation(cue.head() - 1);
            if (from != Scene.NONE && candidate.words().first() == from && closed) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Behind a mark and a verb the speaker: {@code "...," - said the envoy}. */
    private Optional<SourceFinder.Candidate> inverted(Cue cue, List<SourceFinder.Candidate> candidates) {
        boolean behindMark = cue.head() > 0
                && scene.punctuation(cue.head() - 1)
                && cue.word().takes(Frame.QUOTE)
                && !parsed.xpos(cue.head()).equals("VBG");
        for (SourceFinder.Candidate candidate : candidates) {
            if (behindMark && candidate.head() > cue.last() && candidate.words().first() == cue.last() + 1) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** "Ports reopen on Monday, announced the governor.": what stands far before the mark only seems the subject. */
    private Optional<SourceFinder.Candidate> closing(
            Cue cue, SourceFinder.Candidate subject, List<SourceFinder.Candidate> candidates) {
        int end = subject.words().end();
        boolean far = end < cue.head() - 1 && clauseBetween(end, cue.head());
        if (!far && !setIn(cue, subject)) {
            return Optional.empty();
        }
        return inverted(cue, candidates).filter(speaker -> {
            int next = speaker.words().end();
            return next >= parsed.size()
                    || (far ? scene.punctuation(next) : parsed.form(next).equals(","));
        });
    }

    /** "He and Pope, says the pilot, were asked": between commas, behind a subject that has none of its own. */
    private boolean setIn(Cue cue, SourceFinder.Candidate subject) {
        Run words = subject.words();
        boolean comma =
                words.end() == cue.head() - 1 && parsed.form(cue.head() - 1).equals(",");
        for (int t = words.first(); comma && t < words.end(); t++) {
            comma = !scene.punctuation(t);
        }
        return comma && cue.word().takes(Frame.QUOTE);
    }

    private boolean clauseBetween(int from, int to) {
        for (int t = from; t < to; t++) {
            if (parsed.upos(t) == Upos.VERB || parsed.upos(t) == Upos.AUX) {
                return true;
            }
        }
        return false;
    }

    private Features features(Cue cue, SourceFinder.Candidate candidate, int rank, List<SourceFinder.Candidate> all) {
        int kind = candidate.kind().ordinal() * 8 + cue.word().kind().ordinal();
        int first = all.get(0).kind().ordinal();
        var features = new Features()
                .add(TEMPLATE, kind)
                .add(TEMPLATE + 1, kind, Math.min(rank, 4))
                .add(TEMPLATE + 2, kind, first)
                .add(TEMPLATE + 3, kind, cue.word().lemma().hashCode())
                .add(TEMPLATE + 4, kind, cue.word().act().ordinal())
                .add(TEMPLATE + 5, kind, parsed.xpos(cue.head()).hashCode())
                .add(TEMPLATE + 6, kind, parsed.relation(cue.head()).ordinal())
                .add(TEMPLATE + 7, kind, first, parsed.passive(cue.head()) ? 1 : 0);
        return candidate.head() == Scene.NONE ? features : phrase(features, cue, candidate, kind, first);
    }

    private Features phrase(Features features, Cue cue, SourceFinder.Candidate candidate, int kind, int first) {
        int head = candidate.head();
        int tag = parsed.xpos(head).hashCode();
        int name = parsed.nameAt(head) == Scene.NONE
                ? 0
                : 1 + parsed.names().get(parsed.nameAt(head)).type().ordinal();
        int distance = Features.bucket(Math.abs(cue.head() - head)) * 2 + (head < cue.head() ? 1 : 0);
        int gap = gap(cue, candidate.words());
        int quoted = scene.quoteAt(head) == scene.quoteAt(cue.head()) ? 1 : 0;
        int passive = parsed.passive(cue.head()) ? 1 : 0;
        return features.add(TEMPLATE + 10, kind, tag)
                .add(TEMPLATE + 11, kind, parsed.lemma(head).hashCode())
                .add(TEMPLATE + 12, tag, parsed.lemma(head).hashCode())
                .add(TEMPLATE + 13, kind, name)
                .add(TEMPLATE + 14, kind, distance)
                .add(TEMPLATE + 15, kind, gap)
                .add(TEMPLATE + 16, kind, quoted)
                .add(TEMPLATE + 17, kind, parsed.relation(head).ordinal(), passive)
                .add(TEMPLATE + 18, kind, parsed.relation(head).ordinal(), first)
                .add(TEMPLATE + 19, kind, tag, passive)
                .add(TEMPLATE + 20, kind, gap, distance)
                .add(TEMPLATE + 21, kind, name, first)
                .add(TEMPLATE + 22, kind, passive, cue.word().lemma().hashCode())
                .add(
                        TEMPLATE + 23,
                        kind,
                        parsed.lower(candidate.words().first()).hashCode())
                .add(TEMPLATE + 24, kind, marker(head), cue.word().lemma().hashCode())
                .add(TEMPLATE + 25, kind, marker(head));
    }

    private int marker(int head) {
        int preposition = parsed.clauses().preposition(head);
        return preposition == Scene.NONE ? 0 : parsed.lower(preposition).hashCode();
    }

    /** Whether a comma or a verb stands between. */
    private int gap(Cue cue, Run words) {
        int from = words.first() < cue.head() ? words.end() : cue.last() + 1;
        int to = words.first() < cue.head() ? cue.head() : words.first();
        int found = 0;
        for (int t = from; t < to && t < from + 12; t++) {
            found |= scene.punctuation(t) ? 1 : parsed.upos(t) == Upos.VERB ? 2 : 0;
        }
        return found;
    }
}
