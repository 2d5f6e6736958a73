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
    private final float[][][] tables;

    private TagNetwork(int tags, float[][][] tables) {
        this.tags = tags;
        this.tables = tables;
    }

    /** A network of zeros for so many known words and tags. */
    public static TagNetwork of(int words, int tags) {
        int[][] shapes = shapes(words, tags);
        var tables = new float[shapes.length][][];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new float[shapes[i][0]][shapes[i][1]];
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
    public float[][] words() {
        return tables[0];
    }

    /** Vectors of endings. */
    public float[][] endings() {
        return tables[1];
    }

    /** Vectors of beginnings. */
    public float[][] starts() {
        return tables[2];
    }

    /** Vectors of shapes. */
    public float[][] shapes() {
        return tables[3];
    }

    /** Vectors of uses. */
    public float[][] uses() {
        return tables[4];
    }

    /** From the words' vectors to the hidden layer: for each place in the window, for each input a row. */
    public float[][] mix() {
        return tables[5];
    }

    /** What the tag before adds to the hidden layer; the last row is for none. */
    public float[][] history1() {
        return tables[6];
    }

    /** What the tag before that adds. */
    public float[][] history2() {
        return tables[7];
    }

    /** The hidden layer's offset. */
    public float[] bias() {
        return tables[8][0];
    }

    /** From the hidden layer to the tags: for each hidden unit a row. */
    public float[][] output() {
        return tables[9];
    }

    /** The tags' offset. */
    public float[] outputBias() {
        return tables[10][0];
    }

    /** The number of tags. */
    public int tags() {
        return tags;
    }

    /** Puts a word's vector together from its rows. */
    public void vector(TagInput input, float[] into) {
        System.arraycopy(words()[input.word()], 0, into, 0, TagInput.WORD);
        Arrays.fill(into, TagInput.WORD, TagInput.WIDTH, 0);
        int at = TagInput.WORD;
        for (int row : input.endings()) {
            add(endings()[row], into, at);
        }
        at += TagInput.ENDING;
        for (int row : input.starts()) {
            add(starts()[row], into, at);
        }
        add(shapes()[input.shape()], into, at + TagInput.PART);
        add(uses()[input.use()], into, at + 2 * TagInput.PART);
    }

    private static void add(float[] row, float[] into, int at) {
        for (int i = 0; i < row.length; i++) {
            into[at + i] += row[i];
        }
    }

    /** Adds to {@code into} what a word's vector gives the hidden layer from a place in the window. */
    public void mix(float[] vector, int place, float[] into) {
        float[][] mix = mix();
        int row = place * TagInput.WIDTH;
        for (int i = 0; i < TagInput.WIDTH; i += STRIDE, row += STRIDE) {
            Dense.addScaled(
                    mix[row],
                    mix[row + 1],
                    mix[row + 2],
                    mix[row + 3],
                    vector[i],
                    vector[i + 1],
                    vector[i + 2],
                    vector[i + 3],
                    into,
                    HIDDEN);
        }
    }

    /**
     * Sets {@code scores} to the tags' scores for a hidden layer before its threshold at zero; {@code active} is room
     * for the units above it.
     */
    public void scores(float[] hidden, int[] active, float[] scores) {
        System.arraycopy(outputBias(), 0, scores, 0, tags);
        int count = 0;
        for (int h = 0; h < HIDDEN; h++) {
            active[count] = h;
            count += hidden[h] > 0 ? 1 : 0;
        }
        float[][] output = output();
        int i = 0;
        for (; i + STRIDE <= count; i += STRIDE) {
            int a = active[i];
            int b = active[i + 1];
            int c = active[i + 2];
            int d = active[i + 3];
            Dense.addScaled(
                    output[a], output[b], output[c], output[d], hidden[a], hidden[b], hidden[c], hidden[d], scores,
                    tags);
        }
        for (; i < count; i++) {
            Dense.addScaled(output[active[i]], hidden[active[i]], scores, tags);
        }
    }

    /** Writes the weights, each row as bytes and a scale. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(words().length - TagInput.FIRST_WORD);
        out.writeInt(tags);
        for (float[][] table : tables) {
            for (float[] row : table) {
                write(row, out);
            }
        }
    }

    private static void write(float[] row, DataOutput out) throws IOException {
        float most = 0;
        for (float weight : row) {
            most = Math.max(most, Math.abs(weight));
        }
        float scale = most / 127;
        out.writeFloat(scale);
        for (float weight : row) {
            out.writeByte(scale == 0 ? 0 : Math.round(weight / scale));
        }
    }

    /** Reads what {@link #write} wrote. */
    public static TagNetwork read(DataInput in) throws IOException {
        int words = in.readInt();
        TagNetwork network = of(words, in.readInt());
        for (float[][] table : network.tables) {
            var bytes = new byte[table[0].length];
            for (float[] row : table) {
                float scale = in.readFloat();
                in.readFully(bytes);
                for (int i = 0; i < bytes.length; i++) {
                    row[i] = bytes[i] * scale;
                }
            }
        }
        return network;
    }
}
