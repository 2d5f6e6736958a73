package org.demarche.app.operations;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.DefaultLoggingEvent;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.spi.LoggingEventAware;

/** A logger of SLF4J whose events are lines of {@link Logs}. */
final class LineLogger extends LegacyAbstractLogger implements LoggingEventAware {
    private static final long serialVersionUID = 1L;

    LineLogger(String name) {
        this.name = name;
    }

    @Override
    public void log(LoggingEvent event) {
        if (Logs.wants(name, event.getLevel())) {
            Logs.write(event);
        }
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String message,
            Object @Nullable [] arguments,
            @Nullable Throwable throwable) {
        var event = new DefaultLoggingEvent(level, this);
        event.setMessage(message);
        if (throwable != null) {
            event.setThrowable(throwable);
        }
        Logs.write(event);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    public boolean isTraceEnabled() {
        return Logs.wants(name, Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return Logs.wants(name, Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return Logs.wants(name, Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return Logs.wants(name, Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return Logs.wants(name, Level.ERROR);
    }
}
