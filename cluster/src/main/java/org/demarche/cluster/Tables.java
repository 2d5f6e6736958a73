package org.demarche.cluster;

import org.apache.flink.streaming.api.datastream.DataStream;

/** The record in PostgreSQL. */
final class Tables {
    private Tables() {}

    static void write(
            Settings.Database database,
            DataStream<Told> told,
            DataStream<Change> demarches,
            DataStream<Change> alerts,
            DataStream<Line> failures) {
        throw new UnsupportedOperationException("not yet");
    }
}
