package org.demarche.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.demarche.formats.DemarcheJson;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.FoldedThread;
import org.demarche.reader.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what became of the demarches between two parties, keyed by their unordered pair. Event-time timers wake it on
 * the days on which something falls due or runs out, so that it tells so by itself; what is told late sets right what
 * was told before.
 */
final class KeepDemarches extends KeyedProcessFunction<String, Linked, Change> {
    private static final long serialVersionUID = 1;
    private static final String UNDATED = "~";

    private final LocalDate asOf;
    private transient @Nullable Ledger ledger;
    private transient @Nullable MapState<String, String> threads;
    private transient @Nullable MapState<String, String> shown;
    private transient @Nullable MapState<String, String> raised;
    private transient @Nullable MapState<String, Long> wakes;

    /** @param asOf the day as of which the record stands when the input has ended */
    KeepDemarches(LocalDate asOf) {
        this.asOf = asOf;
    }

    @Override
    public void open(OpenContext context) {
        ledger = Engine.ledger();
        threads = map("threads");
        shown = map("shown");
        raised = map("raised");
        wakes = getRuntimeContext().getMapState(new MapStateDescriptor<>("wakes", Types.STRING, Types.LONG));
    }

    private MapState<String, String> map(String name) {
        return getRuntimeContext().getMapState(new MapStateDescriptor<>(name, Types.STRING, Types.STRING));
    }

    @Override
    public void processElement(Linked linked, Context context, Collector<Change> out) throws Exception {
        if (linked.thread().isEmpty()) {
            Opened.state(threads).remove(linked.key());
        } else {
            Opened.state(threads).put(linked.key(), linked.thread());
        }
        TimerService clock = context.timerService();
        if (clock.currentWatermark() == Long.MIN_VALUE) {
            Opened.state(wakes).put(linked.key(), Long.MIN_VALUE);
            clock.registerEventTimeTimer(Long.MIN_VALUE + 1);
        } else {
            tell(linked.key(), day(clock), clock, context, out);
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Change> out) throws Exception {
        var due = new ArrayList<String>();
        for (Map.Entry<String, Long> wake : Opened.state(wakes).entries()) {
            if (wake.getValue() <= time) {
                due.add(wake.getKey());
            }
        }
        for (String key : due) {
            tell(key, day(context.timerService()), context.timerService(), context, out);
        }
    }

    private LocalDate day(TimerService clock) {
        return clock.currentWatermark() == Long.MAX_VALUE ? asOf : Days.at(clock.currentWatermark());
    }

    /** Tells what has changed about a demarche, and when to look at it again. */
    private void tell(String key, LocalDate day, TimerService clock, Context context, Collector<Change> out)
            throws Exception {
        String json = Opened.state(threads).get(key);
        Opened.state(wakes).remove(key);
        Optional<FoldedThread> thread = Optional.ofNullable(json).map(ThreadForm::thread);
        Optional<Demarche> demarche =
                thread.flatMap(found -> Opened.state(ledger).asOf(found, day));
        show(key, demarche, day, context, out);
        var alerts = new Alerts(Opened.state(ledger));
        raise(key, thread.map(found -> alerts.until(found, day)).orElse(List.of()), context);
        Optional<LocalDate> next = thread.flatMap(found -> alerts.next(found, day));
        if (next.isPresent() && clock.currentWatermark() != Long.MAX_VALUE) {
            long wake = Days.reached(next.get());
            Opened.state(wakes).put(key, wake);
            clock.registerEventTimeTimer(wake);
        }
    }

    private void show(
            String key,
            Optional<Demarche> demarche,
            LocalDate day,
            KeyedProcessFunction<String, Linked, Change>.Context context,
            Collector<Change> out)
            throws Exception {
        MapState<String, String> before = Opened.state(shown);
        String pair = context.getCurrentKey();
        if (demarche.isPresent()) {
            String line = DemarcheJson.line(demarche.get());
            String content = undated(line);
            if (!content.equals(before.get(key))) {
                before.put(key, content);
                String place = demarche.get().opened().map(LocalDate::toString).orElse(UNDATED) + ' ' + key;
                out.collect(new Change(place, key, pair, true, line));
            }
        } else if (before.contains(key)) {
            before.remove(key);
            String line = Json.write(new Gone("gone", id(key), day.toString()));
            out.collect(new Change("", key, pair, false, line));
        }
    }

    /** What is no longer said. */
    private record Gone(String type, String id, String asOf) {}

    private static String id(String key) {
        return key.substring(0, key.lastIndexOf('.'));
    }

    /** A line without its last field, the day: what does not change as days pass. */
    static String undated(String line) {
        return line.substring(0, line.lastIndexOf(",\"asOf\""));
    }

    private void raise(String key, List<Alerts.Alert> alerts, Context context) throws Exception {
        MapState<String, String> state = Opened.state(raised);
        String before = state.get(key);
        Map<String, String> known =
                before == null ? Map.of() : Json.read(before, Raised.class).lines();
        var now = new HashMap<String, String>();
        for (Alerts.Alert alert : alerts) {
            now.put(alert.id(), alert.line());
            if (!alert.line().equals(known.get(alert.id()))) {
                String place = alert.on().toString() + ' ' + alert.id();
                context.output(
                        Outputs.ALERTS, new Change(place, alert.id(), context.getCurrentKey(), true, alert.line()));
            }
        }
        for (String id : known.keySet()) {
            if (!now.containsKey(id)) {
                String line = Json.write(new Gone("gone", id, ""));
                context.output(Outputs.ALERTS, new Change("", id, context.getCurrentKey(), false, line));
            }
        }
        if (now.isEmpty()) {
            state.remove(key);
        } else if (!now.equals(known)) {
            state.put(key, Json.write(new Raised(1, now)));
        }
    }

    /** The alerts that stand, by id. */
    private record Raised(int v, Map<String, String> lines) {}
}
