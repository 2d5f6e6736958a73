package org.demarche.app.operations;

import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the log goes: each event is one line with its time, its level, its name and its fields. Nothing of a story and
 * no secret is in it: Demarche's own events have fields of fixed meaning; a library's message is written as it stands
 * in its source, without what it would fill in; of an exception its class and where it was thrown, and its words only
 * on the level {@link LogLevel#DEBUG}. Safe for threads.
 */
public final class Logs implements AutoCloseable {
    private static final String OWN = "org.demarche.";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int MOST_FRAMES = 30;
    private static final Pattern BARE = Pattern.compile("[\\w./{}*:@+-]+");

    /** What is written where nobody has asked for a log: what goes wrong in Demarche itself. */
    private static volatile Logs current =
            new Logs(System.err, LogFormat.TEXT, LogLevel.WARN, InstantSource.system(), null);

    private final PrintStream out;
    private final LogFormat format;
    private final LogLevel level;
    private final InstantSource clock;
    private final @Nullable Logs before;

    private Logs(PrintStream out, LogFormat format, LogLevel level, InstantSource clock, @Nullable Logs before) {
        this.out = out;
        this.format = format;
        this.level = level;
        this.clock = clock;
        this.before = before;
    }

    /** Writes the log there from now on, until it is closed; from {@link LogLevel#INFO} on libraries' warnings too. */
    public static synchronized Logs to(PrintStream out, LogFormat format, LogLevel level, InstantSource clock) {
        current = new Logs(out, format, level, clock, current);
        return current;
    }

    @Override
    public void close() {
        back(this);
    }

    private static synchronized void back(Logs closed) {
        if (current == closed && closed.before != null) {
            current = closed.before;
        }
    }

    static boolean wants(String logger, Level asked) {
        LogLevel level = current.level;
        boolean heard = own(logger) || level.compareTo(LogLevel.INFO) >= 0;
        LogLevel most = own(logger) ? level : LogLevel.WARN;
        return heard && level(asked).compareTo(most) <= 0;
    }

    static void write(LoggingEvent event) {
        current.line(event);
    }

    private static boolean own(String logger) {
        return logger.startsWith(OWN);
    }

    private static LogLevel level(Level level) {
        return switch (level) {
            case ERROR -> LogLevel.ERROR;
            case WARN -> LogLevel.WARN;
            case INFO -> LogLevel.INFO;
            case DEBUG, TRACE -> LogLevel.DEBUG;
        };
    }

    private void line(LoggingEvent event) {
        Map<String, Object> fields = fields(event);
        String line = format == LogFormat.JSON ? JsonMapper.shared().writeValueAsString(fields) : text(fields);
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    private Map<String, Object> fields(LoggingEvent event) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("time", TIME.format(clock.instant()));
        fields.put("level", level(event.getLevel()).name().toLowerCase(Locale.ROOT));
        fields.put("event", own(event.getLoggerName()) ? event.getMessage() : "library");
        if (!own(event.getLoggerName())) {
            fields.put("logger", event.getLoggerName());
            fields.put("message", String.valueOf(event.getMessage()));
        }
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs != null) {
            pairs.forEach(pair -> fields.put(pair.key, pair.value));
        }
        Optional.ofNullable(event.getThrowable()).ifPresent(error -> describe(error, fields));
        return fields;
    }

    private void describe(Throwable error, Map<String, Object> fields) {
        var kinds = new ArrayList<String>();
        var trace = new ArrayList<String>();
        for (Throwable cause = error; cause != null && kinds.size() < MOST_FRAMES; cause = cause.getCause()) {
            kinds.add(cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (trace.size() < MOST_FRAMES) {
                    trace.add(frame.toString());
                }
            }
        }
        fields.put("error", String.join(" because of ", kinds));
        if (level == LogLevel.DEBUG) {
            fields.put("words", String.valueOf(error.getMessage()));
        }
        fields.put("trace", trace);
    }

    /** The time, the level and the event, the fields, and a trace on lines of its own. */
    private static String text(Map<String, Object> fields) {
        String line = fields.entrySet().stream()
                .filter(field -> !(field.getValue() instanceof List))
                .map(field -> switch (field.getKey()) {
                    case "time", "level", "event" -> String.valueOf(field.getValue());
                    default -> field.getKey() + "=" + value(field.getValue());
                })
                .collect(Collectors.joining(" "));
        return line
                + fields.values().stream()
                        .filter(List.class::isInstance)
                        .flatMap(value -> ((List<?>) value).stream())
                        .map(frame -> System.lineSeparator() + "    at " + frame)
                        .collect(Collectors.joining());
    }

    private static String value(Object value) {
        String text = String.valueOf(value);
        return BARE.matcher(text).matches() ? text : JsonMapper.shared().writeValueAsString(text);
    }
}
