package org.demarche.cluster;

import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Lets a story through once, whatever the number of its appearances: the first in the order of the input. Keyed by the
 * hash of its text. A stream does not wait for the first: it lets one that stands before those seen through as well, in
 * their place. A newer reader lets it through again.
 */
final class OnlyOnce extends KeyedProcessFunction<String, Found, Found> {
    private static final long serialVersionUID = 1;

    private final boolean streaming;
    private final String reader;
    private transient @Nullable ValueState<String> seen;
    private transient @Nullable ValueState<Found> first;

    /** What has been let through. */
    private record Seen(int v, String place, String reader) {}

    OnlyOnce(boolean streaming, String reader) {
        this.streaming = streaming;
        this.reader = reader;
    }

    @Override
    public void open(OpenContext context) {
        seen = getRuntimeContext().getState(new ValueStateDescriptor<>("seen", Types.STRING));
        first = getRuntimeContext().getState(new ValueStateDescriptor<>("first", Found.class));
    }

    @Override
    public void processElement(Found story, Context context, Collector<Found> out) throws IOException {
        if (streaming) {
            passOn(story, out);
        } else {
            keepFirst(story, context);
        }
    }

    private void passOn(Found story, Collector<Found> out) throws IOException {
        ValueState<String> state = Opened.state(seen);
        String before = state.value();
        Seen known = before == null ? new Seen(1, "", "") : Json.read(before, Seen.class);
        boolean earlier = before == null || story.place().compareTo(known.place()) < 0;
        if (earlier || !known.reader().equals(reader)) {
            state.update(Json.write(new Seen(1, earlier ? story.place() : known.place(), reader)));
            out.collect(story);
        }
    }

    private void keepFirst(Found story, Context context) throws IOException {
        ValueState<Found> state = Opened.state(first);
        Found before = state.value();
        if (before == null || story.place().compareTo(before.place()) < 0) {
            state.update(story);
        }
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Found> out) throws IOException {
        ValueState<Found> state = Opened.state(first);
        out.collect(Opened.state(state.value()));
        state.clear();
    }
}
