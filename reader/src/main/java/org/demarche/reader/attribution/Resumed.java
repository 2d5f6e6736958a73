package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.actors.reference.Coreference;
import org.demarche.reader.actors.reference.Sort;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/**
 * Speakers told by a pronoun who go on speaking: "..., admits the envoy. "...," he says." Who spoke last is meant,
 * unless somebody else was told of between the two, or the pronoun does not agree with him. Knowing who speaks, it is
 * surer of that than the pronoun's own reference, which was found before anybody was known to speak.
 */
final class Resumed {
    /** How many paragraphs a speaker keeps the word. */
    private static final int PARAGRAPHS = 2;

    private final Scene scene;
    private final ParsedText parsed;
    private final Mentions mentions;
    private final Optional<Coreference> coreference;

    /** By the head of a pronoun, the head of whom it resumes. */
    private final Map<Integer, Integer> resumed = new HashMap<>();

    Resumed(Scene scene, Mentions mentions, List<Draft> drafts) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.mentions = mentions;
        this.coreference = mentions.coreference();
        List<Draft> outer = outer(drafts);
        for (int i = 1; i < outer.size(); i++) {
            resume(outer.get(i), outer, i);
        }
    }

    /** The head of who was told before by name or description, where the source of an attribution resumes him. */
    Optional<Integer> from(Draft draft) {
        return Optional.ofNullable(resumed.get(draft.source().head()));
    }

    /** Attributions by the narrator, in the order of their sources. */
    private List<Draft> outer(List<Draft> drafts) {
        var outer = new ArrayList<Draft>();
        BitSet said = said(drafts);
        for (Draft draft : drafts) {
            int head = draft.source().head();
            boolean spoken = draft.cue().last() >= draft.cue().head();
            if (head != Scene.NONE && spoken && scene.quoteAt(head) == Scene.NONE && !said.get(head)) {
                outer.add(draft);
            }
        }
        outer.sort(Comparator.comparingInt(draft -> draft.source().head()));
        return outer;
    }

    /**
     * The tokens that belong to some content: found in one pass, or long texts would take the square of their length.
     */
    private static BitSet said(List<Draft> drafts) {
        var said = new BitSet();
        for (Draft draft : drafts) {
            draft.content().forEach(run -> said.set(run.first(), run.end()));
        }
        return said;
    }

    private void resume(Draft draft, List<Draft> outer, int index) {
        int pronoun = draft.source().head();
        if (!bare(draft) || resumed.containsKey(pronoun)) {
            return;
        }
        int i = index - 1;
        while (i >= 0 && outer.get(i).source().head() == pronoun) {
            i--;
        }
        if (i < 0) {
            return;
        }
        int last = outer.get(i).source().head();
        int speaker = resumed.getOrDefault(last, last);
        int other = other(outer.get(i), draft, speaker);
        if (other != Scene.NONE && justBefore(other, draft) && agrees(pronoun, other)) {
            resumed.put(pronoun, other);
        } else if (other == Scene.NONE && near(outer.get(i), draft) && agrees(pronoun, speaker)) {
            resumed.put(pronoun, speaker);
        }
    }

    private boolean bare(Draft draft) {
        return draft.sourceWords().length() == 1
                && parsed.upos(draft.source().head()) == Upos.PRON
                && parsed.xpos(draft.source().head()).equals("PRP");
    }

    private boolean near(Draft before, Draft draft) {
        int apart = scene.paragraph(start(draft)) - scene.paragraph(end(before) - 1);
        return apart <= PARAGRAPHS;
    }

    private static int start(Draft draft) {
        return Math.min(draft.hull().first(), draft.sourceWords().first());
    }

    private static int end(Draft draft) {
        return Math.max(
                Math.max(draft.hull().end(), draft.sourceWords().end()),
                draft.cue().last() + 1);
    }

    /** Whether a pronoun may mean who is headed by a token: in number, sort and gender. */
    private boolean agrees(int pronoun, int speaker) {
        Sort asked = sort(pronoun);
        boolean person = person(speaker);
        boolean several =
                sort(speaker) == Sort.SEVERAL || parsed.conjuncts(speaker).size() > 1;
        return switch (asked) {
            case PERSON -> person && !several && sameGender(pronoun, speaker);
            case BODY -> !person && !several && parsed.upos(speaker) != Upos.PRON;
            case SEVERAL -> several;
            default -> false;
        };
    }

    private boolean sameGender(int pronoun, int speaker) {
        char one = gender(pronoun);
        char other = gender(speaker);
        return one == '-' || other == '-' || one == other;
    }

    private char gender(int token) {
        return coreference.map(found -> found.gender(token)).orElse('-');
    }

    private Sort sort(int token) {
        return coreference.map(found -> found.sort(token)).orElse(Sort.UNKNOWN);
    }

    private boolean person(int token) {
        int other = parsed.dependent(token, Relation.APPOS);
        return somebody(token) || other != Scene.NONE && somebody(other);
    }

    private boolean somebody(int token) {
        int name = parsed.nameAt(token);
        return mentions.headedBy(token).flatMap(Mention::person).isPresent()
                || sort(token) == Sort.PERSON
                || name != Scene.NONE && parsed.names().get(name).type() == NameType.PERSON;
    }

    /** Another person who is the last subject of a sentence between the two; {@link Scene#NONE} where there is none. */
    private int other(Draft before, Draft draft, int speaker) {
        int from = scene.sentence(end(before) - 1).end();
        for (int t = draft.source().head() - 1; t >= from; t--) {
            if (subject(t) && !draft.says(t) && scene.quoteAt(t) == Scene.NONE && person(t) && !same(t, speaker)) {
                return t;
            }
        }
        return Scene.NONE;
    }

    /** Whether a token is the subject of the sentence right before an attribution, or of its own. */
    private boolean justBefore(int token, Draft draft) {
        if (scene.sentence(draft.source().head()).contains(token)) {
            return parsed.rootOf(parsed.sentenceOf(token)) == parsed.head(token);
        }
        int first = scene.sentence(start(draft)).first();
        int root = parsed.rootOf(parsed.sentenceOf(token));
        return first > 0
                && scene.sentence(first - 1).contains(token)
                && scene.paragraph(first - 1) == scene.paragraph(first)
                && root != Scene.NONE
                && parsed.subject(root) == token;
    }

    private boolean subject(int token) {
        Relation relation = parsed.relation(token);
        return (relation == Relation.NSUBJ || relation == Relation.NSUBJ_PASS)
                && parsed.upos(token).nominal();
    }

    private boolean same(int token, int speaker) {
        Optional<String> one = mentions.headedBy(token).flatMap(Mention::person);
        return parsed.lower(token).equals(parsed.lower(speaker))
                || one.isPresent() && one.equals(mentions.headedBy(speaker).flatMap(Mention::person));
    }
}
