package org.demarche.cluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.jspecify.annotations.Nullable;

/** Reads stories: the work that a cluster is for. A story that makes the reader fail goes beside; the rest goes on. */
final class ReadStories extends ProcessFunction<Found, Told> {
    private static final long serialVersionUID = 1;

    /** The job's count of stories that were read. */
    static final String COUNT = "stories";

    private final String version;
    private final TreeMap<String, String> knowledge;
    private transient @Nullable Reader reader;
    private transient @Nullable LongCounter count;

    /**
     * @param version of the reader, noted with what it reads
     * @param knowledge of one's own, sent to every task
     */
    ReadStories(String version, Map<String, String> knowledge) {
        this.version = version;
        this.knowledge = new TreeMap<>(knowledge);
    }

    @Override
    public void open(OpenContext context) {
        reader = Engine.reader(knowledge);
        count = getRuntimeContext().getLongCounter(COUNT);
    }

    @Override
    public void processElement(Found story, Context context, Collector<Told> out) {
        try {
            out.collect(told(Opened.state(reader).read(StoryForm.document(story.value())), story.place()));
            Opened.state(count).add(1);
        } catch (RuntimeException | StackOverflowError e) {
            String why = "made the reader fail (" + e + "); please report it, with the story if you may share it";
            context.output(Outputs.FAILURES, Outputs.failure(story, why));
        }
    }

    private Told told(Reading reading, String place) {
        var document = reading.document();
        List<String> findings =
                FindingsJson.inOrder(reading).stream().map(FindingsJson::line).toList();
        long day =
                document.metadata().published().map(date -> date.toEpochDay()).orElse(Told.UNDATED);
        return new Told(
                place,
                document.id(),
                day,
                findings,
                ToldStory.of(reading, place, version).json());
    }
}
