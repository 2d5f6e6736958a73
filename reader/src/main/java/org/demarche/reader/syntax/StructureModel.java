package org.demarche.reader.syntax;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * All that was learnt about trees, names and second thoughts on tags, and its file: weights are kept in one byte each
 * with a scale for each row.
 *
 * @param vocabulary the words known, by row
 * @param lists the words' lists
 * @param encoder from tokens to vectors
 * @param arcs from vectors to trees
 * @param names from vectors to names
 * @param tags the tags that the second look chooses from; none where it is left out
 * @param tagging from vectors to tags
 */
public record StructureModel(
        WordGroups vocabulary,
        WordGroups lists,
        TokenEncoder encoder,
        ArcScorer arcs,
        NameTagger names,
        TagSet tags,
        LabelScorer tagging) {
    private static final int MAGIC = 0x44454d32;

    /** Writes the model. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(MAGIC);
        vocabulary.write(out);
        lists.write(out);
        write(encoder.words(), out);
        write(encoder.marks(), out);
        write(encoder.tags(), out);
        out.writeInt(encoder.layers().length);
        for (Lstm[] layer : encoder.layers()) {
            for (Lstm reading : layer) {
                write(reading.input(), out);
                write(reading.bias(), out);
                write(reading.recurrent(), out);
            }
        }
        out.writeInt(arcs.places().length);
        for (Dense place : arcs.places()) {
            write(place, out);
        }
        write(arcs.structure(), out);
        write(arcs.bias(), out);
        write(arcs.transitions(), out);
        write(arcs.relations()[0], out);
        write(arcs.relations()[1], out);
        write(names.scorer(), out);
        tags.write(out);
        write(tagging, out);
    }

    private static void write(LabelScorer scorer, DataOutput out) throws IOException {
        write(scorer.weights(), out);
        write(scorer.bias(), out);
    }

    private static void write(Dense dense, DataOutput out) throws IOException {
        out.writeInt(dense.inputs());
        out.writeInt(dense.outputs());
        for (int i = 0; i < dense.inputs(); i++) {
            write(dense.row(i), out);
        }
    }

    private static void write(float[] row, DataOutput out) throws IOException {
        float largest = 1e-9f;
        for (float w : row) {
            largest = Math.max(largest, Math.abs(w));
        }
        out.writeFloat(largest / 127);
        var bytes = new byte[row.length];
        for (int i = 0; i < row.length; i++) {
            bytes[i] = (byte) Math.round(row[i] / largest * 127);
        }
        out.write(bytes);
    }

    /** Reads a model written by {@link #write}. */
    public static StructureModel read(DataInput in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("no model of trees and names, or of another version: run demarche lab train");
        }
        var vocabulary = WordGroups.read(in);
        var lists = WordGroups.read(in);
        Dense words = dense(in);
        Dense marks = dense(in);
        Dense tags = dense(in);
        var layers = new Lstm[in.readInt()][2];
        for (Lstm[] layer : layers) {
            layer[0] = lstm(in);
            layer[1] = lstm(in);
        }
        var encoder = new TokenEncoder(words, marks, tags, layers);
        ArcScorer arcs = arcs(in);
        var names = new NameTagger(scorer(in));
        return new StructureModel(vocabulary, lists, encoder, arcs, names, TagSet.read(in), scorer(in));
    }

    private static ArcScorer arcs(DataInput in) throws IOException {
        var places = new Dense[in.readInt()];
        for (int p = 0; p < places.length; p++) {
            places[p] = dense(in);
        }
        Dense structure = dense(in);
        float[] bias = row(in, structure.outputs());
        Dense transitions = dense(in);
        return new ArcScorer(places, structure, bias, transitions, new Dense[] {dense(in), dense(in)});
    }

    private static LabelScorer scorer(DataInput in) throws IOException {
        Dense weights = dense(in);
        return new LabelScorer(weights, row(in, weights.outputs()));
    }

    private static Lstm lstm(DataInput in) throws IOException {
        Dense input = dense(in);
        float[] bias = row(in, input.outputs());
        return new Lstm(input, bias, dense(in));
    }

    private static Dense dense(DataInput in) throws IOException {
        var rows = new float[in.readInt()][];
        int outputs = in.readInt();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(in, outputs);
        }
        return new Dense(rows);
    }

    private static float[] row(DataInput in, int length) throws IOException {
        float scale = in.readFloat();
        var bytes = new byte[length];
        in.readFully(bytes);
        var row = new float[length];
        for (int i = 0; i < length; i++) {
            row[i] = bytes[i] * scale;
        }
        return row;
    }
}
