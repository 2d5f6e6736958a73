package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.NameLabels;
import org.demarche.reader.syntax.StructureModel;
import org.demarche.reader.syntax.TagSet;
import org.demarche.reader.syntax.WordGroups;

/** All weights of the model of tags, trees and names in training: one encoder, three tasks. */
final class StructureWeights {
    private static final EncoderTraining.Shape SHAPE = new EncoderTraining.Shape(64, 32, 8, 128, 16);

    /** Values of a word's vector. */
    static final int WORD = SHAPE.word();

    private static final int ARC = 64;
    private static final int RELATION = 48;
    private static final double LARGEST_GRADIENT = 40;

    /** How much of the weights' average is kept at a step. */
    private static final double KEPT = 0.999;

    final Vocabulary vocabulary;
    final WordGroups lists;
    final EncoderTraining.Parts encoder;
    final ArcTraining.Parts arcs;
    final LabelTraining.Parts names;
    final LabelTraining.Parts tagging;
    private final TagSet tags;
    private final List<Weights> all;

    StructureWeights(
            Vocabulary vocabulary,
            WordGroups lists,
            TagSet tags,
            Map<Integer, float[]> vectors,
            SplittableRandom random) {
        this.vocabulary = vocabulary;
        this.lists = lists;
        this.tags = tags;
        encoder = new EncoderTraining.Parts(vocabulary.size(), tags.size(), SHAPE, random);
        int width = encoder.encoder.width();
        arcs = new ArcTraining.Parts(width, ARC, RELATION, random);
        names = new LabelTraining.Parts(width, NameLabels.COUNT, random);
        tagging = new LabelTraining.Parts(width, tags.size(), random);
        all = new ArrayList<>(encoder.weights());
        all.addAll(arcs.weights());
        all.addAll(names.weights());
        all.addAll(tagging.weights());
        vectors.forEach((hash, vector) -> encoder.start(vocabulary.rows().group(hash), vector));
    }

    /** A step against the gradients added up since the last; a too large one is shortened. */
    void step(double rate) {
        double norm = Math.sqrt(all.stream().mapToDouble(Weights::gather).sum());
        float scale = (float) Math.min(1, LARGEST_GRADIENT / Math.max(norm, 1e-9));
        all.forEach(w -> w.step((float) rate, scale, KEPT));
    }

    /** Exchanges the weights and their averages. */
    void exchange() {
        all.forEach(w -> w.exchange(KEPT));
    }

    /** The model as it is now; it changes with the next step. */
    StructureModel model() {
        return new StructureModel(
                vocabulary.rows(), lists, encoder.encoder, arcs.scorer, names.scorer, tags, tagging.scorer);
    }
}
