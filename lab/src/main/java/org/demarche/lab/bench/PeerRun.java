package org.demarche.lab.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Demarche and a peer in one run: speed over the same stories, then accuracy on the same gold. */
final class PeerRun {
    private static final String HEAP = "6g";

    private final String peer;
    private final Path folder;
    private final int stories;
    private final boolean quick;
    private final Path corpora;
    private final Consumer<String> progress;

    PeerRun(String peer, Path folder, int stories, boolean quick, Path corpora, Consumer<String> progress) {
        this.peer = peer;
        this.folder = folder;
        this.stories = stories;
        this.quick = quick;
        this.corpora = corpora;
        this.progress = progress;
    }

    /** Measures and prints; the speeds as rows. */
    List<Row> run(ResultTable table, PrintWriter out) throws IOException, InterruptedException {
        var child = new ChildProcess(new PeerBuild(progress).classpath(peer), HEAP);
        ChildProcess own = ChildProcess.own();
        Map<String, Row> rows = new LinkedHashMap<>();
        List<String> ratios = new ArrayList<>();
        for (String pairing : child.lines("pairings", peer)) {
            String theirs = pairing.substring(0, pairing.indexOf('\t'));
            String ours = pairing.substring(pairing.indexOf('\t') + 1);
            Row known = rows.get(OwnPeer.NAME + ours);
            Row us = known == null ? speed(own, OwnPeer.NAME, ours) : known;
            Row them = speed(child, peer, theirs);
            rows.put(OwnPeer.NAME + ours, us);
            rows.put(peer + theirs, them);
            us.ratio(them)
                    .ifPresent(times -> ratios.add(String.format(
                            Locale.ROOT, "%s is %.1f times as fast as %s", us.name(), times, them.name())));
        }
        table.print(
                "Speed, one thread, the same " + stories + " stories (tokens as Demarche cuts them)",
                List.copyOf(rows.values()),
                out);
        ratios.forEach(out::println);
        out.println();
        out.flush();
        new PeerAccuracy(peer, child, own, corpora, stories, progress).print(out);
        return List.copyOf(rows.values());
    }

    private Row speed(ChildProcess process, String name, String pipeline) throws IOException, InterruptedException {
        progress.accept(name + " " + pipeline);
        String seconds = quick ? "3" : "10";
        Map<String, Double> figures = new LinkedHashMap<>(process.figures(
                "speed", name, pipeline, folder.toString(), Integer.toString(stories), "1", seconds, seconds));
        figures.remove("bytes/token");
        return new Row(name + " " + pipeline, figures);
    }
}
