package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.Lstm;
import org.demarche.reader.syntax.TokenEncoder;
import org.demarche.reader.syntax.TokenFeatures;

/** The encoder in training, with dropout (Srivastava and others 2014) before, between and after its layers. */
final class EncoderTraining {
    private final Weights words;
    private final Weights marks;
    private final Weights tags;
    final TokenEncoder encoder;
    private final LstmTraining[][] layers;
    private final SplittableRandom random;
    private final double dropout;
    private final float[][] values;
    private final float[][] masks;
    private final float[][] gradients;
    private final int[] sizes;

    EncoderTraining(int vocabulary, Shape shape, SplittableRandom random) {
        this.random = random;
        dropout = shape.dropout();
        words = new Weights(vocabulary, shape.word(), true, 0.1, random);
        marks = new Weights(TokenFeatures.MARK_ROWS, shape.mark(), true, 0.1, random);
        tags = new Weights(TokenFeatures.TAG_ROWS, shape.tag(), true, 0.1, random);
        layers = new LstmTraining[shape.layers()][2];
        var lstms = new Lstm[shape.layers()][2];
        int inputs = shape.word() + shape.mark() + shape.tag();
        sizes = new int[shape.layers() + 1];
        sizes[0] = inputs;
        for (int l = 0; l < layers.length; l++) {
            for (int d = 0; d < 2; d++) {
                layers[l][d] = new LstmTraining(inputs, shape.hidden(), d == 1, random);
                lstms[l][d] = layers[l][d].lstm;
            }
            inputs = 2 * shape.hidden();
            sizes[l + 1] = inputs;
        }
        encoder = new TokenEncoder(words.dense, marks.dense, tags.dense, lstms);
        values = new float[layers.length + 1][0];
        masks = new float[layers.length + 1][0];
        gradients = new float[layers.length + 1][0];
    }

    /** Gives a word its first vector. */
    void start(int row, float[] vector) {
        if (row > 0) {
            System.arraycopy(vector, 0, words.dense.row(row), 0, vector.length);
        }
    }

    /** How large the encoder is. */
    record Shape(int word, int mark, int tag, int hidden, int layers, double dropout) {}

    List<Weights> weights() {
        var all = new ArrayList<>(List.of(words, marks, tags));
        for (var layer : layers) {
            all.addAll(layer[0].weights());
            all.addAll(layer[1].weights());
        }
        return all;
    }

    private final List<float[]> outputs = new ArrayList<>();

    /** The tokens' vectors, noisy. */
    float[] forward(TokenFeatures features) {
        int n = features.size();
        outputs.clear();
        for (int l = 0; l <= layers.length; l++) {
            if (values[l].length < n * sizes[l]) {
                values[l] = new float[n * 2 * sizes[l]];
                masks[l] = new float[n * 2 * sizes[l]];
                gradients[l] = new float[n * 2 * sizes[l]];
            }
            if (l == 0) {
                encoder.embed(features, values[0]);
                drop(0, n);
            } else {
                var y = new float[n * sizes[l]];
                outputs.add(y);
                layers[l - 1][0].forward(values[l - 1], n, y, sizes[l], 0);
                layers[l - 1][1].forward(values[l - 1], n, y, sizes[l], sizes[l] / 2);
                System.arraycopy(y, 0, values[l], 0, y.length);
                drop(l, n);
            }
        }
        return values[layers.length];
    }

    private void drop(int layer, int n) {
        float keep = (float) (1 / (1 - dropout));
        int threshold = (int) (dropout * 65536);
        long bits = 0;
        for (int i = 0; i < n * sizes[layer]; i++) {
            bits = (i & 3) == 0 ? random.nextLong() : bits >>> 16;
            masks[layer][i] = (bits & 0xffff) < threshold ? 0 : keep;
            values[layer][i] *= masks[layer][i];
        }
    }

    /** Where the gradients of the vectors are to be added; cleared for the sentence. */
    float[] gradients(int n) {
        for (int l = 0; l <= layers.length; l++) {
            Arrays.fill(gradients[l], 0, n * sizes[l], 0);
        }
        return gradients[layers.length];
    }

    /** Takes the gradients back to the embeddings. */
    void backward(TokenFeatures features) {
        int n = features.size();
        for (int l = layers.length; l >= 0; l--) {
            for (int i = 0; i < n * sizes[l]; i++) {
                gradients[l][i] *= masks[l][i];
            }
            if (l > 0) {
                float[] y = outputs.get(l - 1);
                layers[l - 1][0].backward(values[l - 1], n, y, gradients[l], sizes[l], 0, gradients[l - 1]);
                layers[l - 1][1].backward(values[l - 1], n, y, gradients[l], sizes[l], sizes[l] / 2, gradients[l - 1]);
            }
        }
        embeddings(features, gradients[0]);
    }

    private void embeddings(TokenFeatures features, float[] d) {
        var word = new float[words.dense.outputs()];
        var mark = new float[marks.dense.outputs()];
        var tag = new float[tags.dense.outputs()];
        for (int t = 0; t < features.size(); t++) {
            int at = t * sizes[0];
            System.arraycopy(d, at, word, 0, word.length);
            System.arraycopy(d, at + word.length, mark, 0, mark.length);
            System.arraycopy(d, at + word.length + mark.length, tag, 0, tag.length);
            words.addRow(features.word(t), word);
            for (int i = 0; i < TokenFeatures.MARKS; i++) {
                marks.addRow(features.mark(t, i), mark);
            }
            tags.addRow(features.coarse(t), tag);
            tags.addRow(features.fine(t), tag);
        }
    }
}
