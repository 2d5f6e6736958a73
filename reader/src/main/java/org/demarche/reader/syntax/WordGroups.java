package org.demarche.reader.syntax;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** Words of the same use, learnt from raw text: an open-addressing table from a word's hash to its group. Immutable. */
public final class WordGroups {
    /** No groups at all. */
    public static final WordGroups EMPTY = new WordGroups(Map.of());

    private final int[] keys;
    private final short[] groups;

    /** Groups (from 1) of words, the words by {@link #hash}. */
    public WordGroups(Map<Integer, Integer> groupOfHash) {
        int capacity = Integer.highestOneBit(Math.max(groupOfHash.size(), 4)) * 4;
        keys = new int[capacity];
        groups = new short[capacity];
        groupOfHash.forEach(this::put);
    }

    private void put(int hash, int group) {
        int slot = slot(hash);
        keys[slot] = hash;
        groups[slot] = (short) group;
    }

    private int slot(int hash) {
        int slot = (hash ^ hash >>> 16) & keys.length - 1;
        while (groups[slot] != 0 && keys[slot] != hash) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** The group of a word by its hash, or 0. */
    public int group(int hash) {
        return groups[slot(hash)];
    }

    /** A word's hash: of its characters in their {@link #plain} form. */
    public static int hash(String form) {
        int hash = 17;
        for (int i = 0; i < form.length(); i++) {
            hash = hash * 0x01000193 + plain(form.charAt(i));
        }
        return hash * 0x9e3779b1;
    }

    /** A character as words are compared: letters in lower case, all digits alike, straight quotation marks. */
    static char plain(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c >= '0' && c <= '9' ? '0' : c;
        }
        return c == '’' || c == '‘' ? '\'' : c == '“' || c == '”' ? '"' : Character.toLowerCase(c);
    }

    /** Writes the table. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(keys.length);
        for (int i = 0; i < keys.length; i++) {
            out.writeShort(groups[i]);
            if (groups[i] != 0) {
                out.writeInt(keys[i]);
            }
        }
    }

    /** Reads a table written by {@link #write}. */
    public static WordGroups read(DataInput in) throws IOException {
        return new WordGroups(in);
    }

    private WordGroups(DataInput in) throws IOException {
        keys = new int[in.readInt()];
        groups = new short[keys.length];
        for (int i = 0; i < keys.length; i++) {
            groups[i] = in.readShort();
            if (groups[i] != 0) {
                keys[i] = in.readInt();
            }
        }
    }
}
