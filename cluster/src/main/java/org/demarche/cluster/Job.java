package org.demarche.cluster;

import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job, from stories to the record: the one place where its tasks are composed. Every task has a name of its own
 * under which its state is found again by a later version of the program.
 *
 * <pre>
 * stories ─ part ─ only once (by the hash of the text) ─ read (all cores) ─┬─▶ findings
 *                                                                          └─ link (one task) ─ keep (by pair) ─▶ demarches, alerts
 * </pre>
 */
public final class Job {
    private static final String ALL = "all";

    private Job() {}

    /** Adds the job to an environment; its parallelism and checkpoints are the environment's. */
    public static void build(StreamExecutionEnvironment flink, Settings settings) {
        boolean streaming = settings.streaming();
        flink.setRuntimeMode(streaming ? RuntimeExecutionMode.STREAMING : RuntimeExecutionMode.BATCH);
        flink.getConfig().enableObjectReuse();

        SingleOutputStreamOperator<Found> parted = Inputs.of(flink, settings)
                .process(new PartStories())
                .name("part")
                .uid("part");
        SingleOutputStreamOperator<Found> once = parted.keyBy(Found::id)
                .process(new OnlyOnce(streaming, settings.reader()))
                .name("only once")
                .uid("once");
        SingleOutputStreamOperator<Told> read = once.process(new ReadStories(settings.reader(), settings.knowledge()))
                .name("read")
                .uid("read");
        SingleOutputStreamOperator<Told> told = read.assignTimestampsAndWatermarks(StoryClock.strategy(settings.pace()))
                .name("clock")
                .uid("clock");
        SingleOutputStreamOperator<Linked> linked = told.map(Job::movesOnly)
                .name("moves")
                .uid("moves")
                .keyBy(one -> ALL)
                .process(new LinkMoves(streaming, settings.pace().fold().toMillis()))
                .setParallelism(1)
                .name("link")
                .uid("link");
        SingleOutputStreamOperator<Change> demarches = linked.keyBy(Linked::pair)
                .process(new KeepDemarches(settings.asOf()))
                .name("keep")
                .uid("keep");

        DataStream<Line> failures = parted.getSideOutput(Outputs.FAILURES).union(read.getSideOutput(Outputs.FAILURES));
        DataStream<Change> alerts = demarches.getSideOutput(Outputs.ALERTS);
        settings.out()
                .ifPresent(out ->
                        new LineFiles(out, streaming, settings.ordered()).write(told, demarches, alerts, failures));
        settings.database()
                .ifPresent(database -> new Tables(database, streaming).write(told, demarches, alerts, failures));
    }

    private static Told movesOnly(Told told) {
        return new Told(told.place(), told.document(), told.day(), List.of(), told.moves());
    }
}
