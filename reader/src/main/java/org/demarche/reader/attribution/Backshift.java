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
        var all = new ArrayList<>(drafts);
        for (int s = 1; s < parsed.sentenceCount(); s++) {
            Run sentence = new Run(parsed.sentenceFirst(s), parsed.sentenceEnd(s));
            if (goesOn(s, sentence) && drafts.stream().noneMatch(draft -> touches(draft, sentence))) {
                said(drafts, scene.sentence(sentence.first() - 1)).ifPresent(draft -> {
                    all.removeIf(weak -> sentence.contains(weak.cue().head()));
                    all.add(continued(draft, sentence));
                });
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

    private static boolean touches(Draft draft, Run sentence) {
        boolean here =
                draft.hull().overlaps(sentence) || sentence.contains(draft.cue().head());
        return here
                && (draft.confidence() >= CONFIDENCE
                        || !sentence.contains(draft.cue().head()));
    }

    /** What was last said in a sentence to its end, in the past, in a clause. */
    private Optional<Draft> said(List<Draft> drafts, Run sentence) {
        Optional<Draft> last = Optional.empty();
        for (Draft draft : drafts) {
            boolean told = sentence.contains(draft.cue().head())
                    && draft.cue().word().kind() == SpeechWord.Kind.VERB
                    && parsed.xpos(draft.cue().head()).equals("VBD")
                    && OUTWARD.contains(draft.cue().word().act())
                    && draft.kind() == ContentKind.CLAUSE
                    && draft.hull().end() >= sentence.end() - 1
                    && !draft.sourceWords().isEmpty()
                    && drafts.stream().noneMatch(outer -> outer.says(draft.cue().head()));
            last = told ? Optional.of(draft) : last;
        }
        return last;
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
