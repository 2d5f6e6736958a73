package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.NameLabels;
import org.demarche.reader.syntax.NameTagger;
import org.demarche.reader.syntax.StructureModel;
import org.demarche.reader.syntax.TagSet;
import org.demarche.reader.syntax.TokenFeatures;
import org.demarche.reader.syntax.WordGroups;

/** The model of trees and names in training: one encoder, three tasks. */
final class StructureLearner {
    /** Values of the embeddings of word, marks and tags, of a reading's hidden layer, layers, and values left out. */
    private static final EncoderTraining.Shape SHAPE = new EncoderTraining.Shape(64, 32, 32, 64, 2, 0.3);

    /** Values of a word's vector. */
    static final int WORD = SHAPE.word();

    private static final int HIDDEN = 128;
    private static final double UNKNOWN = 0.3;
    private static final double ODD_CASE = 0.02;
    private static final double LARGEST_GRADIENT = 20;

    private final Vocabulary vocabulary;
    private final WordGroups lists;
    private final SplittableRandom random;
    private final TokenFeatures features;
    private final EncoderTraining encoder;
    private final ArcTraining arcs;
    private final LabelTraining names;
    private final LabelTraining tagging;
    private final TagSet tags;
    private final List<Weights> weights;

    StructureLearner(
            Vocabulary vocabulary,
            WordGroups lists,
            TagSet tags,
            Map<Integer, float[]> vectors,
            SplittableRandom random) {
        this.vocabulary = vocabulary;
        this.lists = lists;
        this.tags = tags;
        this.random = random;
        features = new TokenFeatures(vocabulary.rows(), lists);
        encoder = new EncoderTraining(vocabulary.size(), SHAPE, random);
        arcs = new ArcTraining(encoder.encoder.width(), HIDDEN, random);
        names = new LabelTraining(encoder.encoder.width(), NameLabels.COUNT, random);
        tagging = new LabelTraining(encoder.encoder.width(), tags.size(), random);
        weights = new ArrayList<>(encoder.weights());
        weights.addAll(arcs.weights());
        weights.addAll(names.weights());
        weights.addAll(tagging.weights());
        vectors.forEach((hash, vector) -> encoder.start(vocabulary.rows().group(hash), vector));
    }

    /**
     * Adds up the gradients of a sentence.
     *
     * @param followed how often the parser follows its own choice
     */
    void learn(Sample sample, double followed) {
        features.sentence(forms(sample), sample.upos(), sample.xpos(), sample.cases(), 0, sample.size());
        for (int t = 0; t < sample.size(); t++) {
            double unknown = UNKNOWN / (UNKNOWN + vocabulary.count(features.word(t)));
            if (random.nextDouble() < unknown) {
                features.forget(t);
            }
        }
        float[] vectors = encoder.forward(features);
        float[] gradients = encoder.gradients(sample.size());
        if (sample.hasTree()) {
            arcs.learn(sample, features, vectors, gradients, followed);
        }
        if (sample.hasNames()) {
            names.learn(sample.names(), vectors, gradients);
        }
        tagging.learn(sample.gold(), vectors, gradients);
        encoder.backward(features);
    }

    /** Now and then all in capitals, as in headlines, or all in small letters. */
    private String[] forms(Sample sample) {
        double chance = random.nextDouble();
        return chance < ODD_CASE ? sample.capitals() : chance < 2 * ODD_CASE ? sample.smallLetters() : sample.forms();
    }

    /** A step against the gradients added up since the last; a too large one is shortened. */
    void step(double rate) {
        double norm =
                Math.sqrt(weights.stream().mapToDouble(Weights::squaredNorm).sum());
        float scale = (float) Math.min(1, LARGEST_GRADIENT / Math.max(norm, 1e-9));
        weights.forEach(w -> w.step((float) rate, scale));
    }

    /** The model as it is now; it changes with the next step. */
    StructureModel model() {
        return new StructureModel(
                vocabulary.rows(),
                lists,
                encoder.encoder,
                arcs.scorer,
                new NameTagger(names.scorer),
                tags,
                tagging.scorer);
    }
}
