package org.demarche.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** One line an event, without words of anybody. */
class LogsTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private Logs open(LogFormat format, LogLevel level) {
        return Logs.to(
                new PrintStream(written, true, StandardCharsets.UTF_8),
                format,
                level,
                () -> Instant.parse("2023-05-04T10:11:12.345678Z"));
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void anEventIsALineOfJson() {
        try (var logs = open(LogFormat.JSON, LogLevel.INFO)) {
            LoggerFactory.getLogger("org.demarche.test")
                    .atInfo()
                    .addKeyValue("status", 200)
                    .addKeyValue("user", "a \"b\"\n")
                    .log("request");
        }
        assertThat(lines())
                .containsExactly("{\"time\":\"2023-05-04T10:11:12.345Z\",\"level\":\"info\",\"event\":\"request\","
                        + "\"status\":200,\"user\":\"a \\\"b\\\"\\n\"}");
    }

    @Test
    void orALineOfText() {
        try (var logs = open(LogFormat.TEXT, LogLevel.INFO)) {
            LoggerFactory.getLogger("org.demarche.test")
                    .atWarn()
                    .addKeyValue("route", "/stories/{id}")
                    .addKeyValue("user", "a b\u001b[2J\nerror forged")
                    .log("request");
        }
        assertThat(lines())
                .containsExactly("2023-05-04T10:11:12.345Z warn request route=/stories/{id}"
                        + " user=\"a b\\u001B[2J\\nerror forged\"");
    }

    @Test
    void whatALibraryFillsInAndWhatAnExceptionSaysIsLeftOut() {
        var error = new IllegalStateException("secret", new NumberFormatException("hidden"));
        try (var logs = open(LogFormat.TEXT, LogLevel.INFO)) {
            LoggerFactory.getLogger("org.elsewhere").warn("cannot serve {}", "secret", error);
            LoggerFactory.getLogger("org.elsewhere").info("serving {}", "secret");
            LoggerFactory.getLogger("org.demarche.test")
                    .atError()
                    .setCause(error)
                    .log("fault");
        }
        assertThat(lines().get(0))
                .isEqualTo("2023-05-04T10:11:12.345Z warn library logger=org.elsewhere message=\"cannot serve {}\""
                        + " error=\"java.lang.IllegalStateException because of java.lang.NumberFormatException\"");
        assertThat(lines().get(1)).startsWith("    at org.demarche.app.operations.LogsTest.");
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("error fault error=")
                .doesNotContain("secret", "hidden", "serving");
    }

    @Test
    void aLevelHoldsThoseBeforeIt() {
        var own = LoggerFactory.getLogger("org.demarche.test");
        try (var logs = open(LogFormat.TEXT, LogLevel.WARN)) {
            own.info("no");
            own.warn("yes");
            LoggerFactory.getLogger("org.elsewhere").error("no");
        }
        try (var logs = open(LogFormat.TEXT, LogLevel.DEBUG)) {
            own.atDebug().setCause(new IllegalStateException("words")).log("deep");
        }
        assertThat(lines().get(0)).endsWith("warn yes");
        assertThat(lines().get(1)).contains("debug deep").contains("words=words");
    }
}
