package org.demarche.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.FoldedThread;
import org.demarche.reader.ledger.Folding;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.ToldMove;
import org.jspecify.annotations.Nullable;

/**
 * Links moves to threads with the ledger's own code. All moves are under one key: an act towards two addressees, a
 * member that answers for its body, an act told without its other side look beyond their pair of parties, and what they
 * find depends on all that came before. Hands on the threads that have changed, each to its pair.
 *
 * <p>A batch is folded once, at its end; a stream every so often, and whenever a day has passed.
 */
final class LinkMoves extends KeyedProcessFunction<String, Told, Linked> {
    private static final long serialVersionUID = 1;
    private static final int HASH_BYTES = 8;

    private final boolean streaming;
    private final long every;
    private transient @Nullable Ledger ledger;
    private transient @Nullable MapState<String, String> stories;
    private transient @Nullable MapState<String, String> threads;

    /** @param every milliseconds between two folds of a stream */
    LinkMoves(boolean streaming, long every) {
        this.streaming = streaming;
        this.every = every;
    }

    @Override
    public void open(OpenContext context) {
        ledger = Engine.ledger();
        stories = getRuntimeContext().getMapState(new MapStateDescriptor<>("stories", Types.STRING, Types.STRING));
        threads = getRuntimeContext().getMapState(new MapStateDescriptor<>("threads", Types.STRING, Types.STRING));
    }

    @Override
    public void processElement(Told told, Context context, Collector<Linked> out) throws Exception {
        if (keep(told)) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
            if (streaming) {
                long now = context.timerService().currentProcessingTime();
                context.timerService().registerProcessingTimeTimer((now / every + 1) * every);
                long clock = context.timerService().currentWatermark();
                context.timerService().registerEventTimeTimer(clock == Long.MAX_VALUE ? clock : clock + 1);
            }
        }
    }

    /** Whether the story changes what is kept. */
    private boolean keep(Told told) throws Exception {
        MapState<String, String> kept = Opened.state(stories);
        String before = kept.get(told.document());
        if (told.moves().isEmpty() && before == null || told.moves().equals(before)) {
            return false;
        }
        if (before != null && !told.moves().isEmpty() && isBefore(before, told.moves())) {
            return false;
        }
        if (told.moves().isEmpty()) {
            kept.remove(told.document());
        } else {
            kept.put(told.document(), told.moves());
        }
        return true;
    }

    /** Of two appearances that one reader has read the first counts, whichever comes first. */
    private static boolean isBefore(String before, String told) {
        ToldStory known = ToldStory.parse(before);
        ToldStory other = ToldStory.parse(told);
        return known.reader().equals(other.reader()) && known.place().compareTo(other.place()) <= 0;
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Linked> out) throws Exception {
        var all = new Moves();
        Folding folding = Opened.state(ledger).folding(all, Corrections.NONE);
        MapState<String, String> known = Opened.state(threads);
        Set<String> standing = new HashSet<>();
        Map<String, Integer> times = new HashMap<>();
        for (int number = 0; number < folding.size(); number++) {
            FoldedThread thread = folding.thread(number, all::get);
            String key = thread.id() + '.' + times.merge(thread.id(), 1, Integer::sum);
            standing.add(key);
            handOn(new Linked(key, ThreadForm.pair(thread), ThreadForm.json(thread)), known, out);
        }
        forget(standing, known, out);
    }

    private static void handOn(Linked linked, MapState<String, String> known, Collector<Linked> out) throws Exception {
        String state = linked.pair() + '\n' + FindingId.hash(linked.thread(), HASH_BYTES);
        String before = known.get(linked.key());
        if (!state.equals(before)) {
            if (before != null && !pair(before).equals(linked.pair())) {
                out.collect(new Linked(linked.key(), pair(before), ""));
            }
            known.put(linked.key(), state);
            out.collect(linked);
        }
    }

    private static void forget(Set<String> standing, MapState<String, String> known, Collector<Linked> out)
            throws Exception {
        var gone = new ArrayList<String>();
        for (String key : known.keys()) {
            if (!standing.contains(key)) {
                gone.add(key);
            }
        }
        for (String key : gone) {
            out.collect(new Linked(key, pair(Opened.state(known.get(key))), ""));
            known.remove(key);
        }
    }

    private static String pair(String state) {
        return state.substring(0, state.indexOf('\n'));
    }

    /**
     * The moves in the order in which a dossier folds them. Only where they are is held: stories are read from the
     * state as they are asked for, which may be larger than memory.
     */
    private final class Moves implements Iterable<ToldMove> {
        private final List<Kept> kept = new ArrayList<>();
        private int[] firsts = {};
        private int size;
        private Optional<ToldStory> last = Optional.empty();

        private record Kept(String day, String document, int size) {}

        Moves() throws Exception {
            for (String json : Opened.state(stories).values()) {
                ToldStory story = ToldStory.parse(json);
                kept.add(new Kept(story.day(), story.document(), story.size()));
            }
            kept.sort(Comparator.comparing(Kept::day).thenComparing(Kept::document));
            firsts = new int[kept.size()];
            for (int number = 0; number < firsts.length; number++) {
                firsts[number] = size;
                size += kept.get(number).size();
            }
        }

        ToldMove get(int index) {
            int found = Arrays.binarySearch(firsts, index);
            int number = found >= 0 ? found : -found - 2;
            return story(kept.get(number).document()).move(index - firsts[number]);
        }

        private ToldStory story(String document) {
            ToldStory story = last.filter(one -> one.document().equals(document))
                    .orElseGet(() -> ToldStory.parse(json(document)));
            last = Optional.of(story);
            return story;
        }

        private String json(String document) {
            try {
                return Opened.state(Opened.state(stories).get(document));
            } catch (Exception e) {
                throw new IllegalStateException("the state of the linking task cannot be read", e);
            }
        }

        @Override
        public Iterator<ToldMove> iterator() {
            return IntStream.range(0, size).mapToObj(this::get).iterator();
        }
    }
}
