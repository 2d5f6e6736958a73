package org.demarche.cluster;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The record in PostgreSQL, each row exactly once. What one story tells depends on the story alone, so writing it again
 * after a failure writes the same. What a stream's ledger holds depends on the moment it was folded, so demarches and
 * alerts wait until the checkpoint that they belong to is complete.
 */
final class Tables {
    private final Settings.Database database;
    private final boolean streaming;

    Tables(Settings.Database database, boolean streaming) {
        this.database = database;
        this.streaming = streaming;
    }

    void write(
            DataStream<Told> told, DataStream<Change> demarches, DataStream<Change> alerts, DataStream<Line> failures) {
        put(told.keyBy(Told::document).map(Deed::findings), "findings", false);
        put(failures.map(Deed::failure), "failures", false);
        put(byPair(demarches, Deed.Table.DEMARCHE), "demarches", streaming);
        put(byPair(alerts, Deed.Table.ALERT), "alerts", streaming);
    }

    private static DataStream<Deed> byPair(DataStream<Change> changes, Deed.Table table) {
        return changes.keyBy(Change::pair).map(change -> Deed.of(table, change));
    }

    private void put(DataStream<Deed> deeds, String name, boolean waits) {
        deeds.map(Json::write)
                .returns(TypeInformation.of(String.class))
                .sinkTo(waits ? new WaitingRows(database) : new Rows(database))
                .name("table of " + name)
                .uid("table-" + name);
    }
}
