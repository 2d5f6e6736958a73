package org.demarche.app.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RequestLinesTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    @Test
    void whatIsNoMessageIsPassedOverAndToldOf() throws IOException {
        String typed = PING + "\nnot json\n\n[1,2]\n{\"half\":\n" + PING.replace("1,", "2,") + "\r\n{}\n" + PING;
        List<String> told = new ArrayList<>();
        var ended = new AtomicInteger();
        var lines = new RequestLines(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), ended::incrementAndGet, told::add);

        String passed = new String(lines.readAllBytes(), StandardCharsets.UTF_8);

        assertThat(passed.lines()).hasSize(3).allMatch(line -> line.contains("ping"));
        assertThat(told).hasSize(4).allMatch(line -> line.contains("no message of the protocol"));
        assertThat(ended.get()).isPositive();
    }
}
