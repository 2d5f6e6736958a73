package org.demarche.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Keeps deeds in the checkpoint and carries them out once it is complete: what came of a moment that is rolled back is
 * never seen. Carried out again after a failure, they change nothing.
 */
final class WaitingRows implements Sink<String>, SupportsCommitter<String> {
    private static final long serialVersionUID = 1;

    private final String url;
    private final String user;
    private final String password;

    WaitingRows(Settings.Database database) {
        url = database.url();
        user = database.user();
        password = database.password();
    }

    @Override
    public SinkWriter<String> createWriter(WriterInitContext context) {
        return new Writer();
    }

    @Override
    public Committer<String> createCommitter(CommitterInitContext context) throws IOException {
        return new Writing(Database.open(new Settings.Database(url, user, password)));
    }

    @Override
    public SimpleVersionedSerializer<String> getCommittableSerializer() {
        return new Text();
    }

    /** Some deeds that are carried out together. */
    private record Some(int v, List<Deed> deeds) {}

    private static final class Writer implements CommittingSinkWriter<String, String> {
        private final List<Deed> deeds = new ArrayList<>();

        @Override
        public void write(String deed, Context context) {
            deeds.add(Json.read(deed, Deed.class));
        }

        @Override
        public void flush(boolean end) {
            // What is held goes into the checkpoint.
        }

        @Override
        public Collection<String> prepareCommit() {
            if (deeds.isEmpty()) {
                return List.of();
            }
            String some = Json.write(new Some(1, deeds));
            deeds.clear();
            return List.of(some);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private record Writing(Database database) implements Committer<String> {
        @Override
        public void commit(Collection<CommitRequest<String>> requests) throws IOException {
            for (CommitRequest<String> request : requests) {
                database.carryOut(
                        Json.read(request.getCommittable(), Some.class).deeds());
            }
        }

        @Override
        public void close() throws IOException {
            database.close();
        }
    }

    private static final class Text implements SimpleVersionedSerializer<String> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String deserialize(int version, byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
