package org.demarche.reader.syntax;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The weights of the tagger's network: embedding tables, one hidden layer over the vectors of five words and the two
 * tags before, and the output layer (after Andor et al. 2016, greedy). Tables are kept as bytes in the file.
 */
public final class TagNetwork {
    /** Words on each side of the one that is tagged. */
    public static final int REACH = 2;

    /** Words that are looked at. */
    public static final int WINDOW = 2 * REACH + 1;

    /** Width of the hidden layer. */
    public static final int HIDDEN = 128;

    /** Inputs that are added at once: four rows a pass keep the sums in registers. */
    private static final int STRIDE = 4;

    private final int tags;
    private final float[][] tables;

    private TagNetwork(int tags, float[][] tables) {
        this.tags = tags;
        this.tables = tables;
    }

    /** A network of zeros for so many known words and tags. */
    public static TagNetwork of(int words, int tags) {
        int[][] shapes = shapes(words, tags);
        var tables = new float[shapes.length][];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new float[shapes[i][0] * shapes[i][1]];
        }
        return new TagNetwork(tags, tables);
    }

    /** Of each table the number of rows and the width of one. */
    private static int[][] shapes(int words, int tags) {
        return new int[][] {
            {words + TagInput.FIRST_WORD, TagInput.WORD},
            {TagInput.ENDING_ROWS, TagInput.ENDING},
            {TagInput.START_ROWS, TagInput.PART},
            {TagInput.SHAPE_ROWS, TagInput.PART},
            {TagInput.USE_ROWS, TagInput.PART},
            {WINDOW * TagInput.WIDTH, HIDDEN},
            {tags + 1, HIDDEN},
            {tags + 1, HIDDEN},
            {1, HIDDEN},
            {HIDDEN, tags},
            {1, tags}
        };
    }

    /** Word vectors, a row each. */
    public float[] words() {
        return tables[0];
    }

    /** Vectors of endings. */
    public float[] endings() {
        return tables[1];
    }

    /** Vectors of beginnings. */
    public float[] starts() {
        return tables[2];
    }

    /** Vectors of shapes. */
    public float[] shapes() {
        return tables[3];
    }

    /** Vectors of uses. */
    public float[] uses() {
        return tables[4];
    }

    /** From the words' vectors to the hidden layer: for each place in the window, for each input a row. */
    public float[] mix() {
        return tables[5];
    }

    /** What the tag before adds to the hidden layer; the last row is for none. */
    public float[] history1() {
        return tables[6];
    }

    /** What the tag before that adds. */
    public float[] history2() {
        return tables[7];
    }

    /** The hidden layer's offset. */
    public float[] bias() {
        return tables[8];
    }

    /** From the hidden layer to the tags: for each hidden unit a row. */
    public float[] output() {
        return tables[9];
    }

    /** The tags' offset. */
    public float[] outputBias() {
        return tables[10];
    }

    /** The number of tags. */
    public int tags() {
        return tags;
    }

    /** Puts a word's vector together from its rows. */
    public void vector(TagInput input, float[] into) {
        System.arraycopy(words(), input.word() * TagInput.WORD, into, 0, TagInput.WORD);
        Arrays.fill(into, TagInput.WORD, TagInput.WIDTH, 0);
        int at = TagInput.WORD;
        for (int row : input.endings()) {
            add(endings(), row, TagInput.ENDING, into, at);
        }
        at += TagInput.ENDING;
        for (int row : input.starts()) {
            add(starts(), row, TagInput.PART, into, at);
        }
        add(shapes(), input.shape(), TagInput.PART, into, at + TagInput.PART);
        add(uses(), input.use(), TagInput.PART, into, at + 2 * TagInput.PART);
    }

    private static void add(float[] table, int row, int width, float[] into, int at) {
        int from = row * width;
        for (int i = 0; i < width; i++) {
            into[at + i] += table[from + i];
        }
    }

    /** Adds to {@code into} what a word's vector gives the hidden layer from a place in the window. */
    public void mix(float[] vector, int place, float[] into, int at) {
        float[] mix = mix();
        int first = place * TagInput.WIDTH * HIDDEN;
        for (int i = 0; i < TagInput.WIDTH; i += STRIDE, first += STRIDE * HIDDEN) {
            float a = vector[i];
            float b = vector[i + 1];
            float c = vector[i + 2];
            float d = vector[i + 3];
            int second = first + HIDDEN;
            int third = second + HIDDEN;
            int fourth = third + HIDDEN;
            for (int h = 0; h < HIDDEN; h++) {
                into[at + h] += a * mix[first + h] + b * mix[second + h] + c * mix[third + h] + d * mix[fourth + h];
            }
        }
    }

    /** Sets {@code scores} to the tags' scores for a hidden layer before its threshold at zero. */
    public void scores(float[] hidden, float[] scores) {
        float[] output = output();
        System.arraycopy(outputBias(), 0, scores, 0, tags);
        for (int h = 0; h < HIDDEN; h++) {
            float x = hidden[h];
            if (x > 0) {
                int row = h * tags;
                for (int t = 0; t < tags; t++) {
                    scores[t] += x * output[row + t];
                }
            }
        }
    }

    /** Writes the weights, each row as bytes and a scale. */
    public void write(DataOutput out) throws IOException {
        int words = words().length / TagInput.WORD - TagInput.FIRST_WORD;
        out.writeInt(words);
        out.writeInt(tags);
        int[][] shapes = shapes(words, tags);
        for (int i = 0; i < tables.length; i++) {
            int width = shapes[i][1];
            var row = new byte[width];
            for (int from = 0; from < tables[i].length; from += width) {
                out.writeFloat(quantise(tables[i], from, row));
                out.write(row);
            }
        }
    }

    private static float quantise(float[] table, int from, byte[] row) {
        float most = 0;
        for (int i = 0; i < row.length; i++) {
            most = Math.max(most, Math.abs(table[from + i]));
        }
        float scale = most / 127;
        for (int i = 0; i < row.length; i++) {
            row[i] = scale == 0 ? 0 : (byte) Math.round(table[from + i] / scale);
        }
        return scale;
    }

    /** Reads what {@link #write} wrote. */
    public static TagNetwork read(DataInput in) throws IOException {
        int words = in.readInt();
        TagNetwork network = of(words, in.readInt());
        int[][] shapes = shapes(words, network.tags);
        for (int i = 0; i < shapes.length; i++) {
            int width = shapes[i][1];
            var row = new byte[width];
            float[] table = network.tables[i];
            for (int from = 0; from < table.length; from += width) {
                float scale = in.readFloat();
                in.readFully(row);
                for (int j = 0; j < width; j++) {
                    table[from + j] = row[j] * scale;
                }
            }
        }
        return network;
    }
}
