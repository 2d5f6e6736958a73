package org.demarche.lab.attribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.attribution.AttributionModel;
import org.demarche.reader.attribution.Attributor;
import org.demarche.reader.attribution.Judge;
import org.demarche.reader.attribution.LinearModel;
import org.demarche.reader.attribution.Question;

/**
 * Trains the attributor's judge. What decides whether an attribution is told learns from what the other decisions make
 * of stories they have not seen: they are trained on all folds but one and tried on that one, in turn.
 */
final class AttributionTrainer {
    private static final int BITS = 20;
    private static final int FOLDS = 4;
    private static final int WALKS = 4;
    private static final int PASSES = 6;
    private static final float STEP = 0.03f;
    private static final float STEP_SOURCE = 0.1f;
    private static final float SHRINK = 1e-2f;

    private final long seed;

    AttributionTrainer(long seed) {
        this.seed = seed;
    }

    /** The judge learnt from stories. */
    AttributionModel train(List<Stories.Story> stories) {
        var whole = new Learner(BITS, STEP, SHRINK);
        for (int fold = 0; fold < FOLDS; fold++) {
            var seen = new ArrayList<Stories.Story>();
            var unseen = new ArrayList<Stories.Story>();
            for (int i = 0; i < stories.size(); i++) {
                (i % FOLDS == fold ? unseen : seen).add(stories.get(i));
            }
            examine(new AttributionModel(parts(seen), 1, 0), unseen, whole);
        }
        Map<Question, LinearModel> models = parts(stories);
        models.put(Question.ATTRIBUTION, whole.learn(WALKS, PASSES, seed));
        return new AttributionModel(models, 1, 0);
    }

    private Map<Question, LinearModel> parts(List<Stories.Story> stories) {
        var learners = new EnumMap<Question, Learner>(Question.class);
        for (Question question : Question.values()) {
            learners.put(question, new Learner(BITS, question == Question.SOURCE ? STEP_SOURCE : STEP, SHRINK));
        }
        var oracle = new Oracle(learners);
        Attributor attributor = Attributor.with(oracle, 1);
        for (Stories.Story story : stories) {
            oracle.turnTo(gold(attributor, story));
            attributor.consult(story.parsed());
        }
        var models = new EnumMap<Question, LinearModel>(Question.class);
        learners.forEach((question, learner) -> models.put(question, learner.learn(WALKS, PASSES, seed)));
        return models;
    }

    private static void examine(Judge judge, List<Stories.Story> stories, Learner whole) {
        var examiner = new Examiner(judge, whole);
        Attributor attributor = Attributor.with(examiner, 1);
        for (Stories.Story story : stories) {
            examiner.turnTo(gold(attributor, story));
            attributor.consult(story.parsed());
        }
    }

    private static GoldTokens gold(Attributor attributor, Stories.Story story) {
        return new GoldTokens(story.parsed(), story.attributions(), attributor.cueHeads(story.parsed()));
    }
}
