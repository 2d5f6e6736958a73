package org.demarche.reader.attribution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The learnt judge: a linear model for each question, trained by {@code lab train --only attribution} on PolNeAR's
 * training part, and the line that makes the last score a probability. Immutable and safe to share.
 */
public final class AttributionModel implements Judge {
    private static final String RESOURCE = "attribution.model";
    private static final int MAGIC = 0x41545432;

    private final Map<Question, LinearModel> models;
    private final float slope;
    private final float offset;

    /**
     * A judge from its parts.
     *
     * @param slope of the calibration: probability = logistic(slope * score + offset)
     */
    public AttributionModel(Map<Question, LinearModel> models, float slope, float offset) {
        this.models = new EnumMap<>(models);
        this.slope = slope;
        this.offset = offset;
    }

    /** The bundled model. */
    static AttributionModel load() {
        try (InputStream in = AttributionModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path; run lab train");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static AttributionModel read(InputStream stream) throws IOException {
        var in = new DataInputStream(new java.io.BufferedInputStream(new GZIPInputStream(stream)));
        if (in.readInt() != MAGIC) {
            throw new IOException(RESOURCE + " is of another version; run lab train");
        }
        var models = new EnumMap<Question, LinearModel>(Question.class);
        for (Question question : Question.values()) {
            models.put(question, LinearModel.read(in));
        }
        return new AttributionModel(models, in.readFloat(), in.readFloat());
    }

    /** Writes the model, compressed. */
    public void write(OutputStream stream) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(stream))) {
            out.writeInt(MAGIC);
            for (Question question : Question.values()) {
                model(question).write(out);
            }
            out.writeFloat(slope);
            out.writeFloat(offset);
        }
    }

    private LinearModel model(Question question) {
        LinearModel model = models.get(question);
        if (model == null) {
            throw new IllegalStateException("no weights for " + question);
        }
        return model;
    }

    @Override
    public Choice choose(Question question, int cue, List<Option> options) {
        LinearModel model = model(question);
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        double total = 0;
        for (int i = 0; i < options.size(); i++) {
            double score = model.score(options.get(i).features());
            if (score > highest) {
                total = total * Math.exp(highest - score) + 1;
                highest = score;
                best = i;
            } else {
                total += Math.exp(score - highest);
            }
        }
        return new Choice(best, 1 / total);
    }

    @Override
    public boolean holds(Question question, int cue, Option option) {
        return model(question).score(option.features()) > 0;
    }

    @Override
    public double confidence(int cue, Run source, Option whole) {
        double score = model(Question.ATTRIBUTION).score(whole.features());
        return 1 / (1 + Math.exp(-(slope * score + offset)));
    }
}
