package org.demarche.lab.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.LongConsumer;

/** Lines as a stream of bytes, made when they are asked for; no read goes beyond the end of a line. */
final class LineSource extends InputStream {
    private final Iterator<String> lines;
    private final LongConsumer handed;
    private byte[] line = {};
    private int position;
    private volatile long count;
    private boolean ended;

    /** @param handed told before each line, and at the end, how many went before */
    LineSource(Iterator<String> lines, LongConsumer handed) {
        this.lines = lines;
        this.handed = handed;
    }

    /** How many lines were handed out. */
    long count() {
        return count;
    }

    private boolean more() {
        if (position == line.length) {
            boolean another = !ended && lines.hasNext();
            if (!ended) {
                handed.accept(count);
            }
            ended = !another;
            if (ended) {
                return false;
            }
            count = count + 1; // one thread hands out, others look
            line = (lines.next() + '\n').getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        return true;
    }

    @Override
    public int read() {
        return more() ? line[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int most) {
        Objects.checkFromIndexSize(from, most, buffer.length);
        if (most == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int length = Math.min(most, line.length - position);
        System.arraycopy(line, position, buffer, from, length);
        position += length;
        return length;
    }
}
