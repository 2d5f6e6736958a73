package org.demarche.cluster;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.Path;
import org.demarche.formats.Intake;
import org.demarche.formats.Items;
import org.jspecify.annotations.Nullable;

/**
 * Files of any form that {@link Intake} knows, on any file system that Flink knows. A file is read from its beginning
 * to its end by one task, which after a failure passes over as many items as it had handed on.
 */
final class StoryFiles implements BulkFormat<Found, FileSourceSplit> {
    private static final long serialVersionUID = 1;
    private static final int BATCH = 8;

    private final HashMap<String, Given> given = new HashMap<>();

    /**
     * A file that was named.
     *
     * @param place among all files
     */
    record Given(int place, String label) implements java.io.Serializable {}

    /**
     * @param files the files named one by one, by their path; others, found in folders, are called by their path and
     *     come after them
     */
    StoryFiles(Map<String, Given> files) {
        given.putAll(files);
    }

    @Override
    public Reader<Found> createReader(Configuration config, FileSourceSplit split) throws IOException {
        return new Open(finds(split.path()));
    }

    @Override
    public Reader<Found> restoreReader(Configuration config, FileSourceSplit split) throws IOException {
        Finds finds = finds(split.path());
        finds.skip(split.getReaderPosition()
                .map(CheckpointedPosition::getRecordsAfterOffset)
                .orElse(0L));
        return new Open(finds);
    }

    private Finds finds(Path path) throws IOException {
        boolean here = !path.getFileSystem().isDistributedFS();
        String name = here ? path.getPath() : path.toString();
        Given file = given.getOrDefault(path.getPath(), new Given(Integer.MAX_VALUE, name));
        Items items = new Intake()
                .read(file.label(), path.getName(), path.getFileSystem().open(path));
        return new Finds(items, String.format("%010d%s", file.place(), given.isEmpty() ? name : ""));
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<Found> getProducedType() {
        return TypeInformation.of(Found.class);
    }

    /** A file that is being read. */
    private static final class Open implements Reader<Found> {
        private final Finds finds;

        Open(Finds finds) {
            this.finds = finds;
        }

        @Override
        public @Nullable RecordIterator<Found> readBatch() {
            long before = finds.number();
            List<Found> some = finds.some(BATCH);
            return some.isEmpty()
                    ? null
                    : new IteratorResultIterator<>(some.iterator(), CheckpointedPosition.NO_OFFSET, before);
        }

        @Override
        public void close() {
            finds.close();
        }
    }
}
