package org.demarche.lab.actors;

import java.util.ArrayList;
import java.util.Locale;
import org.demarche.reader.actors.reference.Choice;
import org.demarche.reader.actors.reference.Chooser;
import org.demarche.reader.actors.reference.Options;
import org.demarche.reader.actors.reference.Referents;
import org.demarche.reader.syntax.ParsedText;

/** Chooses what the gold entities say, and shows the learner each choice. */
final class ReferenceOracle implements Chooser {
    private final GoldEntities gold;
    private final ParsedText parsed;
    private final RankerLearner learner;

    ReferenceOracle(GoldEntities gold, ParsedText parsed, RankerLearner learner) {
        this.gold = gold;
        this.parsed = parsed;
        this.learner = learner;
    }

    @Override
    public Choice choose(Referents story, int pronoun, Options options) {
        String entity = gold.entityOf(pronoun);
        int chosen = -1;
        var right = new boolean[options.count() + 1];
        for (int option = 0; option < options.count(); option++) {
            right[option + 1] =
                    !entity.isEmpty() && gold.mentions(options.heads()[option], options.together()[option], entity);
            chosen = chosen < 0 && right[option + 1] ? option : chosen;
        }
        right[0] = entity.isEmpty() && known(pronoun);
        if (right[0] || chosen >= 0) {
            show(story, pronoun, options, right);
        }
        return Choice.sure(chosen);
    }

    private boolean known(int pronoun) {
        String lower = parsed.form(pronoun).toLowerCase(Locale.ROOT);
        return GoldEntities.HE_SHE.contains(lower) || GoldEntities.IT_THEY.contains(lower);
    }

    private void show(Referents story, int pronoun, Options options, boolean[] right) {
        var features = new ArrayList<RankerLearner.Option>();
        for (int option = -1; option < options.count(); option++) {
            RankerLearner.Option one = learner.option(right[option + 1]);
            features.add(one);
            if (option < 0) {
                story.featuresOfNone(pronoun, options, one);
            } else {
                story.features(pronoun, options, option, one);
            }
        }
        learner.example(features);
    }
}
