package org.demarche.app.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What an assistant writes, a message a line. A line that is none is passed over and told of: the protocol's library
 * would end its reading there without a word, and whoever asks next would wait for ever. For one thread.
 */
public final class RequestLines extends FilterInputStream {
    private static final McpJsonMapper JSON = McpJsonDefaults.getMapper();

    private final Runnable ended;
    private final Consumer<String> told;
    private byte[] line = {};
    private int position;

    /**
     * @param ended run when the input ends: then the assistant is gone
     * @param told of each line that is no message
     */
    public RequestLines(InputStream in, Runnable ended, Consumer<String> told) {
        super(in);
        this.ended = ended;
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        return fill() ? line[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, line.length - position);
        System.arraycopy(line, position, bytes, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return line.length - position;
    }

    private boolean fill() throws IOException {
        while (position == line.length) {
            var next = new ByteArrayOutputStream();
            int one = in.read();
            while (one >= 0 && one != '\n') {
                next.write(one);
                one = in.read();
            }
            if (one < 0 && next.size() == 0) {
                ended.run();
                return false;
            }
            take(next);
        }
        return true;
    }

    private void take(ByteArrayOutputStream next) {
        String text = next.toString(StandardCharsets.UTF_8);
        position = 0;
        line = new byte[0];
        if (isMessage(text)) {
            next.write('\n');
            line = next.toByteArray();
        } else if (!text.isBlank()) {
            told.accept(
                    "demarche: a line of " + next.size() + " bytes is no message of the protocol, and is passed over");
        }
    }

    private static boolean isMessage(String text) {
        try {
            McpSchema.deserializeJsonRpcMessage(JSON, text);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
