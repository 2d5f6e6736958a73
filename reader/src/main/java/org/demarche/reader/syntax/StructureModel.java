package org.demarche.reader.syntax;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * All that was learnt about tags, trees and names, and its file: weights are kept in one byte each with a scale for
 * each row.
 *
 * @param vocabulary the words known, by row
 * @param lists the words' lists
 * @param encoder from tokens to vectors
 * @param arcs from vectors to trees
 * @param names from vectors to the labels of names
 * @param tags the tags to choose from
 * @param tagging from vectors to tags
 */
public record StructureModel(
        WordGroups vocabulary,
        WordGroups lists,
        TokenEncoder encoder,
        ArcScorer arcs,
        LabelScorer names,
        TagSet tags,
        LabelScorer tagging) {
    private static final int MAGIC = 0x44454d33;

    /** Writes the model. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(MAGIC);
        vocabulary.write(out);
        lists.write(out);
        write(encoder.words(), out);
        write(encoder.marks(), out);
        write(encoder.cases(), out);
        write(encoder.lower(), out);
        write(encoder.tagging(), out);
        write(encoder.tags(), out);
        write(encoder.upper(), out);
        for (LabelScorer projection : arcs.projections()) {
            write(projection, out);
        }
        write(arcs.pairs(), out);
        write(arcs.pairBias(), out);
        write(arcs.distances(), out);
        write(arcs.reach(), out);
        write(arcs.relations(), out);
        write(names, out);
        tags.write(out);
        write(tagging, out);
    }

    private static void write(Lstm layer, DataOutput out) throws IOException {
        for (int d = 0; d < 2; d++) {
            write(layer.input()[d], out);
            write(layer.bias()[d], out);
        }
        write(layer.recurrent()[0], out);
        write(layer.recurrent()[1], out);
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
        Dense cases = dense(in);
        var encoder = new TokenEncoder(words, marks, cases, layer(in), scorer(in), dense(in), layer(in));
        ArcScorer arcs = arcs(in);
        LabelScorer names = scorer(in);
        return new StructureModel(vocabulary, lists, encoder, arcs, names, TagSet.read(in), scorer(in));
    }

    private static ArcScorer arcs(DataInput in) throws IOException {
        List<LabelScorer> projections = List.of(scorer(in), scorer(in), scorer(in), scorer(in));
        Dense pairs = dense(in);
        return new ArcScorer(projections, pairs, row(in, pairs.outputs()), dense(in), dense(in), dense(in));
    }

    private static Lstm layer(DataInput in) throws IOException {
        var input = new Dense[2];
        var bias = new float[2][];
        for (int d = 0; d < 2; d++) {
            input[d] = dense(in);
            bias[d] = row(in, input[d].outputs());
        }
        return new Lstm(input, bias, new Dense[] {dense(in), dense(in)});
    }

    private static LabelScorer scorer(DataInput in) throws IOException {
        Dense weights = dense(in);
        return new LabelScorer(weights, row(in, weights.outputs()));
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
