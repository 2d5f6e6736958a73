package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.Act;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/**
 * Follows indirect speech into the next sentence: "The envoy said both sides wanted peace. They would meet again in
 * June." Only where a pronoun goes on and its auxiliary stands one step back in time; all else may be the narrator's.
 */
final class Backshift {
    private static final double CONFIDENCE = 0.5;

    private static final Set<Act> OUTWARD = EnumSet.of(
            Act.SAY,
            Act.WARN,
            Act.PROMISE,
            Act.CONFIRM,
            Act.PREDICT,
            Act.ANSWER,
            Act.RECALL,
            Act.THREATEN,
            Act.PROPOSE);

    private static final SpeechWord UNSPOKEN =
            new SpeechWord(List.of(""), SpeechWord.Kind.MARK, Frame.THAT.bit(), Act.SAY, Act.SAY);

    private final Scene scene;
    private final ParsedText parsed;
    private final RoleWords words;

    Backshift(Scene scene, RoleWords words) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.words = words;
    }

    /** The attributions with those of the sentences that go on without a cue, in the order of their contents. */
    List<Draft> add(List<Draft> drafts) {
        var attributed = new Attributed(drafts);
        var taken = new BitSet();
        var all = new ArrayList<Draft>();
        for (int s = 1; s < parsed.sentenceCount(); s++) {
            Run sentence = new Run(parsed.sentenceFirst(s), parsed.sentenceEnd(s));
            Optional<Draft> last = goesOn(s, sentence) && !attributed.touched.get(s)
                    ? attributed.saidIn(parsed.sentenceOf(sentence.first() - 1))
                    : Optional.empty();
            if (last.isPresent()) {
                taken.set(s);
                all.add(continued(last.get(), sentence));
            }
        }
        for (Draft draft : drafts) {
            if (!taken.get(parsed.sentenceOf(draft.cue().head()))) {
                all.add(draft);
            }
        }
        all.sort(Draft.IN_ORDER);
        return all;
    }

    /** Whether a sentence inside its paragraph has a pronoun as its subject and an auxiliary of reported speech. */
    private boolean goesOn(int number, Run sentence) {
        int root = parsed.rootOf(number);
        if (root == Scene.NONE || scene.startsParagraph(sentence.first()) || parsed.upos(root) != Upos.VERB) {
            return false;
        }
        int subject = parsed.subject(root);
        int auxiliary = parsed.dependent(root, Relation.AUX);
        boolean reported = subject == sentence.first()
                && auxiliary == subject + 1
                && words.is(RoleWords.Kind.RESUMPTIVE, parsed.lower(subject))
                && words.is(RoleWords.Kind.BACKSHIFT, parsed.lower(auxiliary))
                && parsed.xpos(root).equals("VB")
                && (root == auxiliary + 1 || parsed.negated(root));
        for (int t = sentence.first(); reported && t < sentence.end(); t++) {
            reported = scene.quoteAt(t) == Scene.NONE;
        }
        return reported;
    }

    /** What attributions there are, by sentence and token. */
    private final class Attributed {
        private final BitSet touched = new BitSet();
        private final BitSet said = new BitSet();
        private final Map<Integer, List<Draft>> bySentence = new HashMap<>();

        private Attributed(List<Draft> drafts) {
            for (Draft draft : drafts) {
                int own = parsed.sentenceOf(draft.cue().head());
                bySentence.computeIfAbsent(own, s -> new ArrayList<>()).add(draft);
                draft.content().forEach(run -> said.set(run.first(), run.end()));
                boolean sure = draft.confidence() >= CONFIDENCE;
                if (sure) {
                    touched.set(own);
                }
                Run hull = draft.hull();
                for (int s = parsed.sentenceOf(hull.first());
                        s < parsed.sentenceCount() && parsed.sentenceFirst(s) < hull.end();
                        s++) {
                    if (sure || s != own) {
                        touched.set(s);
                    }
                }
            }
        }

        /** What was last said in a sentence to its end, in the past, in a clause. */
        private Optional<Draft> saidIn(int sentence) {
            Optional<Draft> last = Optional.empty();
            for (Draft draft : bySentence.getOrDefault(sentence, List.of())) {
                boolean told = draft.cue().word().kind() == SpeechWord.Kind.VERB
                        && parsed.xpos(draft.cue().head()).equals("VBD")
                        && OUTWARD.contains(draft.cue().word().act())
                        && draft.kind() == ContentKind.CLAUSE
                        && draft.hull().end() >= parsed.sentenceEnd(sentence) - 1
                        && !draft.sourceWords().isEmpty()
                        && !said.get(draft.cue().head());
                last = told ? Optional.of(draft) : last;
            }
            return last;
        }
    }

    private Draft continued(Draft draft, Run sentence) {
        int first = sentence.first();
        int end = sentence.end();
        while (end > first + 1 && scene.punctuation(end - 1)) {
            end--;
        }
        return new Draft(
                new Cue(first, first - 1, UNSPOKEN),
                new Run(first, first),
                draft.source(),
                draft.sourceWords(),
                List.of(new Run(first, end)),
                ContentKind.CLAUSE,
                Scene.NONE,
                CONFIDENCE);
    }
}
