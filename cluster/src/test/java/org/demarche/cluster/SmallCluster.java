package org.demarche.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A cluster of two task managers with two slots each, in this process. */
final class SmallCluster implements AutoCloseable {
    private static final int PARALLELISM = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final MiniCluster cluster;

    SmallCluster() throws Exception {
        cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(options())
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(2)
                .withRandomPorts()
                .build());
        cluster.start();
    }

    private static Configuration options() {
        var options = new Configuration();
        options.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(250));
        options.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        options.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 20);
        options.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(100));
        return options;
    }

    JobID start(Settings settings) throws Exception {
        return start(settings, Optional.empty());
    }

    JobID start(Settings settings, Optional<String> savepoint) throws Exception {
        var options = options();
        savepoint.ifPresent(path -> options.set(StateRecoveryOptions.SAVEPOINT_PATH, path));
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment(options);
        flink.setParallelism(PARALLELISM);
        Job.build(flink, settings);
        var graph = flink.getStreamGraph().getJobGraph();
        savepoint.ifPresent(path -> graph.setSavepointRestoreSettings(SavepointRestoreSettings.forPath(path)));
        return cluster.submitJob(graph).get().getJobID();
    }

    void await(JobID job) throws Exception {
        var result = cluster.requestJobResult(job).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (result.getSerializedThrowable().isPresent()) {
            throw new AssertionError(result.getSerializedThrowable().get());
        }
    }

    /** One task manager dies, and another takes its place. */
    void killOne() throws Exception {
        cluster.terminateTaskManager(0).get();
        cluster.startTaskManager();
    }

    String stop(JobID job, Path folder) throws Exception {
        return cluster.stopWithSavepoint(job, folder.toUri().toString(), false, SavepointFormatType.CANONICAL)
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    static void until(String what, BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + what);
            }
            Thread.sleep(100);
        }
    }

    /** The lines of one kind that checkpoints have made visible. */
    static List<String> lines(Path out, String kind) {
        try {
            Path joined = Files.createTempFile(out, kind, ".joined");
            LocalRun.join(out.resolve(kind), joined);
            List<String> lines = Files.readAllLines(joined);
            Files.delete(joined);
            return lines;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
