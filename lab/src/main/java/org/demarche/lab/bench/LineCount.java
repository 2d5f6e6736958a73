package org.demarche.lab.bench;

import java.io.OutputStream;

/** Counts bytes and lines and keeps none of them. Written by one thread, read by others. */
final class LineCount extends OutputStream {
    private volatile long bytes;
    private volatile long lines;

    long bytes() {
        return bytes;
    }

    long lines() {
        return lines;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    @SuppressWarnings("NonAtomicOperationOnVolatileField") // one writer
    public void write(byte[] buffer, int from, int length) {
        int ends = 0;
        for (int i = from; i < from + length; i++) {
            if (buffer[i] == '\n') {
                ends++;
            }
        }
        bytes += length;
        lines += ends;
    }
}
