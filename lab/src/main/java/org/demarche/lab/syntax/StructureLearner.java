package org.demarche.lab.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.WordLookup;
import org.demarche.reader.syntax.WordRows;

/** One worker's part in training the model of tags, trees and names: adds up gradients sentence by sentence. */
final class StructureLearner {
    /** No longer sentence is learnt from. */
    static final int LONGEST = 160;

    private static final double DROPPED = 0.2;
    private static final double UNKNOWN = 0.3;

    private final Vocabulary vocabulary;
    private final WordLookup lookup;
    private final SplittableRandom random;
    private final Noise noise;
    private final EncoderTraining encoder;
    private final ArcTraining arcs;
    private final LabelTraining names;
    private final LabelTraining tagging;

    /**
     * A worker.
     *
     * @param room the most tokens that it is given at a time
     */
    StructureLearner(StructureWeights weights, int room, SplittableRandom random) {
        this.random = random;
        vocabulary = weights.vocabulary;
        lookup = new WordLookup(weights.vocabulary.rows(), weights.lists);
        noise = new Noise(random);
        var dropout = new Dropout(DROPPED, random);
        encoder = new EncoderTraining(weights.encoder, dropout, room);
        arcs = new ArcTraining(weights.arcs, dropout, LONGEST);
        names = new LabelTraining(weights.names, LONGEST);
        tagging = new LabelTraining(weights.tagging, LONGEST);
    }

    /** Adds up the gradients of some sentences, which are read side by side. */
    void learn(List<Sample> samples) {
        var bounds = new int[samples.size() + 1];
        for (int s = 0; s < samples.size(); s++) {
            bounds[s + 1] = bounds[s] + samples.get(s).size();
        }
        var rows = new WordRows[bounds[samples.size()]];
        var writings = new int[rows.length];
        var tags = new int[rows.length];
        Arrays.fill(tags, -1);
        for (int s = 0; s < samples.size(); s++) {
            System.arraycopy(
                    rows(noise.forms(samples.get(s))),
                    0,
                    rows,
                    bounds[s],
                    samples.get(s).size());
            System.arraycopy(
                    samples.get(s).cases(),
                    0,
                    writings,
                    bounds[s],
                    samples.get(s).size());
            System.arraycopy(
                    samples.get(s).tags(), 0, tags, bounds[s], samples.get(s).tags().length);
        }
        float[][] vectors = encoder.forward(rows, writings, bounds);
        float[][] errors = encoder.errors();
        for (int s = 0; s < samples.size(); s++) {
            learn(
                    samples.get(s),
                    Arrays.copyOfRange(vectors, bounds[s], bounds[s + 1]),
                    Arrays.copyOfRange(errors, bounds[s], bounds[s + 1]));
        }
        encoder.backward(rows, writings, bounds, tags);
    }

    private void learn(Sample sample, float[][] vectors, float[][] errors) {
        if (sample.hasTree()) {
            arcs.learn(sample.heads(), sample.relations(), vectors, errors);
            tagging.learn(sample.tags(), vectors, errors);
        }
        if (sample.hasNames()) {
            names.learn(sample.names(), vectors, errors);
        }
    }

    /** What the forms look up; rare words are at times taken as unknown, to learn what unknown words are like. */
    private WordRows[] rows(String[] forms) {
        var rows = new WordRows[forms.length];
        for (int t = 0; t < rows.length; t++) {
            WordRows row = lookup.of(forms[t]);
            double unknown = UNKNOWN / (UNKNOWN + vocabulary.count(row.word()));
            rows[t] = random.nextDouble() < unknown ? row.unknown() : row;
        }
        return rows;
    }
}
