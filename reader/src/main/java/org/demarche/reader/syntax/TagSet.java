package org.demarche.reader.syntax;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The tags a tagger chooses from: pairs of a universal and a Penn tag, each with a number. Immutable. */
public final class TagSet {
    private final List<String> labels;
    private final Upos[] upos;
    private final String[] xpos;

    /** Labels such as {@code VERB|VBD}. */
    public TagSet(List<String> labels) {
        this.labels = List.copyOf(labels);
        upos = new Upos[labels.size()];
        xpos = new String[labels.size()];
        for (int t = 0; t < upos.length; t++) {
            String label = labels.get(t);
            int bar = label.indexOf('|');
            upos[t] = Upos.valueOf(label.substring(0, bar));
            xpos[t] = label.substring(bar + 1).intern();
        }
    }

    /** The number of tags. */
    public int size() {
        return upos.length;
    }

    /** The number of a label, or -1. */
    public int number(Upos universal, String penn) {
        return labels.indexOf(universal + "|" + penn);
    }

    /** The universal part of a tag. */
    public Upos upos(int tag) {
        return upos[tag];
    }

    /** The Penn part of a tag. */
    public String xpos(int tag) {
        return xpos[tag];
    }

    /** Writes the labels. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static TagSet read(DataInput in) throws IOException {
        int size = in.readUnsignedByte();
        var labels = new ArrayList<String>();
        for (int t = 0; t < size; t++) {
            labels.add(in.readUTF());
        }
        return new TagSet(labels);
    }
}
