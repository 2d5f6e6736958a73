package org.demarche.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Writes deeds, as JSON, to a database: some at a time, and all with each checkpoint. */
final class Rows implements Sink<String> {
    private static final long serialVersionUID = 1;
    private static final int AT_ONCE = 200;

    private final String url;
    private final String user;
    private final String password;

    Rows(Settings.Database database) {
        url = database.url();
        user = database.user();
        password = database.password();
    }

    @Override
    public SinkWriter<String> createWriter(WriterInitContext context) throws IOException {
        return new Writer(Database.open(new Settings.Database(url, user, password)));
    }

    private static final class Writer implements SinkWriter<String> {
        private final Database database;
        private final List<Deed> deeds = new ArrayList<>();

        Writer(Database database) {
            this.database = database;
        }

        @Override
        public void write(String deed, Context context) throws IOException {
            deeds.add(Json.read(deed, Deed.class));
            if (deeds.size() >= AT_ONCE) {
                flush(false);
            }
        }

        @Override
        public void flush(boolean end) throws IOException {
            database.carryOut(deeds);
            deeds.clear();
        }

        @Override
        public void close() throws IOException {
            database.close();
        }
    }
}
