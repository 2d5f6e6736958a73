package org.demarche.lab.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.attribution.Judge;
import org.demarche.reader.attribution.Option;
import org.demarche.reader.attribution.Question;
import org.demarche.reader.attribution.Run;

/** Lets a learnt judge decide, and keeps for each attribution whether it came out right. */
final class Examiner implements Judge {
    private final Judge judge;
    private final Learner learner;
    private GoldTokens gold = GoldTokens.NONE;

    Examiner(Judge judge, Learner learner) {
        this.judge = judge;
        this.learner = learner;
    }

    /** Goes on with another story. */
    void turnTo(GoldTokens other) {
        gold = other;
    }

    @Override
    public Choice choose(Question question, int cue, List<Option> options) {
        return judge.choose(question, cue, options);
    }

    @Override
    public boolean holds(Question question, int cue, Option option) {
        return judge.holds(question, cue, option);
    }

    @Override
    public double confidence(int cue, Run source, Option whole) {
        learner.single(whole.features(), right(cue, source, whole));
        return 1;
    }

    /** Whether content and source are those of the cue's annotated attribution, as the scorer counts it. */
    private boolean right(int cue, Run source, Option whole) {
        Optional<GoldTokens.Roles> roles = gold.of(cue);
        if (roles.isEmpty() || Oracle.share(whole.runs(), roles.get().content()) < 0.5) {
            return false;
        }
        BitSet right = roles.get().source();
        return right.isEmpty()
                ? source.length() == 0
                : !right.get(source.first(), Math.max(source.first(), source.end()))
                        .isEmpty();
    }
}
