package org.demarche.cluster;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * The clock of a stream of stories: the day of the latest one, less the days by which a story may come late. A live
 * stream's clock may go on with that of the wall, so that a day passes even where nothing is told. A story dated into
 * the future moves nothing.
 */
final class StoryClock implements WatermarkGenerator<Told> {
    private static final long AHEAD = Duration.ofDays(1).toMillis();

    private final long lateness;
    private final boolean wall;
    private long latest = Long.MIN_VALUE;

    private StoryClock(Settings.Pace pace) {
        lateness = Duration.ofDays(pace.lateness()).toMillis();
        wall = pace.wall();
    }

    /**
     * Gives stories the time of their day, and sets the clock by them; who has had none for a while is not waited for.
     */
    static WatermarkStrategy<Told> strategy(Settings.Pace pace) {
        int days = pace.lateness();
        Duration fold = pace.fold();
        boolean wall = pace.wall();
        WatermarkStrategy<Told> clock = context -> new StoryClock(new Settings.Pace(days, fold, wall));
        return clock.withTimestampAssigner((told, before) -> Days.start(told.day()))
                .withIdleness(fold);
    }

    @Override
    public void onEvent(Told told, long time, WatermarkOutput output) {
        if (time <= System.currentTimeMillis() + AHEAD) {
            latest = Math.max(latest, time);
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        long now = wall ? Math.max(latest, System.currentTimeMillis()) : latest;
        if (now != Long.MIN_VALUE) {
            output.emitWatermark(new Watermark(now - lateness - 1));
        }
    }
}
