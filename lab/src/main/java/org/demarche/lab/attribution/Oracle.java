package org.demarche.lab.attribution;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.attribution.Judge;
import org.demarche.reader.attribution.Option;
import org.demarche.reader.attribution.Question;
import org.demarche.reader.attribution.Run;

/** Answers every question from the gold standard, and keeps question and answer for the learners. */
final class Oracle implements Judge {
    /** A content of which less is right teaches nothing about its ends. */
    private static final double ENOUGH = 0.3;

    private final Map<Question, Learner> learners;
    private GoldTokens gold = GoldTokens.NONE;
    private boolean astray;

    Oracle(Map<Question, Learner> learners) {
        this.learners = new EnumMap<>(learners);
    }

    /** Goes on with another story. */
    void turnTo(GoldTokens other) {
        gold = other;
    }

    private Learner learner(Question question) {
        Learner learner = learners.get(question);
        if (learner == null) {
            throw new IllegalStateException("no learner for " + question);
        }
        return learner;
    }

    @Override
    public Choice choose(Question question, int cue, List<Option> options) {
        Optional<GoldTokens.Roles> roles = gold.of(cue);
        if (roles.isEmpty()) {
            return new Choice(0, 1);
        }
        BitSet right =
                question == Question.SOURCE ? roles.get().source() : roles.get().content();
        int best = 0;
        double highest = -1;
        for (int i = 0; i < options.size(); i++) {
            double share = share(options.get(i).runs(), right);
            if (share > highest) {
                highest = share;
                best = i;
            }
        }
        if (question == Question.SOURCE || question == Question.CONTENT) {
            astray = highest < (question == Question.SOURCE ? 0.01 : ENOUGH);
        }
        if (!astray) {
            learner(question).choice(options.stream().map(Option::features).toList(), best);
        }
        return new Choice(best, 1);
    }

    /** The tokens in common over the tokens in all; where both are empty, 1. */
    static double share(List<Run> runs, BitSet right) {
        int common = 0;
        int all = right.cardinality();
        for (Run run : runs) {
            int inside =
                    right.get(run.first(), Math.max(run.first(), run.end())).cardinality();
            common += inside;
            all += run.length() - inside;
        }
        return all == 0 ? 1 : common / (double) all;
    }

    @Override
    public boolean holds(Question question, int cue, Option option) {
        Optional<GoldTokens.Roles> roles = gold.of(cue);
        if (roles.isEmpty()) {
            return question != Question.CUE_WORD && question != Question.CONTINUATION;
        }
        BitSet right = switch (question) {
            case SOURCE_EDGE -> roles.get().source();
            case CUE_WORD -> roles.get().cue();
            default -> roles.get().content();
        };
        Run run = option.runs().get(0);
        boolean holds = right.get(run.first(), run.end()).cardinality() * 2 > run.length();
        boolean teaches = question == Question.CUE_WORD || question == Question.CONTINUATION || !astray;
        if (teaches) {
            learner(question).single(option.features(), holds);
        }
        return holds;
    }

    @Override
    public double confidence(int cue, Run source, Option whole) {
        return gold.of(cue).isPresent() ? 1 : 0;
    }
}
