package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Act;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** To whom, when, where, by what means and on what occasion something was said: what hangs on the cue. */
final class Circumstances {
    /** How far behind whom one urges the infinitive may start. */
    private static final int NEAR = 8;

    private static final Set<Act> INWARD =
            EnumSet.of(Act.THINK, Act.INTEND, Act.WANT, Act.FIND, Act.PREDICT, Act.EXPRESS_HOPE);

    private final Scene scene;
    private final ParsedText parsed;
    private final RoleWords words;
    private final List<Time> times;
    private final Mentions mentions;
    private final Hearers hearers;

    Circumstances(Scene scene, RoleWords words, List<Time> times, Mentions mentions) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.words = words;
        this.times = times;
        this.mentions = mentions;
        this.hearers = new Hearers(parsed, mentions);
    }

    /** To whom it was said. */
    List<Actor> addressees(Draft draft) {
        var found = new ArrayList<Actor>();
        int cue = draft.cue().head();
        SpeechWord word = draft.cue().word();
        for (int d = parsed.firstDependent(cue); d != Scene.NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            boolean object = relation == Relation.OBJ || relation == Relation.IOBJ;
            boolean hears = object
                            && (word.takes(Frame.ADDRESSEE)
                                    || urged(draft, d)
                                    || relation == Relation.IOBJ
                                    || told(draft, d))
                    || relation == Relation.OBL && addressed(draft, d)
                    || relation == Relation.NSUBJ_PASS && word.takes(Frame.ADDRESSEE);
            boolean addressee = !words.is(RoleWords.Kind.CALENDAR, parsed.lower(d))
                    && (word.takes(Frame.ADDRESSEE) || urged(draft, d) ? !hearers.thing(d) : hearers.known(d));
            if (hears && addressee && !draft.sourceWords().contains(d) && (!draft.says(d) || urged(draft, d))) {
                found.addAll(mentions.actors(d));
            }
        }
        return found.isEmpty() ? beforeInfinitive(draft) : found;
    }

    /** Whether whom the content names is spoken to: who expects somebody to act does not tell him. */
    private static boolean urges(Draft draft) {
        return draft.cue().word().takes(Frame.OBJECT_INFINITIVE)
                && !INWARD.contains(draft.cue().word().act());
    }

    /** Whom a content names first that goes on with an infinitive: "urged (the rebels) to free the crew". */
    private List<Actor> beforeInfinitive(Draft draft) {
        Run run = draft.content().get(0);
        int noun = Scene.NONE;
        boolean urges = urges(draft)
                && draft.cue().word().kind() == SpeechWord.Kind.VERB
                && draft.cue().last() < run.first();
        int to = urges ? Infinitives.in(scene, run) : Scene.NONE;
        for (int t = run.first(); t < to; t++) {
            noun = parsed.upos(t).nominal() && (noun == Scene.NONE || parsed.head(noun) == t) ? t : noun;
        }
        return noun == Scene.NONE || hearers.thing(noun) || suffered(to) ? List.of() : mentions.actors(noun);
    }

    /** "warned Beijing that ...": an actor beside a clause or quotation is who hears it. */
    private boolean told(Draft draft, int object) {
        boolean clause = draft.kind() == ContentKind.CLAUSE
                || draft.kind() == ContentKind.ADVERBIAL && draft.hull().first() > object
                || draft.kind() == ContentKind.QUOTE_AFTER
                || draft.kind() == ContentKind.QUOTE_BEFORE;
        return clause && draft.cue().word().takes(Frame.THAT) && !draft.says(object) && hearers.known(object);
    }

    /** "urged X to ...": the object hears it, although the content starts with it. */
    private boolean urged(Draft draft, int object) {
        if (!urges(draft)) {
            return false;
        }
        for (int t = object + 1; t < Math.min(parsed.size(), object + NEAR); t++) {
            if (parsed.xpos(t).equals("TO")) {
                return (draft.says(t) || draft.says(object)) && !suffered(t);
            }
            if (parsed.upos(t) == Upos.VERB || scene.punctuation(t)) {
                return false;
            }
        }
        return false;
    }

    /** "called for an exception to be made": what is to be done to something it does not hear. */
    private boolean suffered(int to) {
        int verb = parsed.head(to);
        return verb != Scene.NONE && parsed.passive(verb);
    }

    private boolean addressed(Draft draft, int token) {
        int preposition = parsed.clauses().preposition(token);
        if (preposition == Scene.NONE) {
            return false;
        }
        boolean person =
                mentions.headedBy(token).isPresent() || parsed.upos(token).nominal() && human(token);
        List<String> phrase = draft.cue().word().words();
        boolean called = phrase.size() > 1
                && phrase.get(1).equals(parsed.lower(preposition))
                && parsed.dependent(draft.cue().head(), Relation.XCOMP) != Scene.NONE;
        return person && (called || words.is(RoleWords.Kind.ADDRESSEE, parsed.lower(preposition)));
    }

    private boolean human(int token) {
        int name = parsed.nameAt(token);
        return name != Scene.NONE && parsed.names().get(name).type() != NameType.LOCATION;
    }

    /** When it was said: a time that hangs on the cue. */
    Optional<Time> date(Draft draft) {
        int cue = draft.cue().head();
        if (draft.cue().last() < cue) {
            return Optional.empty();
        }
        int low = firstTime(scene.sentence(cue).first());
        for (int i = low;
                i < times.size() && times.get(i).first() < scene.sentence(cue).end();
                i++) {
            Time time = times.get(i);
            if (time.type() != Time.Type.SET && time.first() < time.end() && hangsOn(time, cue, draft)) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    private int firstTime(int token) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).end() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean hangsOn(Time time, int cue, Draft draft) {
        for (int t = time.first(); t < time.end() && t < parsed.size(); t++) {
            if (draft.says(t)) {
                return false;
            }
            if (parsed.head(t) == cue || atSetting(parsed.head(t), cue) || atHearer(parsed.head(t), cue)) {
                return true;
            }
        }
        int beside = draft.cueWords().end();
        return time.first() - beside >= 0 && time.first() - beside <= 1;
    }

    /** "told the Council on 12 March": a time that the parser hung on who hears it. */
    private boolean atHearer(int token, int cue) {
        return token > cue
                && parsed.head(token) == cue
                && (parsed.relation(token) == Relation.OBJ || parsed.relation(token) == Relation.IOBJ);
    }

    /** Whether a word is by what means or where it was said: "at a briefing on Monday". */
    private boolean atSetting(int token, int cue) {
        return token != Scene.NONE
                && parsed.head(token) == cue
                && parsed.relation(token) == Relation.OBL
                && set(token)
                && (located(token) || medium(token));
    }

    /** Where it was said: a place in a phrase that hangs on the cue. */
    Optional<Stretch> place(Draft draft) {
        return phrase(draft, true);
    }

    /** By what means it was said: a statement, a briefing, a call. */
    Optional<Stretch> medium(Draft draft) {
        return phrase(draft, false);
    }

    private Optional<Stretch> phrase(Draft draft, boolean place) {
        int cue = draft.cue().head();
        for (int d = parsed.firstDependent(cue); d != Scene.NONE; d = parsed.nextSibling(d)) {
            boolean oblique = parsed.relation(d) == Relation.OBL
                    && !draft.says(d)
                    && draft.cue().last() >= cue;
            if (oblique && set(d) && (place ? located(d) : medium(d))) {
                return Optional.of(Trimmed.stretch(scene, beforeContent(scene.subtree(d), d, draft)));
            }
        }
        return Optional.empty();
    }

    /** A phrase as far as the content that the parser hung on it. */
    private Run beforeContent(Run phrase, int head, Draft draft) {
        int end = phrase.end();
        for (Run run : draft.content()) {
            if (run.first() > head && run.first() < end) {
                end = run.first();
            }
        }
        while (end > head + 1 && words.is(RoleWords.Kind.COMPLEMENTIZER, parsed.lower(end - 1))) {
            end--;
        }
        return new Run(phrase.first(), end);
    }

    private boolean medium(int token) {
        return words.is(RoleWords.Kind.MEDIUM, parsed.lemma(token))
                || words.is(RoleWords.Kind.MEDIUM, parsed.lower(token));
    }

    private boolean set(int token) {
        int preposition = parsed.clauses().preposition(token);
        return preposition != Scene.NONE && words.is(RoleWords.Kind.SETTING, parsed.lower(preposition));
    }

    private boolean located(int token) {
        int name = parsed.nameAt(token);
        return name != Scene.NONE && parsed.names().get(name).type() == NameType.LOCATION;
    }
}
