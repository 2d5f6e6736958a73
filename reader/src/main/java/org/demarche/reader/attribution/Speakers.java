package org.demarche.reader.attribution;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Who speaks in each attribution of a text: the words as they stand there, and whom they mean. */
final class Speakers {
    private final Scene scene;
    private final ParsedText parsed;
    private final RoleWords words;
    private final Mentions mentions;

    /** Where the time that starts at a token ends; 0 where none starts. */
    private final int[] timeEnds;

    private final Antecedents antecedents;
    private final Interviewee interviewee;
    private final Optional<Actor> answering;
    private final Resumed resumed;

    Speakers(Scene scene, RoleWords words, List<Time> times, Mentions mentions, List<Draft> drafts) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.words = words;
        this.mentions = mentions;
        timeEnds = new int[parsed.size()];
        for (Time time : times) {
            if (time.type() != Time.Type.SET) {
                timeEnds[time.first()] = Math.max(timeEnds[time.first()], time.end());
            }
        }
        this.antecedents = new Antecedents(scene);
        this.interviewee = new Interviewee(parsed, words, mentions);
        this.answering = interviewee.of(drafts);
        this.resumed = new Resumed(scene, mentions, drafts);
    }

    /** Who speaks in an attribution; nobody where its source stays unnamed. */
    Optional<Actor> of(Draft draft) {
        if (draft.sourceWords().isEmpty()) {
            return Optional.empty();
        }
        if (answering.isPresent() && interviewee.answers(draft)) {
            return answering;
        }
        Actor known = meant(draft);
        Actor speaker = new Actor(known.code(), known.person(), stretch(described(draft)), false);
        return Optional.of(draft.cueWords().isEmpty() ? speaker.asInferred() : speaker);
    }

    /** Whom the source's words mean; several who speak together mean no one of them. */
    private Actor meant(Draft draft) {
        int head = antecedents.of(draft.source().head());
        Optional<Integer> before = resumed.from(draft);
        if (before.isPresent()) {
            return resumed(before.get(), head);
        }
        List<Actor> together = conjuncts(draft, head);
        if (together.size() > 1 && !listed(head)) {
            return common(together);
        }
        Actor one = together.isEmpty() ? mentions.actor(head) : together.get(0);
        return one.person().isPresent() ? one : named(head, draft.sourceWords());
    }

    /** "The leader of the fishermen, Adan Warsame": who is described first and named behind it. */
    private Actor named(int head, Run words) {
        Actor known = mentions.actor(head);
        if (known.person().isPresent() || several(head)) {
            return known;
        }
        for (int t = head + 1; t < words.end(); t++) {
            boolean named = parsed.relation(t) == Relation.APPOS
                    && (parsed.head(t) == head || several(parsed.head(t)))
                    && parsed.conjuncts(t).size() == 1;
            Actor name = named ? mentions.actor(t) : known;
            if (name.person().isPresent()) {
                return new Actor(known.code().or(name::code), name.person(), known.stretch(), false);
            }
        }
        return known;
    }

    private boolean several(int noun) {
        return parsed.xpos(noun).equals("NNS") || parsed.xpos(noun).equals("NNPS");
    }

    /** Who is resumed; where he is only described as known, the pronoun's own reference may tell his name. */
    private Actor resumed(int before, int pronoun) {
        int head = antecedents.of(before);
        List<Actor> together = mentions.actors(head);
        Actor known = together.size() < 2 || listed(head) ? named(head, scene.subtree(head)) : common(together);
        Actor own = mentions.actor(pronoun);
        return known.person().isEmpty() && own.person().isPresent() && definite(head) ? own : known;
    }

    private boolean definite(int head) {
        int determiner = parsed.dependent(head, Relation.DET);
        return determiner != Scene.NONE && words.is(RoleWords.Kind.DEFINITE, parsed.lower(determiner));
    }

    /** "four deputies, X, Y and Z": who they are. */
    private boolean listed(int head) {
        return several(head)
                && head + 1 < parsed.size()
                && scene.punctuation(head + 1)
                && mentions.actor(head).code().isPresent();
    }

    /** The head and its conjuncts, as far as they stand in the source's words. */
    private List<Actor> conjuncts(Draft draft, int head) {
        Run words = antecedents.phrase(head, draft.sourceWords());
        return oneWithTitles(head, words).map(List::of).orElseGet(() -> each(head, words));
    }

    /** "Deputy chief and acting minister Sirajuddin Haqqani": two titles of one person. */
    private Optional<Actor> oneWithTitles(int head, Run words) {
        List<Integer> conjuncts = parsed.conjuncts(head);
        int last = conjuncts.get(conjuncts.size() - 1);
        boolean titles = last != head
                && last < words.end()
                && parsed.upos(head) == Upos.NOUN
                && !several(head)
                && parsed.dependent(last, Relation.DET) == Scene.NONE
                && mentions.actor(head).person().isEmpty();
        for (int t = last; titles && t < words.end(); t++) {
            Actor name = mentions.actor(t);
            if (name.person().isPresent()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private List<Actor> each(int head, Run words) {
        return parsed.conjuncts(head).stream()
                .filter(each -> each == head || words.contains(each))
                .map(mentions::actor)
                .toList();
    }

    private static Actor common(List<Actor> together) {
        Actor first = together.get(0);
        boolean same = together.stream().allMatch(each -> each.code().equals(first.code()));
        return new Actor(same ? first.code() : Optional.empty(), Optional.empty(), first.stretch(), false);
    }

    private Stretch stretch(Run run) {
        return parsed.text().verbatim(parsed.stretch(run.first(), run.end()).spans());
    }

    /** The source's words; of a relative pronoun from the noun on that its clause describes. */
    private Run described(Draft draft) {
        int head = draft.source().head();
        int noun = antecedents.of(head);
        Run said = withoutTime(draft.sourceWords(), head);
        return noun >= said.first() ? said : antecedents.phrase(noun, said);
    }

    /** "KCNA (on Sunday)": a time at the end of a source tells when it spoke. */
    private Run withoutTime(Run words, int head) {
        for (int t = head + 1; t < words.end(); t++) {
            if (timeEnds[t] >= words.end()) {
                return new Run(words.first(), beforePreposition(t, head));
            }
        }
        return words;
    }

    private int beforePreposition(int time, int head) {
        boolean preposition =
                time - 1 > head && parsed.relation(time - 1) == Relation.CASE && !scene.punctuation(time - 1);
        return preposition ? time - 1 : time;
    }
}
